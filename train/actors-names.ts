/*
 * Words and names that made-up news is filled with. Many names are invented, so that the tagger must read the context; firms, teams,
 * agencies and armed groups that the news is full of are called by their names, too, as open texts hardly name them.
 */

export const list = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FIRST = words(`
  John Mary Ahmed Fatima Wei Li Kenji Yuki Carlos Maria Ivan Olga Pierre Claire Hans Greta Rajesh Priya Kwame Ama Thabo Naledi Juan Sofia Mehmet Ayse
  Abdul Hassan Omar Leila Dmitry Svetlana Luca Giulia Sven Ingrid Jose Ana Nguyen Minh Arjun Deepa Tariq Samira Emeka Ngozi Juma Wanjiru Miguel Lucia
  Janos Katalin Piotr Agnieszka Andrei Elena Stefan Mirela Nikos Eleni Moshe Tamar Somchai Malee Budi Siti Jin Soo Hiroshi Akiko Paul Linda Mark Susan
`);
export const LAST = words(`
  Smith Johnson Kimani Okafor Mensah Dlamini Ndlovu Banda Traore Diallo Khan Ahmed Hussain Sharma Patel Singh Reddy Rao Perera Chowdhury Rahman Wang Zhang Chen Liu
  Tanaka Suzuki Sato Kim Park Choi Nguyen Tran Santos Reyes Garcia Martinez Lopez Fernandez Silva Oliveira Rossi Bianchi Mueller Schmidt Weber Dubois Laurent
  Ivanov Petrov Sokolov Kovalenko Nowak Kowalski Horvath Nagy Popescu Papadopoulos Yilmaz Demir Haddad Mansour Khalil Cohen Levy Abadi Karimi Rezaei Hashimi
  Wilson Brown Taylor Murphy Walsh Campbell Stewart Andersson Hansen Virtanen Jansen Bakker Peeters Otieno Mwangi Tesfaye Bekele Moyo Sibanda Kamara Sesay
`);
export const COUNTRY = list(`
  France | Kenya | Brazil | Pakistan | Ukraine | Nigeria | Japan | Germany | Iran | Israel | Syria | Turkey | India | China | Russia | Egypt | South Africa | Saudi Arabia
  Sri Lanka | New Zealand | Argentina | Mexico | Canada | Australia | Indonesia | Malaysia | Vietnam | Ethiopia | Sudan | Yemen | Poland | Spain | Italy | Greece
  South Korea | North Korea | Zimbabwe | Ghana | Peru | Chile | Cuba | Iraq | Lebanon | Jordan | Qatar | the United States | the United Kingdom | the Philippines | US | UK | U.S.
`);
export const PEOPLE = words(`
  French Kenyan Brazilian Pakistani Ukrainian Nigerian Japanese German Iranian Israeli Syrian Turkish Indian Chinese Russian Egyptian American British Australian Mexican
  Palestinian Kurdish Muslim Christian Jewish Arab European African Asian Cuban Iraqi Lebanese Swedish Dutch
`);
export const CITY = list(`
  London | Paris | Nairobi | Lagos | Tokyo | Beijing | Moscow | Cairo | New Delhi | Mumbai | Karachi | Dhaka | Jakarta | Manila | Sydney | New York | Los Angeles | Chicago | Toronto
  Mexico City | Buenos Aires | Sao Paulo | Lima | Bogota | Caracas | Madrid | Rome | Berlin | Vienna | Warsaw | Kyiv | Istanbul | Baghdad | Aleppo | Mosul | Gaza | Tel Aviv | Beirut
  Accra | Harare | Lusaka | Kampala | Addis Ababa | Cape Town | Port Moresby | Kuala Lumpur | Hong Kong | Shanghai | Boston | Houston | Leeds | Porto | Lyon | Turin | Kano | Surat | The Hague
`);
export const TOPIC = list(`
  Health | Education | Finance | Defence | Foreign Affairs | Interior | Justice | Trade | Agriculture | Energy | Tourism | Transport | Labour | Culture | Science | Technology | Environment
  Human Rights | Fisheries | Housing | Public Works | Social Welfare | Economic Affairs | Information | Home Affairs | Water | Mines | Youth | Sports | Statistics | Meteorology
`);
export const BODY = words(
  "Agency Commission Authority Council Board Office Bureau Institute Federation Association Union Committee Corporation Fund Service Centre Foundation",
);
export const FIRM = list(
  "Group | Holdings | Inc | Corp | Ltd | Technologies | Motors | Airlines | Bank | Energy | Pharmaceuticals | Media | Securities | Insurance | Industries | Capital | Partners | Systems | & Co | Telecom",
);
export const PARTY = list(
  "Democratic | Socialist | National | People's | Labour | Conservative | Liberal | Workers' | Progressive | Green | Communist | Republican | Reform | Justice | Freedom | Unity",
);
export const OFFICE = list(`
  President | Prime Minister | Foreign Minister | Defence Minister | Finance Minister | Interior Minister | Health Secretary | Governor | Mayor | Senator | Secretary-General
  Chief Minister | Attorney General | Ambassador | General | Colonel | Judge | Professor | Dr | Mr | Mrs | Ms | Archbishop | Sheikh | spokesman | spokeswoman | lawyer | coach | captain
  Sheriff | Undersheriff | Detective | Sgt. | Lt. | Capt. | Rep. | Sen. | Gov. | Rev. | Sir | Cardinal | Chancellor | Councillor | Commissioner | Superintendent | Undersecretary | Special Envoy | winger | actress | rapper | novelist | comedian
  chief executive | analyst | economist | striker | singer | director | actor | opposition leader | chairman | manager | minister | lawmaker | activist | journalist
`);
export const CALLING = list(`
  president | chief executive | spokesman | spokeswoman | director | chairman | secretary general | head | member | lawyer | analyst | economist | professor | minister | representative
  vice president | founder | editor | managing director | deputy director | governor | coordinator | researcher
`);
export const DAY = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
export const MONTH = words("January February March April May June July August September October November December");
/** Capitalised words that are no actors. */
export const THING = list(`
  World Cup | Nobel Peace Prize | Premier League | Champions League | Olympic Games | Constitution | Bill of Rights | Independence Day | New Year's Eve | Ramadan | Second World War
  Covid-19 | Delta | Falcon 9 | iPhone | Boeing 737 | Windows | Clean Air Act | Human Development Report | Master of Arts | COP30 | COP15 | Internet | Grand Prix | Wimbledon | Open | Cup | Act | COP28
  Climate Change Report | Data Protection Bill | Road to Freedom | Vision 2030 | Green New Deal | Royal Decree | Article 370 | Level 3 | Grade 9 | Western | Islamist | Democrats
`);
const ONSET = words("b br ch d dr f g gr h j k kh l m mb n nd p qu r s sh st t tr v w y z zh");
const NUCLEUS = words("a e i o u aa ai ei ou ia ua");
const CODA = ["", "", "", "n", "r", "s", "l", "k", "m", "ng", "t", "d"];

/** What firms do. */
export const FIRM_DID = list(`
  raised its offer | cut its dividend | posted higher sales | reported earnings on <day> | unveiled a cheaper model | delivered <n>,000 cars | named a finance chief | hired <n>00 people | fired its auditor | recalled toys
  won the contract | lost market share | settled the lawsuit | agreed a truce with unions | filed for bankruptcy | expects a loss | sees growth slowing | plans layoffs | wants to sell its stake | faces a fine | tops the list | beat forecasts
  missed targets | shut two plants | opened a branch in <L1> | closed lower | bought a rival | sold its wine business | sued the city | launched a service | released an update | offered refunds | paused production | halted flights
  resumed work | delayed the launch | expanded into <country> | confirmed the talks | denied the claims | apologised to customers | warned investors | urged patience | accused its former partner of theft | rejected the bid
  welcomed the ruling | backed the plan | signed a lease | scrapped the project | dropped the charge | ended the programme | began trading | hopes to open in <year> | employs <n>,000 people | runs <n> hotels | makes tyres | sells furniture
  owns <n> mines | trades in <L2> | is based in <L2> | was founded in <year> | is worth $<n> billion | is under pressure | has stopped taking orders | will not pay | may leave <country> | could face charges | climbed <n>% | slid <d>% | jumped | slipped
  spends more on research than its rivals | lets users hide posts | charges a fee | blamed the weather | uses less water | owes its lenders $<n> million | moved its head office to <L3> | trained <n>0 pilots | tested the engine | spun off its chemicals arm
`);
/** What people do. */
export const PERSON_DID = list(`
  smiled | agreed | refused to answer | left early | took the stand | walked out | went home | wept | won by a landslide | lost his seat | called it nonsense | told the crowd to wait | wrote a letter | asked for calm | spoke for an hour | voted against it
  resigned on <day> | returned to <L1> | grew up in <L2> | died on <day> | is expected to recover | was arrested | was cleared | has two sons | had lived alone | will speak next | may run again | could be freed | does not regret it | said so on television
  thinks otherwise | argues that it is too late | believes in luck | hopes to win | wants answers | knows the risks | plays the piano | paid for the trip | missed the meeting | led the inquiry | joined in <year> | served <d> years | moved to <country>
  denied it | blamed the heat | praised the nurses | criticised the plan | rejected the offer | backed the strike | signed the order | fired two aides | hired a lawyer | sued the paper | married in <year> | turned <n> on <day> | broke a leg | flew to <L3>
  earned a place in the team | finished third | came close | set a record | hit the post | dropped out | trained alone | put up a fight | ran the shop | kept the money | met the families | thanked the fans | lit a candle | shook his head | sat down
`);
/** First names that are places or words, too. */
export const ODD_FIRST = words(`
  Sydney Madison Chelsea Georgia Houston Kingston Israel Chad Savannah Carolina India Kenya Asia Lourdes Verona Alexandria Phoenix Lincoln Denver Milan
  Will Bill Rob Drew Mark Frank Dean Rich Max Rose Grace Joy Ivy Daisy Ruby Amber Pearl June May Carter Pierce Cash Rusty Sonny Guy Art Gene Ray Colt Dash
  Sterling Heath Forrest Clay Rocky Lance Miles Penny Melody Harmony Destiny Angel Blessing Justice Precious Goodluck Innocent
`);
/** Surnames that are places or words, too. */
export const ODD_LAST = words(`
  England Ireland France London Washington Bolton Preston Blackburn Lancaster York Kent Sutton Chester Lincoln Houston Boston Berlin Milan Cologne Israel Jordan Georgia Montana
  Short Long Best Strong King Bishop Knight Judge Fields Waters Rivers Woods Lake Snow Frost Winters Rush Bell Ball Hunt Swift Sharp Wise Noble Gray Green White Black
  Brooks Hill Banks Burns Cook Bush Park Church Price Power Fisher Baker Potter Mason Carpenter Shepherd Marsh Ford Reed Rose Berry Peach Wolf Fox Hawk Crane Finch Bird Swan
  Moon Stars Gold Silver Steel Flint Dare Hope Joy Bliss Pride Speed Wright Law Chance Battle Savage Blunt Hands Foot Head Broad Bright Rich Case Ward March May Friday
`);
/** Firms in the news, many of them called by a common word, a place or a river. */
export const COMPANY = list(`
  Microsoft | Google | Nvidia | Samsung | Sony | Uber | Lyft | Airbnb | Disney | Paramount | Comcast | Ford | Toyota | Honda | Nissan | Renault | Ferrari | Siemens | Nokia | Ericsson | Vodafone | Verizon
  Costco | Kroger | Macy's | Starbucks | PepsiCo | Unilever | Pfizer | Merck | Bayer | Novartis | Chevron | Equinor | Aramco | HSBC | Barclays | Citigroup | BlackRock | Berkshire Hathaway | Exxon Mobil
  Delta | Frontier | Virgin Atlantic | Alaska Airlines | Southwest | Qantas | Lufthansa | Airbus | Bombardier | Embraer | Slack | Zoom | Discord | Twitch | Reddit | Stripe | Signal | Telegram | Roku | Box | Dell | Arm
  Micron | Cisco | Adobe | Salesforce | Palantir | Anthropic | OpenAI | Coinbase | Robinhood | Kraken | Alphabet | Alibaba | Tencent | Baidu | Huawei | Xiaomi | Fox | Jaguar | Puma | Lululemon | Under Armour
  Wendy's | Lowe's | Kohl's | Sotheby's | Christie's | Denny's | Domino's | Sainsbury's | Papa John's | Victoria's Secret | Marks & Spencer | Smith & Wesson | Dolce & Gabbana | Procter & Gamble | Barnes & Noble | Abercrombie & Fitch
  Next | Boots | Currys | Three | Sky | Aviva | Prudential | Santander | Chase | Discover | Capital One | Ally | Charles Schwab | Vanguard | Fidelity | State Street | Nomura | Dominion Energy | Duke Energy | Con Edison
  Norfolk Southern | General Mills | Campbell | Hershey | Kellogg | Tyson | Mattel | Hasbro | Lego | Nintendo | Sega | Ubisoft | Valve | Unity | Activision Blizzard | Electronic Arts | Hyundai | Kia | Rivian | Volvo | Saab
`);
/** First words of half-invented firms. */
export const FIRM_WORD = words(`
  Harvest Beacon Summit Cedar Anchor Ember Compass Horizon Vertex Pinnacle Lantern Mosaic Kindred Atlas Silver Golden Iron Copper Granite Maple Willow River Ocean Harbor Northern Eastern Pacific Atlantic
  Royal Imperial Liberty Patriot Pioneer Frontier Titan Phoenix Falcon Raven Wolf Bear Fox Lion Eagle Blue Red Green Black White Bright Clear Open True First Global United General Standard Modern Open Rapid
  Danube Volga Nile Orinoco Rhine Everest Sahara Savannah Alpine Arctic Nordic Baltic Sierra Delta Canyon Prairie Meadow Orchard Stone Oak Elm Birch Thunder Storm Rain Cloud Solar Lunar Star Comet Nova
`);
/** Last words of firms beside those of FIRM. */
export const HOUSE = list(`
  Software | Studios | Games | Pictures | Entertainment | Records | Labs | Productions | Foods | Brewing | Properties | Logistics | Robotics | Therapeutics | Biotech | Semiconductor | Steel | Mining | Resources | Oil
  Petroleum | Power | Electric | Networks | Interactive | Digital | Publishing | Press | Hotels | Resorts | Stores | Airways | Air | Railways | Shipping | Automotive | Financial | Asset Management | Ventures | Brothers | Bros
  Bros. | PLC | AG | SA | Corporation | Company | International | Worldwide | Aerospace | Health | Medical | Water | Gas | Cosmetics | Music | Films | Animation | Analytics | Security | Research
`);
export const BLOC = words("UN EU AU IMF WHO NATO ASEAN ECOWAS OPEC G7 WTO");
export const CHAMBER = words(
  "House Senate Commons Lords Bundestag Bundesrat Knesset Duma Diet Sejm Congress Parliament Riksdag",
);
export const FIELD_OF = list(
  "Rare Diseases | Digital Affairs | Public Safety | Food Standards | Natural Resources | Urban Planning | Women's Rights | Civil Aviation | Mental Health | Rural Development | Animal Welfare | Social Research | Space Studies | Consumer Protection",
);
/** Spacecraft, ships and storms do what actors do, and are none. */
export const CRAFT = words(
  "Voyager Cassini Hubble Rosetta Hayabusa Chandrayaan Perseverance Curiosity Artemis Kepler Galileo Magellan Endeavour Discovery Orion Sentinel Zephyr Meridian Aurora Calypso Hyperion",
);
export const GADGET = list(
  "iPhone | Galaxy S24 | PlayStation 5 | Xbox | Switch | Model Y | Photoshop | Gemini | Walkman | Kindle | Vision Pro | Prius | Corolla | Mustang | Copilot | Echo | Pixel 9 | MacBook",
);
export const WARE_WORD = words(`
  Shadow Dragon Blade Crystal Dungeon Quest Legend Spark Pulse Aura Echo Nitro Turbo Rune Arcane Ether Galaxy Hyper Sonic Zen Core Edge Flex Air Note Watch Fold Sword Shield Armor Helm Amulet Tower Vault Kingdom Heart
`);
export const TITLE = list(`
  The Long Winter | Rivers of Glass | House of Salt | Midnight Harbour | The Last Orchard | Blood Moon | A Season of Wolves | Paper Kings | Silent Hours | The Baker's Daughter | City of Ash | Northern Lights | Broken Wings | The Quiet Room
`);
/** Artists by the names that they go by. */
export const STAGE = list(`
  Snoop Dogg | Lil Wayne | Cardi B | Post Malone | Lady Gaga | Bono | Madonna | Adele | Rihanna | Beyoncé | Drake | Stormzy | Pink | Lizzo | Doja Cat | Megan Thee Stallion | Jay-Z | Prince | Sting | Cher | Shakira | Banksy | Burna Boy | Sade
`);
export const STATE = list(`
  Ohio | Georgia | Virginia | Nevada | Arizona | Oregon | Alabama | Montana | Iowa | Kansas | Tennessee | Michigan | Florida | New Jersey | North Dakota | West Virginia | Queensland | Victoria | New South Wales | Ontario | Alberta | Punjab | Kerala | Bihar
  Sindh | Kano | Bavaria | Saxony | Brittany | Catalonia | Andalusia | Sicily | Yorkshire | Cornwall | Kent | Essex | Manhattan | Queens | Harlem | Soweto | Lower Saxony | Uttar Pradesh | Rio Grande do Sul | Northern Ireland
`);
export const CLUB = list(`
  Chelsea | Benfica | Ajax | Juventus | Celtic | Aston Villa | Wolves | Leeds United | Valencia | Sevilla | Napoli | Roma | Lazio | Flamengo | Boca Juniors | Al Ahly | Kaizer Chiefs | Orlando Pirates | Mumbai Indians
  New York Yankees | Los Angeles Lakers | Boston Celtics | Chicago Bulls | Green Bay Packers | Dallas Cowboys | Philadelphia Eagles | Yankees | Lakers | Celtics | Bulls | Packers | Cowboys | Eagles | Dodgers | Mets
  Raptors | Maple Leafs | Bruins | Warriors | Heat | Thunder | Titans | Saints | Jets | Bears | Magic | Spurs | Rangers | Inter Miami | Bayern Munich | Borussia Dortmund | Real Sociedad | Athletic Bilbao | Feyenoord
  Burnley | Sunderland | Southampton | Norwich | Millwall | Hearts | Hibernian | Leicester Tigers | Saracens | Munster | Leinster | Crusaders | Brumbies | Penrith Panthers | Collingwood | Geelong | Essendon | Newcastle United | Nottingham Forest | Queens Park Rangers | Sheffield Wednesday | West Bromwich Albion | Newcastle | Brighton
`);
/** Last words of the names of clubs: "Lagos Tigers". */
export const NICK = words(
  "Tigers Lions Bulls Hawks Sharks Rockets Kings Royals Giants Pirates Stars Storm Knights Wolves Panthers Wanderers Athletic Albion Hotspur Athletic Rangers Dynamo Spartak",
);
export const AGENCY = list(
  "Reuters | AP | AFP | Getty Images | PA | EPA | Bloomberg | Xinhua | BBC News | CNN | Al Jazeera | NBC News | Sky News | Associated Press | Tass | Kyodo | ANSA | Yonhap | the Guardian | the Times | Le Monde | the Wall Street Journal | Politico | Der Spiegel | NPR | ABC News | the Daily Telegraph | Variety | Rolling Stone | El País",
);
export const ARMED = list(
  "Boko Haram | the Taliban | al-Shabaab | Hezbollah | the Houthis | M23 | Islamic State | the Wagner Group | the Rapid Support Forces | the Arakan Army | ELN | FARC | al-Qaeda | Fatah | the PKK",
);
export const PARTIES = list(`
  Fidesz | Likud | Syriza | Podemos | Vox | Forza Italia | Fine Gael | Sinn Féin | Plaid Cymru | Law and Justice | Civic Platform | New Democracy | Congress | Janata Dal | Awami League | Labour | the Tories | the Liberal Democrats
  the Conservatives | the Socialists | the Christian Democrats | the Social Democrats | the Left Party | the Freedom Party | the National Rally | the Republican Party | the Democratic Party | the Labor Party | Golden Dawn | Brothers of Italy | Movement for Change | Together for Chile | Union for the Republic | the Forward Party | the Reform Party | Komeito | the Republicans
`);
export const COURT = list(`
  Supreme Court | Constitutional Court | Court of Justice | Federal Court | District Court | Old Bailey | Crown Court | International Criminal Court | Second Circuit | Eleventh Circuit | Court of Appeals | Electoral Tribunal | Administrative Court
`);
export const MINISTRY = list(`
  Ministry of Defense | Ministry of Finance | Interior Ministry | Foreign Office | Treasury | Home Office | Pentagon | State Department | Department of Energy | Department of Education | Ministry of the Interior | Ministry of Agriculture
  Justice Department | Health Ministry | Education Ministry | White House | Kremlin | European Commission | National Guard | Royal Navy | Coast Guard | Border Force | Environment Agency | Weather Service | Election Commission | Health Department
`);
export const MUSEUM = list(
  "National Gallery | Museum of Modern Art | Tate Modern | Natural History Museum | Royal Opera House | Uffizi | Prado | National Theatre | Museum of Fine Arts | Hermitage | Getty Museum | Science Museum",
);

export function pick<T>(from: readonly T[], roll: () => number): T {
  const item = from[Math.floor(roll() * from.length)];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
}

export function pickOrInvent(from: readonly string[], roll: () => number, share: number): string {
  return roll() < share ? invented(roll) : pick(from, roll);
}

/** A word nobody has seen: "Mbaigour". */
export function invented(roll: () => number): string {
  const syllables = Array.from(
    { length: 2 + Math.floor(roll() * 2) },
    () => pick(ONSET, roll) + pick(NUCLEUS, roll) + pick(CODA, roll),
  );
  const word = syllables.join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function acronym(roll: () => number): string {
  return Array.from({ length: 3 + Math.floor(roll() * 2) }, () => capital(roll)).join("");
}

export function capital(roll: () => number): string {
  return String.fromCharCode(65 + Math.floor(roll() * 26));
}
