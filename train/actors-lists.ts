/*
 * Name lists for the word table and the made-up news, from general knowledge.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);

/** Countries and what is treated like them, with the capital. */
export const countries = list(`
  Afghanistan: Kabul | Albania: Tirana | Algeria: Algiers | Andorra | Angola: Luanda | Argentina: Buenos Aires | Armenia: Yerevan
  Australia: Canberra | Austria: Vienna | Azerbaijan: Baku | Bahamas: Nassau | Bahrain: Manama | Bangladesh: Dhaka | Barbados: Bridgetown
  Belarus: Minsk | Belgium: Brussels | Belize | Benin | Bhutan: Thimphu | Bolivia: La Paz | Bosnia: Sarajevo | Botswana: Gaborone | Brazil: Brasilia
  Britain: London | Brunei | Bulgaria: Sofia | Burkina Faso: Ouagadougou | Burundi: Bujumbura | Cambodia: Phnom Penh | Cameroon: Yaounde
  Canada: Ottawa | Cape Verde | Chad | Chile: Santiago | China: Beijing | Colombia: Bogota | Comoros | Congo: Kinshasa | Costa Rica: San Jose
  Croatia: Zagreb | Cuba: Havana | Cyprus: Nicosia | Czech Republic: Prague | Czechia | Denmark: Copenhagen | Djibouti | Dominican Republic
  East Timor: Dili | Ecuador: Quito | Egypt: Cairo | El Salvador: San Salvador | England | Eritrea: Asmara | Estonia: Tallinn | Eswatini
  Ethiopia: Addis Ababa | Fiji: Suva | Finland: Helsinki | France: Paris | Gabon: Libreville | Gambia: Banjul | Georgia: Tbilisi | Germany: Berlin
  Ghana: Accra | Greece: Athens | Grenada | Guatemala | Guinea: Conakry | Guyana: Georgetown | Haiti: Port-au-Prince | Honduras: Tegucigalpa
  Hungary: Budapest | Iceland: Reykjavik | India: New Delhi | Indonesia: Jakarta | Iran: Tehran | Iraq: Baghdad | Ireland: Dublin | Israel: Jerusalem
  Italy: Rome | Ivory Coast: Abidjan | Jamaica: Kingston | Japan: Tokyo | Jordan: Amman | Kazakhstan: Astana | Kenya: Nairobi | Kosovo: Pristina
  Kuwait | Kyrgyzstan: Bishkek | Laos: Vientiane | Latvia: Riga | Lebanon: Beirut | Lesotho | Liberia: Monrovia | Libya: Tripoli | Liechtenstein
  Lithuania: Vilnius | Luxembourg | Macedonia: Skopje | Madagascar: Antananarivo | Malawi: Lilongwe | Malaysia: Kuala Lumpur | Maldives: Male
  Mali: Bamako | Malta: Valletta | Mauritania: Nouakchott | Mauritius: Port Louis | Mexico: Mexico City | Moldova: Chisinau | Monaco
  Mongolia: Ulaanbaatar | Montenegro: Podgorica | Morocco: Rabat | Mozambique: Maputo | Myanmar: Naypyidaw | Burma | Namibia: Windhoek
  Nepal: Kathmandu | Netherlands: Amsterdam | New Zealand: Wellington | Nicaragua: Managua | Niger: Niamey | Nigeria: Abuja | North Korea: Pyongyang
  Norway: Oslo | Oman: Muscat | Pakistan: Islamabad | Palestine: Ramallah | Panama: Panama City | Papua New Guinea: Port Moresby | Paraguay: Asuncion
  Peru: Lima | Philippines: Manila | Poland: Warsaw | Portugal: Lisbon | Puerto Rico: San Juan | Qatar: Doha | Romania: Bucharest | Russia: Moscow
  Rwanda: Kigali | Samoa: Apia | Saudi Arabia: Riyadh | Scotland: Edinburgh | Senegal: Dakar | Serbia: Belgrade | Seychelles | Sierra Leone: Freetown
  Singapore | Slovakia: Bratislava | Slovenia: Ljubljana | Solomon Islands: Honiara | Somalia: Mogadishu | South Africa: Pretoria | South Korea: Seoul
  South Sudan: Juba | Spain: Madrid | Sri Lanka: Colombo | Sudan: Khartoum | Suriname: Paramaribo | Sweden: Stockholm | Switzerland: Bern
  Syria: Damascus | Taiwan: Taipei | Tajikistan: Dushanbe | Tanzania: Dodoma | Thailand: Bangkok | Togo: Lome | Tonga | Trinidad | Tunisia: Tunis
  Turkey: Ankara | Turkmenistan: Ashgabat | Uganda: Kampala | Ukraine: Kyiv | United Arab Emirates: Abu Dhabi | United Kingdom: London
  United States: Washington | Uruguay: Montevideo | Uzbekistan: Tashkent | Vanuatu | Vatican | Venezuela: Caracas | Vietnam: Hanoi | Wales: Cardiff
  Yemen: Sanaa | Zambia: Lusaka | Zimbabwe: Harare | Europe | Asia | Africa | America | Hong Kong | Kurdistan | Chechnya | Crimea | Gaza | Tibet | USA
  US | U.S. | UK | U.K. | UAE | DRC | Soviet Union | Yugoslavia
`).map((entry) => {
  const [name = "", capital] = entry.split(": ");
  return { name, capital };
});

/** Regions and waters: states, provinces, seas. */
export const regions = list(`
  Alabama | Alaska | Arizona | Arkansas | California | Colorado | Connecticut | Delaware | Florida | Hawaii | Idaho | Illinois | Indiana | Iowa | Kansas | Kentucky | Louisiana | Maine | Maryland
  Massachusetts | Michigan | Minnesota | Mississippi | Missouri | Montana | Nebraska | Nevada | New Hampshire | New Jersey | New Mexico | North Carolina | North Dakota | Ohio | Oklahoma | Oregon
  Pennsylvania | Rhode Island | South Carolina | South Dakota | Tennessee | Texas | Utah | Vermont | Virginia | West Virginia | Wisconsin | Wyoming | Washington D.C.
  Ontario | Quebec | Alberta | Manitoba | Saskatchewan | Nova Scotia | New Brunswick | British Columbia | Yukon | Newfoundland | Labrador | Nunavut
  New South Wales | Queensland | Victoria | Tasmania | South Australia | Western Australia | Northern Territory
  Andhra Pradesh | Arunachal Pradesh | Assam | Bihar | Chhattisgarh | Goa | Gujarat | Haryana | Himachal Pradesh | Jharkhand | Karnataka | Kerala | Madhya Pradesh | Maharashtra | Manipur | Meghalaya
  Mizoram | Nagaland | Odisha | Punjab | Rajasthan | Sikkim | Tamil Nadu | Telangana | Tripura | Uttar Pradesh | Uttarakhand | West Bengal | Jammu and Kashmir | Kashmir | Jammu | Ladakh
  Sindh | Balochistan | Khyber Pakhtunkhwa | Guangdong | Guangxi | Fujian | Zhejiang | Jiangsu | Shandong | Hebei | Henan | Hubei | Hunan | Sichuan | Yunnan | Shaanxi | Shanxi | Xinjiang | Tibet | Inner Mongolia
  Liaoning | Jilin | Heilongjiang | Anhui | Jiangxi | Guizhou | Gansu | Qinghai | Hainan | Macau | Okinawa | Hokkaido | Mindanao | Luzon | Java | Sumatra | Bali | Sulawesi | Borneo | Papua | Aceh | Sabah | Sarawak | Penang | Johor
  Bavaria | Saxony | Hesse | Brandenburg | Catalonia | Andalusia | Galicia | Basque Country | Lombardy | Tuscany | Sicily | Sardinia | Veneto | Corsica | Brittany | Normandy | Flanders | Wallonia | Silesia | Transylvania
  Crimea | Donbas | Donetsk | Luhansk | Siberia | Dagestan | Chechnya | Ingushetia | Tatarstan | Abkhazia | South Ossetia | Nagorno-Karabakh | Transnistria | Kurdistan | Anbar | Nineveh | Diyala | Idlib | Homs | Raqqa
  Gaza Strip | West Bank | Golan Heights | Sinai | Darfur | Kordofan | Tigray | Oromia | Amhara | Puntland | Somaliland | Biafra | Casamance | KwaZulu-Natal | Gauteng | Eastern Cape | Western Cape | Limpopo | Mpumalanga
  Ashanti | Katanga | Kivu | North Kivu | South Kivu | Borno | Kaduna | Plateau | Adamawa | Rift Valley | Patagonia | Amazonia | Amazon | Bahia | Minas Gerais | Chiapas | Oaxaca | Jalisco | Sinaloa | Sonora | Chihuahua
  Middle East | Far East | Southeast Asia | South Asia | East Asia | Central Asia | Latin America | South America | North America | Central America | Eastern Europe | Western Europe | West Africa | East Africa | North Africa
  Southern Africa | Horn of Africa | Sahel | Sahara | Balkans | Caucasus | Scandinavia | Baltics | Levant | Maghreb | Gulf | Persian Gulf | Gulf of Mexico | Gulf of Aden | Red Sea | Black Sea | Caspian Sea | Mediterranean | Mediterranean Sea
  South China Sea | East China Sea | Baltic Sea | North Sea | Atlantic | Pacific | Atlantic Ocean | Pacific Ocean | Indian Ocean | Arctic | Antarctica | Caribbean | Himalayas | Alps | Andes | Nile | Danube | Rhine | Euphrates | Tigris | Mekong | Ganges
  Suez Canal | Panama Canal | Strait of Hormuz | Taiwan Strait | English Channel | Bosphorus | Mount Everest | Silicon Valley | Wall Street | Downing Street | Capitol Hill | Manhattan | Brooklyn | Hollywood | Scotland | Wales | England | Northern Ireland
`);

/** Organisations known under names of several words. */
export const organisationNames = list(`
  European Union | United Nations | African Union | Arab League | World Bank | World Health Organization | World Trade Organization | International Monetary Fund | World Food Programme | Security Council | UN Security Council
  General Assembly | UN General Assembly | Human Rights Council | International Criminal Court | International Court of Justice | European Commission | European Parliament | European Council | European Central Bank | European Court of Human Rights
  Red Cross | Red Crescent | International Committee of the Red Cross | Amnesty International | Human Rights Watch | Doctors Without Borders | Medecins Sans Frontieres | Save the Children | Oxfam | Greenpeace | Transparency International
  White House | State Department | Justice Department | Treasury Department | Defense Department | Homeland Security | Supreme Court | High Court | House of Representatives | House of Commons | House of Lords | Federal Reserve | Bank of England
  Foreign Office | Home Office | Foreign Ministry | Defence Ministry | Defense Ministry | Interior Ministry | Finance Ministry | Health Ministry | Ministry of Defence | Scotland Yard | Metropolitan Police | Royal Navy | Royal Air Force | Air Force | National Guard
  Republican Party | Democratic Party | Labour Party | Conservative Party | Liberal Democrats | Scottish National Party | Communist Party | Workers' Party | Green Party | Muslim Brotherhood | African National Congress | Bharatiya Janata Party | Congress Party
  Islamic State | Boko Haram | Hezbollah | Al Qaeda | Free Syrian Army | Syrian Democratic Forces | Syrian Observatory for Human Rights | Revolutionary Guards | Red Army | People's Liberation Army | Tamil Tigers
  Associated Press | Agence France-Presse | Al Jazeera | Fox News | Sky News | BBC News | New York Times | Washington Post | Wall Street Journal | Financial Times | Los Angeles Times | USA Today | The Guardian | The Times | Daily Mail | Daily Telegraph
  Global Times | People's Daily | Xinhua | South China Morning Post | Straits Times | Times of India | Hindustan Times | Indian Express | Dawn | Haaretz | Jerusalem Post | Der Spiegel | Die Zeit | Le Monde | Le Figaro | El Pais | Corriere della Sera
  Goldman Sachs | Morgan Stanley | JPMorgan Chase | Bank of America | Wells Fargo | Deutsche Bank | Credit Suisse | Standard Chartered | Royal Bank of Scotland | General Motors | General Electric | Royal Dutch Shell | Saudi Aramco | Rolls-Royce
  Lockheed Martin | Air France | British Airways | Qatar Airways | Turkish Airlines | American Airlines | Delta Air Lines | Johnson & Johnson | Procter & Gamble | Coca-Cola | McDonald's | Standard & Poor's | Harvard University | Oxford University | Cambridge University
  Manchester United | Manchester City | Real Madrid | Bayern Munich | Paris Saint-Germain | Chelsea | Arsenal | Liverpool | Barcelona | Juventus | Inter Milan | AC Milan | Ajax | Benfica | Celtic | Tottenham Hotspur | Aston Villa | Borussia Dortmund | Atletico Madrid
  Yankees | Red Sox | Mets | Dodgers | Giants | Cubs | White Sox | Braves | Orioles | Astros | Phillies | Padres | Mariners | Rangers | Royals | Twins | Tigers | Indians | Brewers | Cardinals | Pirates | Rockies | Marlins | Expos | Angels | Athletics | Blue Jays
  Lakers | Bulls | Knicks | Celtics | Nets | Heat | Magic | Rockets | Spurs | Mavericks | Jazz | Suns | Clippers | Warriors | Kings | Hawks | Hornets | Pacers | Pistons | Cavaliers | Bucks | Raptors | Grizzlies | Timberwolves | Nuggets | Trail Blazers | 76ers
  Cowboys | Packers | Bears | Eagles | Redskins | Patriots | Steelers | Broncos | Raiders | Chiefs | Chargers | Dolphins | Bills | Jets | Browns | Bengals | Ravens | Colts | Titans | Jaguars | Texans | Vikings | Lions | Saints | Falcons | Panthers | Buccaneers | Seahawks | 49ers | Rams
  Bruins | Canadiens | Maple Leafs | Sabres | Flyers | Penguins | Capitals | Islanders | Devils | Red Wings | Blackhawks | Blues | Avalanche | Oilers | Flames | Canucks | Sharks | Ducks | Stars | Lightning | Senators | Predators | Blue Jackets
  Major League Baseball | National Football League | National Basketball Association | National Hockey League | International Olympic Committee | Football Association | Premier League | Medical Association | Chamber of Commerce | Stock Exchange
`);

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Last words of the names of places and buildings. */
export const placeHeads = words(`
  street road avenue boulevard lane drive square bridge river lake sea ocean bay gulf strait channel island islands isles peninsula mountain mountains mount hill hills valley desert forest park reserve beach coast cape canal
  province region district county state territory governorate prefecture municipality city town village borough suburb township oblast republic kingdom emirate emirates
  airport station port harbour harbor stadium arena tower palace castle cathedral mosque temple church prison camp base border strip bank heights plateau delta basin
  north south east west northern southern central
`);

/** Words before a place. */
export const placePrepositions = words(
  "in at near from to across outside inside around toward towards through throughout into via north south east west northern southern ",
);

/** Organisations the news names by a bare word or acronym. */
export const organisations = words(`
  un eu nato nasa fbi cia nsa dea opec unesco unicef unhcr who wfp imf wto iaea icc icj osce asean ecowas mercosur brics g7 g20 oecd au gcc oic cdc fda epa fema irs sec fcc ftc fed ecb boe
  reuters afp ap bbc cnn nbc abc cbs fox itv npr pbs upi tass interfax ria xinhua kyodo yonhap efe dpa ansa anadolu bernama aljazeera bloomberg sana irna mena
  google apple microsoft amazon facebook meta twitter tesla netflix uber boeing airbus toyota honda nissan hyundai samsung sony huawei alibaba tencent intel ibm nvidia oracle cisco nokia ericsson siemens volkswagen bmw renault fiat ford exxon chevron shell bp total gazprom rosneft aramco walmart pfizer moderna astrazeneca novartis roche bayer nestle unilever jpmorgan citigroup hsbc barclays ubs fitch moody's
  hamas hezbollah taliban isis isil daesh al-qaeda al-qaida al-nusra boko shabaab al-shabaab pkk ypg fatah plo farc eta ira houthis
  fifa uefa ioc nba nfl nhl mlb icc wada formula conmebol caf kremlin pentagon politburo knesset duma bundestag bundesbank lok congress senate tories labour likud interpol europol
`);
