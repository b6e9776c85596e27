/**
 * Companies, outlets and teams that the tagger takes for people or misses, and that go by one name. Those of one word without a capital
 * inside were people in several of 10,000 articles each.
 */
export const lookAlikes: readonly string[] = `
  Acast, Airbnb, Al Arabiya, Al-Nassr, Anheuser-Busch, Anker, Arizona Republic, Aston Martin, AstraZeneca, Audi,
  Audio-Technica, Autoblog, Axios, Baillie Gifford, Binance, BioNTech, BlackRock, Bluesky, Breitbart, Bud Light,
  Bungie, ByteDance, Charles Schwab, Cheung Kong, Chrysler, Citibank, Citicorp, Credit Suisse, Dashlane, Deezer, Dell,
  Der Spiegel, Des Moines Register, Die Zeit, Discord, DoorDash, Elgato, Engadget, Etsy, Eurogamer, Everton,
  ExxonMobil, FedEx, Ferrari, Fiorentina, Fitbit, Franklin Templeton, Fulham, Gallup, Georgia Tech, Goldman Sachs,
  Greggs, Guardian Australia, Heineken, Helsingin Sanomat, JLab, Johnson & Johnson, Jumbo-Visma, Kaspersky, Kotaku,
  La Repubblica, La Stampa, Ladbrokes, Le Figaro, Le Monde, Lehman Brothers, LinkedIn, LIV Golf, Lockheed Martin,
  Louis Vuitton, L’Equipe, Magen David Adom, Marvel, McLaren, Mercedes-Benz, Merrill Lynch, Midjourney,
  Morgan Stanley, Napoli, Neuralink, Nike, Nikkei Asia, Ofgem, OpenAI, Parler, Patreon, PayPal, PCWorld, Peloton,
  Polestar, Politico, PolitiFact, Razer, Reddit, Renault, Roblox, Sallie Mae, Salomon Brothers, Semafor, Sennheiser,
  Shutterstock, Silicon Valley Bank, Smith Barney, Snapchat, Sonos, SpaceX, Stellantis, Stitcher, Taco Bell, Theranos,
  TikTok, Todoist, TorrentFreak, TotalEnergies, Traeger, Trello, Vizio, Warner Bros, Washington Free Beacon, Waymo,
  Wells Fargo, WhatsApp, WikiLeaks, Worldcoin, Writers Guild of America, Xiaomi
`
  .trim()
  .split(/,\s+/);

/** People whom the tagger misses or takes for companies and places. */
export const knownPeople: readonly string[] = [
  "Donald Trump",
  "Hayao Miyazaki",
  "JK Rowling",
  "Kari Lake",
  "Mason Mount",
  "Piers Morgan",
];
