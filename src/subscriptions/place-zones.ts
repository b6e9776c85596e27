/** The names of today for zones that Node lists by former ones. */
export const renamed: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Places that give no zone its name, with commas between. */
export const placesIn: Readonly<Record<string, string>> = {
  "America/New_York":
    "NYC, Washington, Washington DC, Boston, Philadelphia, Miami, Atlanta, Orlando, Tampa, Charlotte, Pittsburgh, Cleveland, Florida, US East",
  "America/Chicago":
    "Houston, Dallas, Austin, San Antonio, Texas, Minneapolis, New Orleans, St Louis, Nashville, Milwaukee, Kansas City, US Central",
  "America/Denver": "Salt Lake City, Colorado, Utah, Albuquerque, US Mountain",
  "America/Los_Angeles":
    "LA, San Francisco, SF, San Diego, San Jose, California, Seattle, Portland, Las Vegas, Silicon Valley, US West",
  "America/Phoenix": "Arizona",
  "America/Anchorage": "Alaska",
  "Pacific/Honolulu": "Hawaii",
  "America/Toronto": "Ottawa, Montreal, Quebec, Ontario",
  "America/Edmonton": "Calgary, Alberta",
  "America/Vancouver": "British Columbia, Victoria BC",
  "America/Halifax": "Nova Scotia",
  "America/Sao_Paulo": "Rio, Rio de Janeiro, Brasilia, Belo Horizonte, Porto Alegre, Curitiba",
  "America/Mexico_City": "CDMX, Guadalajara, Puebla",
  "America/Guayaquil": "Quito",
  "Europe/London":
    "UK, Great Britain, Britain, England, Scotland, Wales, Manchester, Birmingham, Edinburgh, Glasgow, Liverpool, Leeds",
  "Europe/Berlin":
    "Munich, München, Hamburg, Frankfurt, Cologne, Köln, Stuttgart, Düsseldorf, Leipzig, Dresden, Hannover, Nürnberg",
  "Europe/Vienna": "Wien, Graz, Salzburg",
  "Europe/Zurich": "Zürich, Geneva, Genf, Genève, Basel, Lausanne",
  "Europe/Paris": "Lyon, Marseille, Toulouse, Nice, Bordeaux, Lille, Strasbourg",
  "Europe/Madrid": "Barcelona, Valencia, Seville, Sevilla, Bilbao",
  "Europe/Rome": "Roma, Milan, Milano, Mailand, Naples, Napoli, Turin, Torino, Florence, Venice",
  "Europe/Amsterdam": "Rotterdam, The Hague, Den Haag, Utrecht",
  "Europe/Brussels": "Antwerp, Bruxelles, Brussel, Brüssel",
  "Europe/Warsaw": "Warszawa, Warschau, Krakow, Gdansk, Wroclaw",
  "Europe/Prague": "Praha, Prag, Brno",
  "Europe/Lisbon": "Lisboa, Lissabon, Porto",
  "Europe/Athens": "Athen, Thessaloniki",
  "Europe/Kyiv": "Kiev, Kiew, Kharkiv, Lviv, Odesa",
  "Europe/Moscow": "Moskau, Moskva, St Petersburg, Saint Petersburg, Sochi",
  "Europe/Istanbul": "Ankara, Izmir, Türkiye",
  "Asia/Kolkata": "Calcutta, Mumbai, Bombay, Delhi, Bangalore, Bengaluru, Chennai, Hyderabad, Pune, Ahmedabad",
  "Asia/Karachi": "Lahore, Islamabad",
  "Asia/Kathmandu": "Katmandu",
  "Asia/Yangon": "Rangoon, Burma",
  "Asia/Ho_Chi_Minh": "Saigon, Ho Chi Minh City, Hanoi, Da Nang",
  "Asia/Shanghai": "Beijing, Peking, Shenzhen, Guangzhou, Chongqing, Chengdu, Wuhan, Tianjin",
  "Asia/Tokyo": "Tokio, Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka",
  "Asia/Seoul": "Busan, Incheon, Korea",
  "Asia/Dubai": "Abu Dhabi, UAE",
  "Asia/Jerusalem": "Tel Aviv, Haifa",
  "Asia/Riyadh": "Jeddah, Mecca",
  "Asia/Almaty": "Astana",
  "Asia/Jakarta": "Surabaya, Bandung",
  "Asia/Makassar": "Bali, Denpasar",
  "Australia/Sydney": "Canberra, New South Wales, NSW",
  "Australia/Melbourne": "Victoria",
  "Australia/Brisbane": "Queensland, Gold Coast",
  "Pacific/Auckland": "Wellington, Christchurch",
  "Africa/Johannesburg": "Cape Town, Pretoria, Durban",
  "Africa/Lagos": "Abuja",
  "Africa/Cairo": "Kairo, Alexandria",
};

/** Where most people live in countries of several zones whose capital names none. */
export const mainZones: Readonly<Record<string, string>> = {
  CN: "Asia/Shanghai",
  EC: "America/Guayaquil",
  FM: "Pacific/Pohnpei",
  GL: "America/Nuuk",
  KI: "Pacific/Tarawa",
  KZ: "Asia/Almaty",
  MN: "Asia/Ulaanbaatar",
  NZ: "Pacific/Auckland",
  PF: "Pacific/Tahiti",
  PS: "Asia/Gaza",
  UA: "Europe/Kyiv",
  XK: "Europe/Belgrade",
};

/** Countries whose name says too little, the zone of most people first. */
export const severalZones: Readonly<Record<string, readonly string[]>> = {
  US: [
    ...["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"],
    ...["America/Phoenix", "America/Anchorage", "Pacific/Honolulu"],
  ],
  CA: [
    "America/Toronto",
    "America/Vancouver",
    "America/Edmonton",
    "America/Winnipeg",
    "America/Halifax",
    "America/St_Johns",
  ],
  AU: ["Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Adelaide", "Australia/Perth"],
  BR: ["America/Sao_Paulo", "America/Manaus", "America/Fortaleza", "America/Rio_Branco"],
};

/** What people call countries of several zones besides their names, and the clock names that several countries share. */
export const ambiguous: ReadonlyMap<string, readonly string[]> = new Map([
  ...["US", "U.S.", "USA", "America", "United States of America"].map((name) => [name, severalZones.US ?? []] as const),
  ["IST", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]] as const,
]);

/** What people call clocks; summer or winter time, the zone of the place is meant. */
export const clockNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ utc: "UTC", gmt: "UTC", zulu: "UTC", z: "UTC" },
    ...{ est: "America/New_York", edt: "America/New_York", et: "America/New_York", eastern: "America/New_York" },
    ...{ cst: "America/Chicago", cdt: "America/Chicago", ct: "America/Chicago", central: "America/Chicago" },
    ...{ mst: "America/Denver", mdt: "America/Denver", mt: "America/Denver", mountain: "America/Denver" },
    ...{
      pst: "America/Los_Angeles",
      pdt: "America/Los_Angeles",
      pt: "America/Los_Angeles",
      pacific: "America/Los_Angeles",
    },
    ...{ akst: "America/Anchorage", akdt: "America/Anchorage", hst: "Pacific/Honolulu" },
    ...{ ast: "America/Halifax", adt: "America/Halifax", nst: "America/St_Johns", ndt: "America/St_Johns" },
    ...{ brt: "America/Sao_Paulo", art: "America/Argentina/Buenos_Aires", clt: "America/Santiago" },
    ...{ bst: "Europe/London", wet: "Europe/Lisbon", west: "Europe/Lisbon" },
    ...{ cet: "Europe/Berlin", cest: "Europe/Berlin", mez: "Europe/Berlin", mesz: "Europe/Berlin" },
    ...{ eet: "Europe/Athens", eest: "Europe/Athens", msk: "Europe/Moscow", trt: "Europe/Istanbul" },
    ...{ gst: "Asia/Dubai", pkt: "Asia/Karachi", npt: "Asia/Kathmandu", ict: "Asia/Bangkok", wib: "Asia/Jakarta" },
    ...{ sgt: "Asia/Singapore", hkt: "Asia/Hong_Kong", pht: "Asia/Manila", jst: "Asia/Tokyo", kst: "Asia/Seoul" },
    ...{ aest: "Australia/Sydney", aedt: "Australia/Sydney", acst: "Australia/Adelaide", acdt: "Australia/Adelaide" },
    ...{ awst: "Australia/Perth", nzst: "Pacific/Auckland", nzdt: "Pacific/Auckland" },
    ...{ sast: "Africa/Johannesburg", wat: "Africa/Lagos", cat: "Africa/Maputo", eat: "Africa/Nairobi" },
  }),
);

/** Offered before anything is typed, from west to east. */
export const usualZones: readonly string[] = [
  ...["America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Sao_Paulo", "UTC"],
  ...["Europe/London", "Europe/Berlin", "Europe/Athens", "Europe/Istanbul", "Europe/Moscow", "Asia/Dubai"],
  ...[
    "Asia/Kolkata",
    "Asia/Bangkok",
    "Asia/Singapore",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Australia/Sydney",
  ],
  "Pacific/Auckland",
];
