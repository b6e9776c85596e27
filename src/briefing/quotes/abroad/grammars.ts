import { stopwords } from "#text/stopwords.ts";
import { wordSet } from "#text/word-set.ts";

/** How the news of a language tells who says what: closed lists of its words, in lower case. */
export type Grammar = {
  /** Finite verbs that tell of speech beside a quotation. */
  readonly verbs: ReadonlySet<string>;
  /** Their participles, which need one of `auxiliaries` before them; empty where the language uses none. */
  readonly participles: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Verbs of both lists whose object may be a person: a name behind one is not surely its subject. */
  readonly aimed: ReadonlySet<string>;
  /** "That", behind the verb and before what is said. */
  readonly that: ReadonlySet<string>;
  readonly pronouns: Readonly<Record<string, "male" | "female">>;
  /** Articles in the nominative. */
  readonly articles: ReadonlySet<string>;
  /** Prepositions inside a phrase: what stands behind one tells more of the noun before. */
  readonly inside: ReadonlySet<string>;
  /** Prepositions with which something else begins: time, place, whom it was said to. */
  readonly outside: ReadonlySet<string>;
  /** "According to", with the name right behind it in its basic form. */
  readonly according: ReadonlySet<string>;
  /** Words before a name that are no part of it, though they may have a capital. */
  readonly titles: RegExp;
  /** Whether a verb needs no subject: "añadió" is "he added". */
  readonly dropsPronouns: boolean;
  /** Whether particles tie only behind a first name: "Anna van Dam", but "Anna Bos van de vakbond". */
  readonly tiesEarlyOnly: boolean;
  /** Words that are no names, though a sentence begins with them. */
  readonly common: ReadonlySet<string>;
};

/** What is written down here of a grammar. */
type OwnWords = Omit<Grammar, "common">;

const none: ReadonlySet<string> = new Set();

const german: OwnWords = {
  verbs:
    wordSet(`sagte sagt sagten erklärte erklärt betonte betont meinte meint warnte warnt forderte fordert schrieb schreibt fragte fragt ergänzte kritisierte kritisiert mahnte
    erläuterte erläutert berichtete berichtet antwortete antwortet so erzählt erzählte urteilte urteilt versprach verspricht versicherte versichert behauptete räumte kündigte verkündete
    verteidigte lobte befand findet fand äußerte beteuerte resümierte scherzte twitterte erinnerte beklagte klagte klagt appellierte konterte entgegnete erwiderte bekräftigte
    unterstrich bestätigte verlangte fügte führte hob stellte teilte mutmaßte prognostizierte bilanzierte schilderte freute ärgerte rief sprach widersprach bedauerte monierte wies lautete heißt`),
  participles: none,
  auxiliaries: none,
  aimed: wordSet(
    "kritisierte kritisiert lobte verteidigte warnte mahnte fragte erinnerte ärgerte freute rief sprach stellte führte",
  ),
  that: wordSet("dass daß"),
  pronouns: { er: "male", sie: "female" },
  articles: wordSet("der die das ein eine"),
  inside: wordSet("der des von vom für den dem und zur beim deutschen"),
  outside: wordSet(
    "am im in bei nach vor auf mit zu aus gegenüber zum an um während seit bis über unter gegen laut dazu zudem anschließend einem einer seinem ihrem",
  ),
  according: wordSet("laut"),
  titles:
    /^(?:frau|herr|dr|prof|papst|königin?|prinz(?:essin)?|graf|bundes\p{L}+|\p{L}*-?(?:chef|minister|präsident|kanzler|sprecher|politiker|führer|leiter|direktor|meister|vorsitzende|expert|forscher|ökonom|trainer|richter|anw[aä]lt|beauftragte|gesandte|korrespondent|rätin|rat|wirt|loge|login|wissenschaftler|autor|anwohner|bewohner|kollege|kollegin|amtskollege|senator|bischof|general|oberst|botschafter|sekretär|abgeordnete|inhaber|gründer|manager|historiker|jurist|journalist|aktivist|kapitän|stürmer|laudator|regisseur|sänger|arzt|ärztin|lehrer|schüler|student|schriftsteller|pfarrer|vorstand|vorständin)(?:in|en|r|n|e|er)?)$/iu,
  dropsPronouns: false,
  tiesEarlyOnly: true,
};

const french: OwnWords = {
  verbs:
    wordSet(`dit déclare affirme explique ajoute estime assure souligne précise regrette prévient raconte martèle insiste tranche juge note poursuit conclut confie répond
    rappelle avertit détaille indique observe constate témoigne reconnaît promet dénonce lâche souffle écrit réagit résume plaide lance évoque critique
    soupire ironise analyse abonde accuse rétorque réplique fustige tonne indigne défend félicite commente`),
  participles:
    wordSet(`déclaré affirmé expliqué ajouté estimé assuré écrit souligné précisé indiqué regretté confié annoncé dit raconté martelé insisté jugé noté poursuivi conclu
    répondu rappelé averti détaillé observé constaté témoigné reconnu promis dénoncé lâché réagi résumé plaidé lancé déploré indigné félicité démenti prévenu réclamé réclamée indignée
    félicitée plaisanté soupiré ironisé commenté fustigé accusé tonné répliqué rétorqué exhorté demandé juré complété renchéri tweeté assené asséné tranché rapporté critiqué évoqué salué`),
  auxiliaries: wordSet("a ont avait avaient s'est est l'a"),
  aimed: wordSet(
    "accuse fustige défend félicite accusé critique critiqué dénoncé dénonce fustigé salué félicité félicitée rappelé demandé",
  ),
  that: wordSet("que qu'il qu'elle qu"),
  pronouns: { il: "male", elle: "female" },
  articles: wordSet("le la les un une l"),
  inside: wordSet("de du des d la l à"),
  outside: wordSet(
    "à au aux en dans lors sur devant depuis après avant par pour auprès lundi mardi mercredi jeudi vendredi samedi dimanche hier dès sous chez",
  ),
  according: wordSet("selon pour"),
  titles:
    /^(?:M|MM|Mme|Mmes|Mlle|Me|Dr|Pr|Prof|Mgr|Premi[eè]re?|Président|Présidente|Ministre|Maître|Docteur|Sœur|Père|Madame|Monsieur)$/iu,
  dropsPronouns: false,
  tiesEarlyOnly: false,
};

const spanish: OwnWords = {
  verbs:
    wordSet(`dijo dice afirmó afirma declaró declara señaló señala aseguró asegura explicó explica agregó agrega añadió añade sostuvo sostiene escribió escribe indicó indica manifestó
    manifiesta comentó comenta advirtió advierte subrayó subraya recordó recuerda lamentó lamenta respondió responde contó cuenta relató relata denunció denuncia criticó critica
    destacó destaca reconoció reconoce apuntó apunta precisó precisa insistió insiste reiteró concluyó concluye bromeó admitió admite prometió promete exigió exige proclamó confesó
    confiesa opinó opina remarcó reprochó alertó alerta argumentó detalló sentenció celebró reclamó preguntó contestó expresó confirmó pidió informó cree considera zanjó ironizó`),
  participles:
    wordSet(`dicho declarado afirmado asegurado señalado explicado agregado añadido sostenido escrito indicado manifestado comentado advertido subrayado recordado lamentado respondido
    contado relatado denunciado criticado destacado reconocido apuntado precisado insistido reiterado concluido admitido prometido exigido proclamado confesado opinado remarcado
    reprochado alertado argumentado detallado sentenciado celebrado reclamado preguntado contestado expresado confirmado pedido tachado`),
  auxiliaries: wordSet("ha han había"),
  aimed: wordSet("criticó critica criticado denunció denuncia denunciado celebró reprochó tachado preguntó"),
  that: wordSet("que"),
  pronouns: { él: "male", ella: "female" },
  articles: wordSet("el la los las un una"),
  inside: wordSet("de del la los las y"),
  outside: wordSet("a al en ante tras desde durante por con para este esta ayer hoy sobre mediante según"),
  according: wordSet("según para"),
  titles:
    /^(?:Sr|Sra|Dr|Dra|Don|Doña|D|Dña|Mons|Rey|Reina|Papa|Padre|Presidente|Presidenta|Ministro|Ministra|Gobierno)$/iu,
  dropsPronouns: true,
  tiesEarlyOnly: false,
};

const portuguese: OwnWords = {
  verbs:
    wordSet(`disse diz afirmou afirma declarou declara explicou explica acrescentou acrescenta garantiu garante sublinhou sublinha referiu refere lamentou lamenta contou conta respondeu
    responde alertou alerta ressaltou ressalta destacou destaca criticou critica prometeu promete avisou avisa completou concluiu argumentou relatou considerou considera escreveu
    observou apontou reforçou frisou adiantou defendeu defende admitiu reconheceu comentou questionou justificou assegurou salientou atirou gracejou reagiu ironizou confessou elogiou
    indicou denunciou pediu cobrou desabafou informou revelou avaliou avalia brincou lembrou comemorou reclamou confirmou festejou`),
  participles: wordSet("dito afirmado declarado"),
  auxiliaries: wordSet("tem havia tinha"),
  aimed: wordSet("criticou critica elogiou defendeu defende denunciou questionou cobrou considerou considera"),
  that: wordSet("que"),
  pronouns: { ele: "male", ela: "female" },
  articles: wordSet("o a os as um uma"),
  inside: wordSet("de do da dos das e"),
  outside: wordSet(
    "em no na nos nas a ao aos à às durante para por com sobre após antes perante nesta neste nesse hoje ontem esta este",
  ),
  according: wordSet("segundo para"),
  titles: /^(?:Sr|Sra|Dr|Dra|Dom|Dona|Eng|Prof|Presidente|Ministro|Ministra|Papa|Governo)$/iu,
  dropsPronouns: true,
  tiesEarlyOnly: false,
};

const italian: OwnWords = {
  verbs:
    wordSet(`disse dice spiega spiegò afferma affermò sostiene aggiunge aggiunse dichiara dichiarò sottolinea racconta avverte attacca denuncia ricorda osserva commenta scrive conclude replica
    risponde precisa ammette insiste prosegue continua rivela ribadisce assicura promette frena protesta accusa ribatte esulta ammonisce confessa lamenta rileva chiosa incalza tuona annuncia ritiene pensa crede `),
  participles:
    wordSet(`detto dichiarato spiegato aggiunto affermato sottolineato raccontato commentato annunciato scritto concluso replicato risposto precisato ammesso insistito proseguito continuato
    rivelato ribadito assicurato promesso confessato lamentato rilevato ricordato osservato avvertito denunciato attaccato chiesto scherzato evidenziato riferito sostenuto esclamato confermato accusato ribattuto`),
  auxiliaries: wordSet("ha hanno aveva"),
  aimed: wordSet("accusa accusato attacca attaccato denuncia denunciato chiesto ricorda ricordato"),
  that: wordSet("che"),
  pronouns: { lui: "male", lei: "female", egli: "male" },
  articles: wordSet("il lo la i gli le un una uno l"),
  inside: wordSet("di del della dei degli delle dell da dal"),
  outside: wordSet(
    "a al alla all ai agli alle in nel nella durante dopo prima su per con da dal dalla parlando ieri oggi",
  ),
  according: wordSet("secondo per"),
  titles: /^(?:Sig|Sig\.ra|On|Dott|Prof|Ing|Avv|Don|Suor|Papa|Presidente|Ministro|Ministra)$/iu,
  dropsPronouns: true,
  tiesEarlyOnly: true,
};

const dutch: OwnWords = {
  verbs:
    wordSet(`zei zegt zeiden verklaarde verklaart vertelde vertelt stelde stelt benadrukte benadrukt waarschuwde waarschuwt meldde meldt schreef schrijft aldus reageerde reageert vindt vond
    verzekerde voegde liet zuchtte lachte grapte antwoordde beloofde concludeerde constateerde erkende herhaalde merkte noemde noemt prees vroeg vulde riep twitterde klinkt oordeelde
    legde erkent ziet denkt hoopt verwacht verwachtte`),
  participles: wordSet("gezegd verklaard verteld benadrukt gewaarschuwd geschreven"),
  auxiliaries: wordSet("heeft had hebben"),
  aimed: wordSet("noemde noemt prees vroeg waarschuwde waarschuwt ziet liet legde riep"),
  that: wordSet("dat"),
  pronouns: { hij: "male", zij: "female", ze: "female" },
  articles: wordSet("de het een"),
  inside: wordSet("van der den de het voor"),
  outside: wordSet(
    "in op bij na tijdens tegen aan tegenover voor met over door naar om uit vanuit maandag dinsdag woensdag donderdag vrijdag zaterdag zondag eraan toe weten",
  ),
  according: wordSet("volgens aldus"),
  titles:
    /^(?:\p{L}*-?(?:minister|president|gezant|leider|econoom|voorzitter|woordvoerder|burgemeester|directeur|kamerlid|weerman|brandweerman|vakbondsman|koning(?:in)?|prins(?:es)?)|dhr|mevr|mw|dr|prof|drs|ir|premier|paus)$/iu,
  dropsPronouns: false,
  tiesEarlyOnly: true,
};

const russian: OwnWords = {
  verbs:
    wordSet(`сказал сказала сказали заявил заявила заявили отметил отметила добавил добавила сообщил сообщила подчеркнул подчеркнула рассказал рассказала пояснил пояснила объяснил объяснила
    написал написала ответил ответила говорит считает уверен уверена констатировал констатировала пообещал пообещала напомнил напомнила предупредил предупредила признал признала
    посетовал посетовала пошутил пошутила спросил спросила уточнил уточнила указал указала прокомментировал прокомментировала прогнозирует полагает заверил заверила заключил заключила
    утверждает призвал призвала возразил возразила резюмировал резюмировала возмутился возмутилась поделился поделилась воскликнул воскликнула соглашается подтвердил подтвердила парировал парировала говорил говорила замечает`),
  participles: none,
  auxiliaries: none,
  aimed: none,
  that: wordSet("что"),
  pronouns: { он: "male", она: "female" },
  articles: none,
  inside: wordSet("по"),
  outside: none,
  according: none,
  titles:
    /^(?:Президент|Премьер|Премьер-министр|Министр|Мэр|Глава|Губернатор|Депутат|Лидер|Директор|Председатель|Представитель|Политолог|Экономист|Синоптик|Эксперт|Адвокат|Режиссёр|Режиссер|Писатель|Писательница|Тренер|Пенсионер|Водитель|Проф|Акад|Госсекретарь|Посол|Генерал|Полковник|Сенатор|Спикер|Пресс-секретарь|Вице-премьер|РФ|США|МИД|МЧС|ООН)$/u,
  dropsPronouns: false,
  tiesEarlyOnly: true,
};

const turkish: OwnWords = {
  verbs: none,
  participles: none,
  auxiliaries: none,
  aimed: none,
  that: none,
  pronouns: {},
  articles: none,
  inside: none,
  outside: none,
  according: none,
  titles:
    /^(?:\p{L}*(?:başkan(?:ı)?|bakan(?:ı)?|vali(?:si)?|sözcüsü|müdürü|temsilcisi|sekreteri|komutanı|büyükelçisi|milletvekili|lideri|üyesi|rektörü|uzmanı|yardımcısı|yönetmeni|kaymakamı|muhtarı|danışmanı|koordinatörü|başsavcı(?:sı)?|savcı(?:sı)?)|ekonomist|yazar|gazeteci|oyuncu|futbolcu|avukat|profesör|doktor|teknik|direktör|prof|doç|dr|av|genel|sayın|kralı?|prens|papa)$/iu,
  dropsPronouns: true,
  tiesEarlyOnly: true,
};

/** The grammars by ISO 639-1 code; Arabic, which tells no names by capitals, has rules of its own. */
export const grammars: Readonly<Record<string, Grammar>> = Object.fromEntries(
  Object.entries({
    de: german,
    fr: french,
    es: spanish,
    pt: portuguese,
    it: italian,
    nl: dutch,
    ru: russian,
    tr: turkish,
  }).map(([code, words]) => [code, { ...words, common: stopwords(code) }]),
);
