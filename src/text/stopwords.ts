import { functionWords } from "./function-words.ts";
import { wordSet } from "./word-set.ts";

const moreEnglish = `a about above after again against all also am among any because been before being below between both but
  can cannot could did do does doing down during each few further had he her here hers herself him himself how i if into its itself
  just me more most my myself no nor now off once only or other our ours out over own same she should so some such than their
  theirs them themselves then there these those through too under until up upon us very we were what when where which while whom
  why would yet you your yours yourself said say says one two may might must since still though although however per via
  s t d ll m re ve don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't
  it's he's she's that's there's they're we're you're i'm i've we've they've`;

/** By language: what its function words lack, and the words by which its news tells who said what and when. */
const more: Readonly<Record<string, string>> = {
  en: moreEnglish,
  de: `ich du er sie wir ihr mich mir uns ihm ihn ihnen sein seine seiner ihre ihrer einem einen einer eines kein keine diese dieser dieses dass daß
    wenn weil ob oder aber doch nur noch schon wieder sehr mehr über unter vor durch gegen ohne bis zum zur vom beim am im war waren wurde wurden werden worden
    haben hatte kann können soll sollen muss müssen will seien sei habe was wer wo wann sagte sagt erklärte laut so seit dann damit jahr jahre jahren`,
  fr: `je tu nous vous ils elles on me te lui leur leurs son sa mon ma notre votre ces cet dont où quand comme si ou ni car donc a été être était avoir
    avait fait faire peut entre sous sans depuis après avant très encore aussi ainsi contre vers chez tout tous toute toutes deux dit déclaré selon ans an`,
  es: `yo tú él ella nosotros ellos ellas me te nos le les mi tu sus un unos unas este esta estos estas ese esa eso aquel cual quien cuando donde porque
    sin sobre hasta desde muy ya también fue era ser son está están han había hay puede dijo según dos años año durante contra tras todo todos`,
  pt: `eu tu ele ela nós eles elas me te lhe seu sua seus suas este esta esse essa isto isso aquele qual quem quando onde porque sem sobre até desde muito
    já ser era está estão foram tem têm há pode disse segundo dois anos ano durante contra após todo todos aos às pela pelos num numa`,
  it: `io tu lui lei noi voi loro mi ti ci vi suo sua suoi sue questo questa questi queste quello quella quale quando dove perché senza su fino dopo prima
    molto già essere era stato stata hanno aveva può ha detto secondo due anni anno contro tutto tutti agli alle negli nelle dagli dalle degli delle uno i`,
  nl: `ik jij hij zij wij ze we hem haar hun hen mijn zijn deze die dit wat wie waar wanneer omdat of maar dan nog al zeer meer onder tegen zonder tot
    was waren worden hebben had kan kunnen moet moeten wil zou zouden zegt zei volgens twee jaar na sinds`,
  ru: `я ты она оно мы вы меня тебя нас вас их её ее ему ей им нему его ней них себя свой своей что чтобы если когда где кто какой который которая
    которые которых более также уже ещё еще очень только между после перед при без до под над была было были быть будет может сказал сообщил году года лет`,
  ar: `وفي ومن هو هي هم هناك حيث كل بعض غير أي عند عندما منذ حتى خلال ضد حول بعد وقال وأضاف قالت إنه أنه إن له لها به بها عليه فيه وهو وهي ولم ولا يكون تكون`,
  tr: `ben sen biz siz onlar onun bunun şu o ki mi mı ya veya hem her bütün tüm çünkü eğer diye üzere karşı kendi dedi söyledi etti oldu olan olduğunu yıl
    iki ilk yeni yer aldı etmek`,
};

const lists = new Map<string, ReadonlySet<string>>();

/** The words of a language that carry no topic, in lower case; none for a language without a list. */
export function stopwords(language = "en"): ReadonlySet<string> {
  const list = lists.get(language) ?? wordSet(listOf(language));
  lists.set(language, list);
  return list;
}

function listOf(language: string): string {
  return `${functionWords[language] ?? ""} ${more[language] ?? ""}`;
}
