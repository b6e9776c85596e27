import { functionWords } from "./function-words.ts";

const moreEnglish = `a about above after again against all also am among any because been before being below between both but
  can cannot could did do does doing down during each few further had he her here hers herself him himself how i if into its itself
  just me more most my myself no nor now off once only or other our ours out over own same she should so some such than their
  theirs them themselves then there these those through too under until up upon us very we were what when where which while whom
  why would yet you your yours yourself said say says one two may might must since still though although however per via
  s t d ll m re ve don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't
  it's he's she's that's there's they're we're you're i'm i've we've they've`;

const lists = new Map<string, ReadonlySet<string>>();

/** The words of a language that carry no topic, in lower case; none for a language without a list. */
export function stopwords(language = "en"): ReadonlySet<string> {
  const list = lists.get(language) ?? new Set(listOf(language).split(/\s+/).filter(Boolean));
  lists.set(language, list);
  return list;
}

function listOf(language: string): string {
  const common = functionWords[language] ?? "";
  return language === "en" ? `${common} ${moreEnglish}` : common;
}
