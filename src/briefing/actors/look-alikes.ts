/** Companies, outlets and teams whose names of one word were taken for people, each in several of 10,000 articles. */
export const lookLikePeople: readonly string[] = `
  Anheuser-Busch Autoblog Axios Binance Bungie Chrysler Citibank Citicorp Dell Discord Eurogamer Everton Ferrari
  Fiorentina Fitbit Greggs Heineken Kaspersky Kotaku Marvel Peloton Politico Razer Reddit Renault Snapchat Stellantis
  Theranos Waymo Xiaomi
`
  .trim()
  .split(/\s+/);
