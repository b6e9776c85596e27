/** How the names of newspapers, broadcasters and agencies begin and end. */
const BEGINS = /^(?:daily|sunday|evening|cnn|cbs|cnbc|msnbc|fox news|sky news|guardian|bloomberg) /i;
const ENDS =
  /\b(?:news|news network|news channel|news service|news agency|press agency|media service|times|post|journal|tribune|herald|gazette|chronicle|telegraph|guardian|observer|sentinel|inquirer|magazine|radio|television|daily|weekly)$/i;
/** Those that are called otherwise. */
const KNOWN = new Set(
  `
  ABC, AFP, Agence France-Presse, Al Arabiya, Al Jazeera, Ansa, AP, Associated Press, Ars Technica, Axios, BBC, Bloomberg, BuzzFeed, CBC, CBS,
  CNBC, CNET, CNN, Daily, Der Spiegel, Deutsche Welle, Die Zeit, Engadget, ESPN, Euronews, Eurogamer, Financial Times, Forbes, Fox, Fox Business,
  Fox Business Network, Gizmodo, GQ, Haaretz, Hollywood Reporter, IGN, Interfax, ITV, Kotaku, Kyodo, La Repubblica, La Stampa, Le Figaro, Le Monde, Mail Online,
  MailOnline, MSNBC, NBC, Newsmax, New Yorker, NHK, NPR, PBS, Politico, PA, ProPublica, Reuters, RIA, RIA Novosti, Rolling Stone, Semafor, Tass,
  TechCrunch, TMZ, USA Today, Vanity Fair, Variety, Vogue, Wired, Xinhua, Yonhap
`
    .trim()
    .split(/,\s+/)
    .map((name) => name.toLowerCase()),
);

/** Whether an organisation is a newspaper, a broadcaster or a news agency, by its name without "the". */
export function isOutlet(name: string): boolean {
  return KNOWN.has(name.toLowerCase()) || BEGINS.test(name) || ENDS.test(name);
}
