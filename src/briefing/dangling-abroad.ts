/**
 * By language: words at the head of a sentence that point back to something said before, as pronouns, demonstratives
 * and connectives do. What opens sentences of its own as often is left out: Dutch "het", Italian "il", German "das".
 */
const pointsBack: Readonly<Record<string, RegExp>> = {
  de: opening(`er|sie|es|wir|ihr|dies|diese[rnsm]?|jene[rnsm]?|aber|und|oder|doch|jedoch|dennoch|auch|zudem|außerdem|dabei|damit|danach|daraufhin|deshalb|daher|darum
    |dort|dazu|dafür|dagegen|stattdessen|allerdings|sein|seine[nrms]?|ihre[nrms]?|ihm|ihnen|man|das (?:sagte|teilte|kündigte|erklärte|berichtete|geht|ist|war|hat|habe)
    |so (?:sagte|heißt|der|die|das|hieß)|wie (?:er|sie|es)`),
  fr: opening(`il|elle|ils|elles|on|nous|mais|et|or|donc|cependant|toutefois|pourtant|ce|cet|cette|ces|c[’']est|c[’']était|cela|ceci|ceux-ci|celui-ci|celle-ci|ceux-là
    |son|sa|ses|leurs?|selon (?:lui|elle|eux|elles)|de son côté|par ailleurs|en outre|ainsi|puis|aussi|en revanche|à l[’']inverse|interrogée? (?:sur ce|à ce)`),
  es: opening(`él|ella|ellos|ellas|pero|y|sin embargo|no obstante|este último|esta última|estos|estas|ese|esa|esos|esas|eso|esto|ello|así|además|también|asimismo|su|sus
    |según (?:él|ella|ellos)|por su parte|en cambio|por ello|por eso|entonces|lo (?:ha|anunció|confirmó)`),
  pt: opening(`ele|ela|eles|elas|mas|e|porém|contudo|no entanto|entretanto|além disso|também|ainda|isso|isto|esse|essa|esses|essas|estes|estas|seus?|suas?|assim|já ele|já ela
    |segundo el[ea]s?|para el[ea]s?|por sua vez|por isso|a informação|a declaração`),
  it: opening(`egli|lui|lei|loro|essi|esse|ma|e|però|tuttavia|inoltre|anche|invece|così|quindi|questo|questa|questi|queste|quello|quella|quest[’']\\p{L}+|suo|sua|suoi|sue
    |lo (?:ha|hanno|rende|riferisce)|l[’']ha|secondo (?:lui|lei|loro)|da parte sua|di parere opposto`),
  nl: opening(
    `hij|zij|ze|we|wij|men|maar|en|of|echter|toch|daarom|daarnaast|daarmee|daarbij|daarna|daar|ook|deze|die|dit|dat|zijn|haar|hun|volgens (?:hem|haar|hen)|bovendien|verder`,
  ),
  ru: opening(`он|она|оно|они|мы|это|этот|эта|эти|этого|этому|этим|этой|об этом|такой|такие|но|а|и|однако|поэтому|также|при этом|кроме того|его|её|ее|их|ему|ей|им
    |по (?:его|её|ее|их) (?:словам|мнению|данным)|там|тогда|затем|среди них|в то же время`),
  ar: opening(`(?:و|ف)?(?:أضاف|تابع|أشار|طالب|أوضح|أكد|قال|ذكر|اعتبر|دعا|لفت|شدد|ختم|نوه)ت?(?= (?:أن|إن|إلى|ب\\p{L}+|مازحا|قائلا|قائلة)|:)|كما|لكن(?:ه|ها|هم)?|و?(?:هو|هي|هم|هذا|هذه|ذلك|تلك|هؤلاء)
    |من (?:جهته|جهتها|جانبه|جانبها|ناحيته)|بدوره|بدورها`),
  tr: opening(
    `bu|bunun|buna|bunu|bunlar|bunların|o|onun|ona|onlar|ancak|ama|fakat|ayrıca|öte yandan|bununla birlikte|bunun üzerine|burada|böylece|söz konusu|kendisi|peki`,
  ),
};

/** A dash opens a turn of a conversation: who speaks, and to whom, stands before it. */
const TURN = /^[–—-]\s?\p{L}/u;

/**
 * Whether a sentence of another language than English leans on one before it, by the word that it begins with where we
 * have a list for the language.
 */
export function startsDanglingAbroad(sentence: string, language: string): boolean {
  if (TURN.test(sentence)) return true;
  return pointsBack[language]?.test(sentence) === true;
}

function opening(words: string): RegExp {
  return new RegExp(`^["“„«»‘'(—–\\s]*(?:${words.replace(/\s*\n\s*/g, "")})(?![\\p{L}-])`, "iu");
}
