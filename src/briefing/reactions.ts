/*
 * How headlines tell what somebody thinks of the news, in their own verbs: "McCarthy defends the deal", "Leftists freak out", "Senator on the
 * vote: ‘a disgrace’", "‘Nobody knows’: a day at the harbour". Storms slam and champions defend too, so a reaction only loses its precedence.
 */
const VERBS =
  /\b(?:reacts?|reacted|responds?|responded|defends?|defended|mocks?|mocked|screams?|screamed|rants?|ranted|roasts?|dismiss(?:es|ed)|prais(?:es?|ed)|touts?|touted|hails?|hailed|scolds?|rebukes?|rebuked|chides?|lauds?|lauded|decr(?:y|ies|ied)|lament(?:s|ed)?|trolls?|rails?|(?:hits?|fires?|claps?|shoots?|shot|push(?:es)?|pushed) back|lash(?:es|ed)? out|weigh(?:s|ed)? in|calls? out|took aim|takes? aim|freaks? out|doubles? down|sounds? off|speaks? out|signals? (?:opposition|support)|express(?:es|ed)? (?:rage|outrage|anger|concern|frustration|support)|knocks (?!down|out|off|over|on|back|\d)|bash(?:es|ed)|critici[sz]es?)\b/i;
const ATTACKS =
  /(?<!\b(?:[Ss]torm|[Hh]urricane|[Cc]yclone|[Tt]yphoon|[Tt]ornado|[Bb]omb|[Gg]as)) (?:[Bb]last|[Ss]lam|[Rr]ip|[Tt]orch)(?:s|e[sd]|ped|med)? (?!.*\d[-–]\d)(?:\p{Lu}|the |[‘“"'])/u;
const SAYS_ON =
  /^[‘“'"][^:]{5,}[’”'"]: |\bon [^:]{3,60}: ?[‘“"']|^[^:]{3,30}: [‘“"']|, [^,:]{3,30} (?:(?:claims|argues)$|tells )/u;

/** Whether an English headline tells what somebody thinks of the news rather than the news. */
export function isReaction(headline: string): boolean {
  return VERBS.test(headline) || ATTACKS.test(headline) || SAYS_ON.test(headline);
}
