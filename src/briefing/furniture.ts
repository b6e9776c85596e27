/** The news agencies and picture desks that sign captions and datelines. */
const agencies =
  "Reuters|REUTERS|AP|AFP|CNN(?: \\w+)?|EPA|dpa|DPA|PA|ANSA|EFE|IANS|ANI|PTI|TASS|Xinhua|Kyodo|Bloomberg|UPI|BBC|VOA|NPR|Getty|GETTY|Getty Images|" +
  "Anadolu|AA|AAP|ANP|NTB|TT|Ritzau|Belga|Lusa|LUSA|APA|KEYSTONE|SDA|CP|DHA|İHA|ТАСС|РИА Новости|Укрінформ|Укринформ|PAP|Интерфакс|رويترز|أ ف ب|د ب أ|الأناضول|" +
  "Canadian Press|Press Association|Associated Press|Rex|Shutterstock|Alamy|iStock|WireImage";

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|" +
  "januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|" +
  "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|" +
  "janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro";

const datewords =
  "mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|" +
  "lunes|martes|miércoles|jueves|viernes|sábado|domingo|" +
  "am|pm|a\\.m|p\\.m|gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|pt|ist|jst|uhr|updated?|published|posted|last|first|modified|created|on|at|the|of|de|am|um|le|à|el|st|nd|rd|th|" +
  "h|hours?|minutes?|mins?|days?|weeks?|ago|aktualisiert|stand|publié|mis|jour|actualizado|publicado|" +
  "atualizado|há|horas?|minutos?|stand|aggiornato|ore|gepubliceerd|bijgewerkt|op|om|uur|son|güncelleme|tarihi|saat|" +
  "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|обновлено|опубликовано|года?|мск|январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]|" +
  "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|januari|februari|maart|mei|augustus|" +
  "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|آخر|تحديث|الساعة|نشر|في";

/** A line of nothing but a date or a time, in the languages most read; that it has a figure is asked last, where few lines come. */
const dateOnly = new RegExp(`^(?:(?:${months}|${datewords})(?![\\p{L}])|[\\d\\s:.,/|()–—·•+-])+$(?<=^.*\\d[^]*)`, "iu");

/** Lines that are page furniture and not prose, whole: each pattern is tried on the trimmed line. */
const wholeLine: readonly RegExp[] = [
  dateOnly,
  /^\P{L}*$/u,
  /^[\p{L} :]{0,25}\d+\s*(?:[-–]\s*)?(?:min(?:ute)?s?|minuten|minutos|minuti)\.?(?:\s*(?:read|reading time|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd))?$/iu,
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s+\p{Lu}[^.!?]{2,80}$/u,
  /^(?:автор|текст|haber|yazan|text|texto?|testo|tekst|كتب|كتبت|بقلم|تحرير)\s*:[^.!?؟]{3,80}$/iu,
  /^(?:advertisement|anzeige|publicité|publicidad|pubblicità|publicidade|sponsored(?: content)?|promoted|ad)\W*(?:(?:continue|scroll|story|article|skip)\b.{0,60})?$/iu,
  /^(?:\d[\d.,]*\s*[km]?\s*)?(?:share[sd]?|likes?|comments?|views?|retweets?|tweets?|replies|followers|save|print|email|e-mail|copy link|facebook|twitter|pinterest|whatsapp|linkedin|reddit|telegram|flipboard|teilen|partager|compartir|condividi|[\s|·•,/])+$/iu,
  /^(?:photos?|videos?|images?|gallery|slideshow|audio|listen|watch|play(?: \w+){0,2}|now playing.*|up next.*|enlarge.*|loading\W*|live|breaking(?: news)?|update[ds]?|explainer|opinion|analysis|editorial|transcript|tl;dr|notice|online|today)\W*$/iu,
  /^[[(][^[\]()]{3,200}[\])]$/u,
  /^(?:scroll down|story continues|continue reading|click (?:here|on|to|through)|tap (?:here|to)|swipe)\b.{0,120}$/iu,
  /^get it (?:on|at|from)\b.{0,60}$/iu,
];

/** Beginnings that give a line away as page furniture, however it goes on. */
const openings: readonly RegExp[] = [
  /^(?:read more|read also|also read|read next|read the full|more from|more news|related (?:stories|articles|news|coverage|content)|see also|see more|watch now|in pictures|just watched|most read|what to read next|for more (?:information|news|on)|learn more|find out more|mehr zum thema|auch interessant|lesen sie (?:auch|mehr|dazu)|lire aussi|à lire aussi|voir aussi|le[ae] también|le[ae] más|te puede interesar|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|leggi tutto|lees (?:ook|meer|verder)|bekijk ook|läs också|les også|читайте также|читать далее|смотрите также|(?:اقرأ|إقرأ|شاهد) (?:أيضا|أيضاً|المزيد)|مواضيع ذات صلة|ayrıca okuyun|bunu da okuyun|ilgili haber(?:ler)?|devamını oku)(?=[\s:.,|–—-]|$)/iu,
  /^(?:more|more on|related|see|watch|listen|videos?|photos?|pictures?|gallery|recommended|also on|don.t miss|must read|must watch|trending|for more|mehr dazu|sur le même sujet|más información|подробнее|по теме|للمزيد)\s*[:|]/iu,
  /^(?:photo(?:graph)?s?|images?|picture|pic|graphic|illustration|credit|source)(?: (?:credit|by|courtesy|source|copyright|caption))?\s*[:|©]/iu,
  /^(?:photo(?:graph)?|image|photo illustration|illustration|screenshot)s? (?:by|via|courtesy of) .{2,80}(?<![.!?])$/iu,
  /^(?:see(?: it)?|shop|view|\$[\d,.]+) at [^.!?]{2,60}$/iu,
  /^\(l(?:eft)?(?:[-–]| to )r(?:ight)?\)/iu,
  /^(?:fotos?|bild|quelle|crédit(?: photo)?|crédito|imagen|imagem|immagine|fuente|fonte|beeld|bron|fotoğraf|kaynak|фото|источник|تصوير|صورة|المصدر)\s*[:|©]/iu,
  /^(?:close (?=\p{Lu})|in this (?:[\p{L}\d.,]+ ){0,5}(?:photo|image|picture|frame|photograph|still)\b|.{0,60}\bposes? for (?:photograph|a photo|a portrait))/iu,
  /^(?:file(?: photo| image| picture)?|archive photo|undated photo)\s*[-–—:]/iu,
  /^(?:follow|like|find|join) (?:us|me|him|her|our|@?\w+(?: \w+){0,4}) on (?:twitter|facebook|instagram|telegram|youtube|whatsapp|x|linkedin|flipboard|google)\b/iu,
  /^(?:articles|letters|comments)\b.{0,40} (?:may|will) be (?:edited|shortened)\b/iu,
  /^The post \P{Ll}.{3,300}(?: (?:appeared first|first appeared) on\b.*|[^.!?])$/u,
  /^(?:share this|tell us|let us know|what do you think|have your say|leave a comment|join the (?:conversation|discussion)|comments? (?:below|section))\b/iu,
  new RegExp(`^(?:${agencies})\\b:?\\s*\\p{Lu}[^.!?]*$`, "u"),
];

/** Words that do, wherever in the line they stand. */
const parts: readonly RegExp[] = [
  /\bread more$/iu,
  /\|\s*(?:photo|photograph|image|illustration|screenshot)s?(?: illustration)?(?: by\b| via\b|:).{2,100}$/iu,
  // The full date with its weekday is how agencies date a photograph; reports say "on Tuesday".
  /(?<=\b(?:mon|tues|wednes|thurs|fri|satur|sun))day, \p{L}+\.? \d{1,2}, (?:\d{4}(?:,| in\b|\.|$)|(?:at|in|near|outside) )/iu,
  /(?:^|[.!?…] )(?:please )?(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|inbox|account|free|updates?|podcast|now|today|channel|briefing)\b/iu,
  /\b(?:newsletters?|inbox)\b.{0,80}\b(?:sign up|subscribe|select)|\bsubscribing now$/iu,
  /\bfollow(?:ed|ing)? (?:\p{L}+ ){0,4}(?:on (?:twitter|facebook|instagram)|@\w+)/iu,
  /^(?:dieser (?:artikel|text|beitrag) wurde|cet article a été|este (?:artículo|artigo|texto) (?:fue|ha sido|foi)|questo articolo è stato|dit artikel (?:is|werd)|материал (?:обновл|дополн)|bu haber)(?![\p{L}]).{0,80}(?:aktualisiert|ergänzt|veröffentlicht|korrigiert|mis à jour|publié|modifié|actualizado|publicado|modificado|atualizado|aggiornato|pubblicato|bijgewerkt|gepubliceerd|обновл\p{L}*|güncellen\p{L}*)/iu,
  /все права защищены|جميع الحقوق محفوظة/iu,
];

/** What one of the next patterns needs: most lines have none of it, and are not read for them. */
const MARK = /[[(/@#©]|pic\.twitter|www\.|photograph: |foto: /i;
/** Addresses, credits in brackets and signatures. */
const marked: readonly RegExp[] = [
  /[([](?:photo|photograph|image|picture|pictured?|illustration|screenshot|screengrab|screen grab)s?\b[^)\]]{0,80}[)\]]$/iu,
  new RegExp(
    `[[(](?:[^\\])]{1,60}[/ ](?:${agencies})(?:[/ ][^\\])]{0,60})?|(?:${agencies})[/ ][^\\])]{1,60})[\\])]$`,
    "u",
  ),
  // "… in May. (Ben Hale/The Ledger)".
  /(?<=[.!?"”] )\((?:[^()/]{2,60}\/){1,3}\s?\p{Lu}[^()/]{1,60}\)$/u,
  // After a full stop the agency alone signs the report and not a picture.
  new RegExp(`(?<![.!?]["”’]? )[[(](?:${agencies})[\\])]$`, "u"),
  new RegExp(`(?:/(?:${agencies})|\\bPhotograph: .{2,60}|\\bFoto: .{2,40}|(?<!Ã|\u0303)©.{2,50})$`, "u"),
  /pic\.twitter\.com|https?:\/\/t\.co|\(@\w{1,20}\)\s*(?:\p{L}+ \d{1,2}, \d{4})?$|#\w+(?:\s+#\w+)+$/u,
  /^(?:https?:\/\/|www\.)\S+$|\b(?:https?:\/\/|www\.)\S+$/iu,
  /^\S+@\S+\.\w+\b|(?<=\b[\w.]+)@[\w.]+\.\w{2,4}\W*$/u,
  // "Ã©", its tilde perhaps apart, is an é whose encoding was mistaken.
  /(?<!Ã|\u0303)©|\(c\) ?\d{4}/iu,
];

/** The same for words of notices; each pattern begins where a word begins. */
const notices: readonly RegExp[] = [
  /image copyright|image caption|media caption|image credit|hide caption|toggle caption|enlarge this image|media playback is|replay more videos|getty images\)?$/i,
  /contributed to this (?:report|story|article|piece|post)|contributed reporting|(?:^|\()reporting by|reported from|additional reporting|with assistance (?:by|from)|with (?:reporting|files|inputs?) (?:by|from)|staff and agencies|this (?:story|article|report|post|piece|page) (?:was|has been|is being)? ?(?:originally|first)? ?(?:published|updated|corrected|amended|reproduced|reprinted|misidentified|misstated|appeared|produced)|earlier version of this|the opinions expressed (?:in|here)|the associated press$|editor[’']s? note|correction:/i,
  /all rights reserved\b|copyright (?:\d{4}|by|of|the)|may not be (?:published|reproduced|copied)|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|riproduzione riservata|alle rechten voorbehouden|tüm hakları/i,
  /(?:(?:use|accept|of|our) cookies|cookie policy|privacy policy|terms of (?:use|service) and|enable javascript|javascript is disabled|your browser|robot by clicking|ad ?blocker|user agreement)\b/i,
  /(?:have a (?:news )?(?:tip|story)|send us|email us|e-mail us|contact us|call us|write to us|pay for your (?:stories|videos))\b/i,
  /(?:opens in (?:a )?new (?:window|tab)|click to share|skip ad|tune in (?:at|on|tonight|here)|to listen to the podcast|get our (?:morning|afternoon|daily|breaking|free)|see all our|follow our [^.!?]{0,60}\b(?:live ?blog|coverage)|live [–-] latest)\b/i,
  /(?:buy|shop|order|donate|get yours?)\b[^.!?]{0,60}\b(?:at|on|from) [\w-]+\.(?:com|org|net|co)\b\W*$/i,
];
/** All in one: a line is read once for them, and only where its words begin, in a fifth of the time. */
const anyNotice = new RegExp(`\\b(?:${notices.map(({ source }) => source).join("|")})`, "i");

/** What is asked of the beginning of a line, as few patterns. */
const beginnings = joined([...wholeLine, ...openings]);

/** One pattern for all with the same flags: trying each for itself takes longer than reading for it. */
function joined(patterns: readonly RegExp[]): RegExp[] {
  const alike = Map.groupBy(patterns, ({ flags }) => flags);
  return [...alike].map(([flags, some]) => new RegExp(some.map(({ source }) => source).join("|"), flags));
}

/** UTF-16 code units; longer paragraphs are prose, whatever they mention: captions and notices are short. */
const LONGEST_LINE = 400;

/** Whether a paragraph is page furniture: a caption, a byline, a date, a notice or an invitation, not a part of the report. */
export function isFurniture(paragraph: string): boolean {
  if (paragraph.length > LONGEST_LINE) return false;
  const fits = (pattern: RegExp) => pattern.test(paragraph);
  return (
    beginnings.some(fits) ||
    anyNotice.test(paragraph) ||
    parts.some(fits) ||
    (MARK.test(paragraph) && marked.some(fits))
  );
}

const place = "\\p{Lu}[\\p{L}.'’-]*(?:[ /,]+(?:\\d{1,4}|[\\p{L}.'’-]+)){0,6}";

/**
 * "MOSCOW (Reuters) -", "Hong Kong (CNN Business)", "(AFP) –", "Madrid, 12 jul (EFE).-", "(ANSA) - ROMA, 12 LUG -".
 * They are looked for only where a bracket stands.
 */
const bracketedDatelines: readonly RegExp[] = [
  new RegExp(`^By \\p{Lu}[^.!?()]{5,80}\\((?:${agencies})\\)\\s*[-–—]+\\s*`, "u"),
  new RegExp(
    `^\\((?:${agencies})\\)\\s*[-–—]\\s*\\p{Lu}{3}[\\p{Lu} .'’/-]*,\\s*\\d{1,2} \\p{L}{3,9}\\.?\\s*[-–—]\\s*`,
    "u",
  ),
  /^\p{Lo}[\p{Lo}\p{M} ،,-]{1,40}\([^()]{2,40}\)\s*[-–—―:]+\s*/u,
  new RegExp(`^(?:${place},?\\s*)?\\((?:${agencies})\\)(?:\\s*\\.?(?:[-–—―]+|:))?\\s*`, "u"),
  new RegExp(`^${place},?\\s*\\([^()]{2,40}\\)\\s*[-–—―]+\\s*`, "u"),
];

/** "NASHVILLE, Tenn. —", "МОСКВА, 12 июля. /ТАСС/.", and a form's error glued to the top. */
const datelines: readonly RegExp[] = [
  new RegExp(`^\\p{Lu}{3}[\\p{Lu} .'’-]*, \\d{1,2} \\p{L}{3,9}\\.?\\s*[/–—-]\\s*(?:${agencies})(?:/\\.|[/.])\\s*`, "u"),
  /^(?:\p{Lu}{2}\.? )?\p{Lu}{3}[\p{Lu} .'’/-]*(?:,\s*[\p{L}. ]{2,20}?)?(?:,?\s*(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{L}{3,9}))?\s*(?:\([^()]{2,40}\)\s*)?(?:[–—―]|--?(?=\s))+\s*/u,
  /^\p{Lo}[\p{Lo}\p{M} ]{1,25}\s*[-–—]\s*(?:رويترز|وكالات|سانا|وفا|واس|الأناضول|فرانس برس|(?:أ ف ب|أ ش أ|د ب أ))\s*[-–—:]\s*/u,
  /^新华社\p{Script=Han}{1,8}\d{1,2}月\d{1,2}日电\s*|^【[^】]{2,14}】\s*/u,
  /^(?:\p{Lu}[\p{L}-]+\.|\p{Lu}{3}[\p{Lu} -]*,) \d{1,2} \p{Script=Cyrillic}{3,8}\. (?:INTERFAX\.RU\s*[-–—]\s*)?/u,
  /(?<=^.{0,200})\binvalid email\b\s+/iu,
];

/**
 * "LAHORE: The", "KYIV, Ukraine: A", "Detroit – The", "[River News] Ayr -- The", "Exclusive: The": in the middle of a
 * text these are speakers and headings.
 */
const openingDatelines: readonly RegExp[] = [
  ...datelines,
  /^(?:Exclusive|Breaking):\s+(?=["“‘]?\p{Lu})/u,
  /^(?:\p{Lu}{4}|\p{Lu}{2,3}\.? \p{Lu}{3})[\p{Lu} /’'-]*(?:, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)?:\s+(?=["“‘]?(?:\p{Lu}(?:\p{Ll}|\s)|\p{Lu}{2,5}(?:['’]s)? \p{L}*\p{Ll}))/u,
  new RegExp(`^\\[\\p{L}[\\p{L}\\d_ .&'’()-]{1,60}\\]\\s+(?:${place},?\\s*(?:--|[–—―])\\s+)?(?=["“‘]?\\p{Lu})`, "u"),
  /^\p{Lu}\p{Ll}+(?:[ /]\p{Lu}\p{Ll}+){0,2},? [–—―] (?=["“‘„«]?\p{Lu})/u,
  /^\p{Lu}\p{Ll}+(?:[ /-]\p{Lu}\p{Ll}+){0,2} - (?=(?:L['’]|Le|La|Les|Un|Une|Des|Plus|Au|Der|Die|Das|Ein|Eine|Bei|Nach|Im|Il|Lo|Gli|El|Los|Las|De|Het|Een|Os|As|Na|Em)(?:\s|(?<=['’])))/u,
];

/** How the datelines begin that may stand in the middle of a text: few paragraphs do, and only these are asked further. */
const MAY_BE_DATELINE = /^(?:\p{Lu}{3}|[\p{Lo}【]|\p{Lu}[\p{L}-]+\. \d)/u;
const FORM_ERROR = /invalid email/i;

/** "Read more...", "Read the original post: Ferry sinks". */
const INVITATION =
  /(?<=^|\s)(?:(?:read more|continue reading|keep reading)(?:\.{2,}|\s*…)|(?:this is a post from \S.{1,40} )?read the original (?:post|article|story):.*)$/iu;

/** A paragraph up to where it invites to read on elsewhere. */
export function withoutInvitation(paragraph: string): string {
  // Asked of every paragraph, so the pattern is kept for the few that may have one.
  const mayInvite = paragraph.endsWith("..") || paragraph.endsWith("…") || paragraph.includes("ead the original");
  return mayInvite ? paragraph.replace(INVITATION, "").trimEnd() : paragraph;
}

/** UTF-16 code units at the top of a paragraph where a dateline or a repeated headline may stand. */
const TOP = 240;

/** How many code units of a paragraph's beginning are its dateline, the space after it included; 0 when it has none. */
export function datelineLength(paragraph: string, isOpening: boolean): number {
  const top = paragraph.slice(0, TOP);
  const bracketed = top.includes("(") ? lengthOf(bracketedDatelines, top, paragraph) : 0;
  if (bracketed > 0) return bracketed;
  if (isOpening) return lengthOf(openingDatelines, top, paragraph);
  return MAY_BE_DATELINE.test(top) || FORM_ERROR.test(top) ? lengthOf(datelines, top, paragraph) : 0;
}

/** Where the first dateline that fits ends; 0 without one that leaves anything of the paragraph. */
function lengthOf(patterns: readonly RegExp[], top: string, { length }: string): number {
  for (const pattern of patterns) {
    const found = pattern.exec(top);
    const end = found === null ? length : found.index + found[0].length;
    if (end < length) return end;
  }
  return 0;
}
