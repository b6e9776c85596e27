/** Letters that people write in two ways and that have no parts: "Weiß" and "Weiss", "Diyarbakır" and "Diyarbakir", Arabic "ة" and "ه". */
const plainer: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  ı: "i",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
  ى: "ي",
  ة: "ه",
  ـ: "",
};
const WRITTEN_OTHERWISE = new RegExp(`[${Object.keys(plainer).join("")}]`, "g");

/** The text with such letters written in the plainer way. */
export function plainLetters(text: string): string {
  return text.replace(WRITTEN_OTHERWISE, (letter) => plainer[letter] ?? letter);
}
