import type { NewArticle } from "#news/article.ts";

/** An article with nothing in its texts that a database cannot keep. */
export function storable(article: NewArticle): NewArticle {
  const { title, text, byline, outlet, language, section } = article;
  return {
    ...article,
    title: storableText(title),
    text: storableText(text),
    byline: byline && storableText(byline),
    outlet: outlet && storableText(outlet),
    language: storableText(language),
    section: section && storableText(section),
  };
}

/** Half surrogates and NUL, which a database takes not at all or changes, become one replacement character each: offsets stay true. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\ufffd");
}
