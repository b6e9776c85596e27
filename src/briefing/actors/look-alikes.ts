/**
 * Companies, outlets and teams that the tagger takes for people or misses, and that go by one name. Those of one word without a capital
 * inside were people in several of 10,000 articles each.
 */
export const lookAlikes: readonly string[] = `
  Al Arabiya, Anheuser-Busch, Aston Martin, AstraZeneca, Autoblog, Axios, Baillie Gifford, Binance, BioNTech,
  BlackRock, Bud Light, Bungie, ByteDance, Charles Schwab, Cheung Kong, Chrysler, Citibank, Citicorp, Credit Suisse,
  Dell, Der Spiegel, Die Zeit, Discord, DoorDash, Eurogamer, Everton, ExxonMobil, FedEx, Ferrari, Fiorentina, Fitbit,
  Franklin Templeton, Goldman Sachs, Greggs, Heineken, Helsingin Sanomat, Johnson & Johnson, Kaspersky, Kotaku,
  La Repubblica, La Stampa, Le Figaro, Le Monde, Lehman Brothers, LinkedIn, LIV Golf, Lockheed Martin, Louis Vuitton,
  Magen David Adom, Marvel, Merrill Lynch, Morgan Stanley, OpenAI, PayPal, Peloton, Politico, Razer, Reddit, Renault,
  Sallie Mae, Salomon Brothers, Smith Barney, Snapchat, SpaceX, Stellantis, Taco Bell, Theranos, TikTok,
  TotalEnergies, Warner Bros, Waymo, Wells Fargo, WhatsApp, WikiLeaks, Xiaomi
`
  .trim()
  .split(/,\s+/);
