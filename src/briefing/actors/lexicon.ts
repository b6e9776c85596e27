import { months, weekdays } from "#text/calendar.ts";
import { wordSet } from "#text/word-set.ts";

/** Words before a name that are no part of it: forms of address, ranks, offices. Lower-case, without a full stop. */
export const titles = wordSet(`
  mr mrs ms miss mx madam madame dr prof professor sir dame lord lady baron baroness count countess duke duchess prince princess king queen consort emperor sultan emir sheikh sheik shaikh
  president vice-president premier chancellor minister secretary senator sen rep representative congressman congresswoman governor gov mayor ambassador envoy
  judge justice attorney prosecutor sheriff commissioner chief director chairman chairwoman chair spokesman spokeswoman spokesperson leader
  pope cardinal archbishop bishop father fr rev reverend rabbi imam ayatollah mullah pastor sister brother saint
  general gen lieutenant lieut lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt admiral adm commander cmdr brigadier brig marshal commodore
  officer inspector superintendent supt detective constable det insp inspector-general
  coach manager skipper pacer referee umpire podcaster tiktoker supermodel striker midfielder defender goalkeeper singer actor actress author producer writer journalist lawyer activist hon honourable honorable dato datuk tan-sri tun
  first deputy prime foreign defence defense interior finance economy trade health education energy acting former ex-president then
  mp mps md ceo cfo coo dg ds dci justices judges senators presidents ministers generals governors
`);

/** Nouns that say what a person is; a role ends or begins with one of them. */
export const roles = wordSet(`
  president vice-president premier minister chancellor secretary undersecretary senator representative congressman congresswoman lawmaker legislator parliamentarian mp governor mayor councillor ambassador envoy diplomat consul attache
  judge justice attorney lawyer barrister solicitor prosecutor counsel sheriff commissioner ombudsman registrar
  chief head director director-general manager chairman chairwoman chairperson chair ceo executive officer founder co-founder cofounder owner partner president-elect
  spokesman spokeswoman spokesperson leader co-leader deputy adviser advisor aide assistant coordinator organizer organiser delegate negotiator mediator rapporteur inspector
  pope cardinal archbishop bishop priest pastor rabbi imam cleric ayatollah monk nun patriarch
  general lieutenant colonel major captain sergeant corporal admiral commander brigadier marshal commandant soldier policeman policewoman detective constable superintendent veteran
  coach player striker midfielder defender goalkeeper forward teammate medalist medallist champion winner athlete swimmer runner boxer driver jockey golfer cyclist quarterback pitcher
  singer actor actress author producer writer novelist poet playwright journalist reporter correspondent editor columnist broadcaster presenter host anchor photographer artist painter musician composer guitarist drummer rapper comedian filmmaker designer architect blogger youtuber
  scientist physicist chemist biologist mathematician economist historian philosopher sociologist psychologist psychiatrist professor lecturer teacher principal dean rector researcher scholar academic analyst expert specialist strategist engineer doctor physician surgeon nurse epidemiologist virologist astronomer astronaut
  activist campaigner advocate dissident rebel fighter militant militia warlord gunman assassin suspect victim witness defendant survivor hostage prisoner
  businessman businesswoman entrepreneur investor banker broker trader billionaire tycoon magnate developer consultant contractor farmer fisherman worker employee resident villager shopkeeper
  king queen prince princess emperor sultan emir sheikh heir monarch duke duchess lord lady baroness
  father mother son daughter brother sister husband wife widow uncle aunt cousin nephew niece grandfather grandmother grandson friend colleague neighbour neighbor boyfriend girlfriend fiance fiancee ex-husband ex-wife stepfather stepmother kinsman
  candidate nominee member chief-of-staff treasurer whip speaker student graduate alumnus native boy girl man woman teenager politician person people voice dancer restaurateur
  co-star costar co-author coauthor creator inventor pioneer explorer critic curator chef model star fan customer
  vice-chairman vice-chancellor vice-minister ex-president ex-minister prime-minister lieutenant-general major-general attorney-general secretary-general
  independent newcomer incumbent legend icon hero character
  administrator commentator investigator instructor trustee chaplain deacon vicar lobbyist feminist environmentalist conservationist evangelist illustrator translator interpreter auditor accountant
  cto cfo coo linebacker firefighter paramedic therapist dentist veterinarian operative frontrunner front-runner statistician lyricist essayist satirist theologian librarian ecologist publicist gp batter bowler batsman wicketkeeper all-rounder skipper pacer spinner referee umpire kicker podcaster supermodel tiktoker influencer winger flanker fly-half playmaker goaltender sprinter hurdler skier snowboarder gymnast wrestler
`);

/** More of them, by which the tagger was not trained. */
export const callings = wordSet(`
  boss gaffer keeper vice-captain co-captain footballer cricketer olympian paralympian trainer pundit mountaineer climber hiker sailor skydiver pilot co-pilot
  plumber postman postwoman electrician carpenter bricklayer joiner builder mechanic welder roofer cleaner janitor caretaker cashier receptionist waiter waitress bartender publican
  hairdresser barber butcher grocer florist jeweller locksmith tailor seamstress landlord landlady tenant hotelier retailer wholesaler trucker courier farmhand beekeeper winemaker brewer
  headteacher headmaster headmistress tutor teaching-assistant pupil provost apprentice trainee intern
  medic pharmacist midwife carer caregiver vet optician radiographer psychotherapist bodyguard lifeguard coroner magistrate juror paralegal plaintiff complainant whistleblower informant
  retiree pensioner voter volunteer commuter motorist passenger tourist holidaymaker camper shopper bystander onlooker homeowner householder refugee
  backbencher pollster speechwriter fundraiser statesman stateswoman councilman councilwoman alderman
  linguist botanist archivist forecaster programmer coder animator cartoonist screenwriter showrunner scriptwriter songwriter saxophonist violinist pianist cellist bassist conductor soprano tenor baritone
  newsreader weatherman curate churchwarden missionary sculptor weaver stylist choreographer impresario promoter producer-director bookseller publisher financier philanthropist socialite heiress
  paratrooper sniper conscript reservist serviceman servicewoman commando airman
  official staffer agent fellow hopeful challenger contender donor megadonor mogul exec supremo guru oligarch dictator committeeman committeewoman
  receiver guard opener seamer superstar frontman keyboardist performer personality film-maker
  dealer killer murderer neurosurgeon geophysicist surveyor gardener zookeeper laborer labourer servant stewardess pm cm vp dpm
`);

/** "7th", "28th". */
export const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

/** Who somebody is in a family, to be joined into patterns. */
export const kin =
  "father|mother|son|daughter|brother|sister|husband|wife|widow|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|granddaughter";

/** What is called after people, to be joined into patterns. */
export const prizes = "prizes?|awards?|medal|trophy";

/** What joins two parts of a name. */
export const joins = /^(?:and|&)$/;

/** Last words of the names of organisations. */
export const organisationHeads = wordSet(`
  university college school institute academy ministry department agency bureau commission committee council board authority office administration service services
  party union association federation confederation league alliance coalition front movement brigade brigades army navy force forces police guard guards corps division battalion regiment command
  bank fund group holdings company corporation corp inc ltd llc plc co limited gmbh ag sa nv bv partners ventures capital industries technologies systems motors airlines airways energy oil petroleum gas electric pharmaceuticals laboratories labs media news press times post journal gazette herald tribune telegraph guardian mirror observer star standard chronicle television tv radio network channel broadcasting
  parliament congress senate assembly house court tribunal cabinet government secretariat
  foundation trust society organization organisation organizations charity club fc united city athletic rovers wanderers
  church synod diocese hospital clinic museum library theatre orchestra choir band
  exchange chamber observatory centre center forum initiative project programme program campaign mission taskforce panel state states
`);

/** Verbs of speaking, which people and offices do and places do not. */
export const speechVerbs = wordSet(`
  said says say told tells added adds asked asks replied wrote writes tweeted announced announces explained explains noted notes argued argues warned warns claimed claims insisted stated states declared
  denied denies admitted acknowledged confirmed urged called vowed pledged promised believes thinks thought hopes expects wants met visited resigned spoke speaks recalled continued commented
`);

/** Days, months, feasts: capitalised, and never an actor. */
export const calendar = wordSet(`
  ${weekdays.join(" ")} ${months.join(" ")}
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun christmas easter ramadan eid diwali hanukkah gmt utc est edt pst bst cet
`);

/** Words for the people of a country, a faith or a party: capitalised, and no names of places. */
export const demonyms = wordSet(`
afghan afghans african africans albanian albanians algerian algerians american americans andorran andorrans angolan angolans arab arabic arabs
  argentine argentinean argentineans argentinian argentinians armenian armenians asian asians aussie australian australians austrian austrians
  azerbaijani azerbaijanis azeri azeris bahamian bahamians bahraini bahrainis baltic bangladeshi bangladeshis barbadian barbadians
  basotho batswana belarusian belarusians belarussian belarussians belgian belgians belizean belizeans bengali bengalis beninese bhutanese bolivian
  bolivians bosnian bosnians brazilian brazilians british brit briton britons brits bruneian bruneians buddhist buddhists bulgarian bulgarians burkinabe
  burmese burundian burundians californian californians cambodian cambodians cameroonian cameroonians canadian canadians cape-verdean cape-verdeans
  catholic catholics chadian chadians chechen chilean chileans chinese christian christians colombian colombians communist communists comorian
  comorians congolese conservative conservatives costa-rican costa-ricans crimean crimeans croat croatian croatians croats cuban cubans cypriot czech
  czechs dane danes danish democrat democratic democrats djiboutian djiboutians dominican dominicans dutch dutchman dutchmen dutchwoman ecuadorean
  ecuadoreans ecuadorian ecuadorians egyptian egyptians emirati emiratis english englishman englishmen englishwoman eritrean eritreans estonian estonians
  ethiopian ethiopians european europeans fijian fijians filipino finn finnish finns french frenchman frenchmen frenchwoman gabonese gambian gambians gazan
  gazans georgian georgians german germans ghanaian ghanaians greek greeks grenadian grenadians guatemalan guatemalans guinean guineans guyanese
  haitian haitians hausa hindu hindus hispanic honduran hondurans hongkonger hongkongers hungarian hungarians icelander icelanders icelandic indian
  indians indonesian indonesians iranian iranians iraqi iraqis irish irishman irishmen irishwoman islamic islamist islamists israeli israelis italian italians
  ivorian ivorians jamaican jamaicans japanese jew jewish jews jordanian jordanians kazakh kazakhs kenyan kenyans khmer khmers kiwi kiwis kosovar kurd
  kurdish kurds kuwaiti kuwaitis kyrgyz lao laotian laotians latino latinos latvian latvians lebanese liberal liberals liberian liberians libyan
  libyans liechtensteiner liechtensteiners lithuanian lithuanians londoner londoners luxembourgish macedonian macedonians malagasy malawian malawians
  malaysian malaysians maldivian maldivians malian malians maltese mauritanian mauritanians mauritian mauritians mexican
  mexicans moldovan moldovans monegasque mongolian mongolians montenegrin moroccan moroccans motswana mozambican mozambicans muslim muslims namibian
  namibians nazi nazis nepalese nepali nepalis nicaraguan nicaraguans nigerian nigerians nigerien nordic north-korean north-koreans norwegian
  norwegians omani omanis orthodox pakistani pakistanis palestinian palestinians panamanian panamanians papuan papuans paraguayan paraguayans parisian
  parisians peruvian peruvians philippine pole poles polish portuguese protestant puerto-rican puerto-ricans punjabi punjabis qatari qataris
  republican republicans rohingya romanian romanians russian russians rwandan rwandans salvadoran salvadorans samoan samoans saudi saudis scandinavian
  scandinavians scot scots scotsman scotsmen scotswoman scottish senegalese serb serbian serbians serbs seychellois shia shiite shiites sierra-leonean sierra-leoneans sikh sikhs
  singaporean singaporeans slavic slovak slovakian slovakians slovene slovenian slovenians socialist solomon-islander solomon-islanders somali somalis
  south-african south-africans south-korean south-koreans south-sudanese soviet soviets spaniard spaniards spanish sri-lankan sri-lankans sudanese
  sunni sunnis surinamese swazi swazis swede swedes swedish swiss syrian syrians taiwanese tajik tajiks tamil tanzanian tanzanians texan texans thai
  thais tibetan tibetans timorese togolese tongan tongans tory trinidadian trinidadians tunisian tunisians turk turkish turkmen turks ugandan ugandans
  uighur ukrainian ukrainians uruguayan uruguayans uyghur uzbek uzbeks vanuatuan vanuatuans venezuelan venezuelans vietnamese welsh welshman welshmen welshwoman
  yazidi yazidis yemeni yemenis yoruba yugoslav zambian zambians zimbabwean zimbabweans zulu
`);

/** Capitalised words that are often taken for actors and are none. */
export const noActors = wordSet(`
  brexit covid covid-19 coronavirus ebola aids hiv dna rna gdp vat iq tv sms pdf ai suv suvs mp mps md mds pm ceo ceos cfo ipo ipos phd ngo ngos sdg sdgs internet web email
  olympics paralympics wimbledon cop26 cop27 cop28 photo photos file image source video editing reporting update
  cpu cpus gpu gpus ev evs wifi wi-fi fps mmo vr npc rgb hdmi vpn ivf rpg rpgs
  jr sr reuter sens swifties refugees zero-covid nft nfts dlc pc 3d hdr libor mcu
  2d 2fa agi agm btc cpr cvss ddos diy dlss dmca dpi drm esg foia fir gdpr gps hq kyc lfp llm llms lte mep meps mj mma mmorpg moba mou mvp
  aedt aest alzheimer icbm icbms ky livestream ltd mlas nsfw parkinson ulez vpns zika
  duty leer ministers partygate season type-c youtubers ndaa nfc odi odis oled pfas poc ppe psa qr r&b raas retd rtx ssd t20 uap uavs usb usb-c vc vcs vfx vrr wmd wwi wwii
`);

/** Words that qualify an office: "acting deputy prime minister". */
export const roleAdjectives = wordSet(`
  former acting deputy assistant associate senior junior chief first vice prime foreign defence defense interior home finance economy justice trade health education energy transport environment
  late then outgoing incoming current newly-elected interim honorary retired veteran longtime long-time top leading prominent renowned famous acclaimed noted top-ranking high-ranking
  permanent special national federal state regional local general managing executive legal human rights press police army military naval presidential parliamentary opposition government party political
  medical social public private civil religious spiritual supreme united lead principal main co young old working fellow ruling right-wing left-wing centre-right centre-left far-right
  defending reigning sitting serving prize-winner award-winning independent tech technology media football basketball cricket rugby tennis hockey baseball
`);

/** Nouns that say of what a role is: "film director", "gold medal winner". */
export const roleFields = wordSet(`
  gold silver bronze medal relay sprint film movie adult pop rock folk jazz opera figure skating climate science crime war tax union business bank team club
  school college campaign research project student women's men's hospital prison fire church data security safety policy community youth
  affairs relations antitrust competition shadow intelligence marketing operations product design software engineering sales resources food water housing planning budget
  election weather property news radio television game video music art fashion drug cancer emergency guitar bass gun animal wildlife communication communications board spin information strategy revenue innovation medicine pain
`);

/** What ministries are for: "Minister of |Trade| and |Industry|". */
export const policies = wordSet(`
  agriculture aviation climate commerce communications construction culture defence defense development economy education employment energy environment family finance fisheries
  food forestry gender health home housing immigration industry information infrastructure innovation interior irrigation justice labor labour land lands mines mining oil petroleum
  planning power railways research resources rural science security skills sport sports technology tourism trade transport urban water welfare women works youth
`);
