import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate } from "#feeds/dates.ts";

const noon = "2016-07-12T12:00:00.000Z";
const midnight = "2016-07-12T00:00:00.000Z";

test.each([
  ["2016-07-12T12:00:00Z", noon],
  ["2016-07-12T14:00:00+02:00", noon],
  ["2016-07-12T14:00:00.000+0200", noon],
  ["2016-07-12 12:00:00", noon],
  ["20160712", midnight],
  ["2016-07-12", midnight],
  ["2016/07/12 12:00", noon],
  ["Tue, 12 Jul 2016 12:00:00 GMT", noon],
  ["Tue, 12 Jul 2016 08:00:00 EDT", noon],
  ["12 Jul 16 14:00 +0200", noon],
  ["12-JUL-2016 12:00:00.79", noon],
  ["12 July, 2016", midnight],
  ["12th July 2016", midnight],
  ["July 12, 2016", midnight],
  ["Jul. 12, 2016 at 12:00 p.m. UTC", noon],
  ["Tuesday 12 July 2016 12.00 BST", "2016-07-12T11:00:00.000Z"],
  ["Published on July 12, 2016, 12:00 pm", noon],
  ["12.07.2016", midnight],
  ["12.07.2016, 14:00 Uhr MESZ", noon],
  ["12. Juli 2016", midnight],
  ["12 de julio de 2016", midnight],
  ["12 juillet 2016", midnight],
  ["12 июля 2016", midnight],
  ["2016年7月12日", midnight],
  ["25/12/2016", "2016-12-25T00:00:00.000Z"],
  ["12/25/2016", "2016-12-25T00:00:00.000Z"],
  ["2016. július 12.", midnight],
  ["2016-július-12T14:00+02:00", noon],
  ["Τρι, 12 Ιούλ 2016 12:00:00 GMT", noon],
  ["2016년 07월 12일 21:00:00", noon],
  ["2016-07-12 오후 09:00:00", noon],
  ["12.07.16", midnight],
  ["12 Jul 2016 GMT", midnight],
  ["Tue Jul 12 12:00:00 2016", noon],
  ["Tue Jul 12 14:00:00 +0200 2016", noon],
  ["Tue Jul 12 2016 14:00:00 GMT+0200 (Central European Summer Time)", noon],
  ["Tue, 12 Jul 2016 08:00:00 ET", noon],
  ["Tue, 12 Jan 2016 07:00:00 ET", "2016-01-12T12:00:00.000Z"],
  ["Tue, 12 Jul 2016 05:00:00 America/Los_Angeles", noon],
  ["Sun, 13 Mar 2016 03:30:00 ET", "2016-03-13T07:30:00.000Z"],
  ["1468324800", noon],
  ["1468324800000", noon],
  ["1468324800.25", "2016-07-12T12:00:00.250Z"],
])("%s is a date", (text, expected) => {
  expect(readDate(text)).toBe(expected);
});

test.each([
  ["a day that no calendar has", "31 February 2016"],
  ["a day whose month is open", "03/04/2016"],
  ["a span of years", "2004/2005"],
  ["the zero date of a program", "0001-01-01T00:00:00Z"],
  ["a far placeholder", "9999-12-31"],
  ["a year", "2016"],
  ["a date within a sentence", "12 July 2016 was a Tuesday"],
  ["a zone that names three places", "12 July 2016 12:00 IST"],
  ["a zone that is nowhere", "12 July 2016 12:00 Europe/Nowhere"],
  ["an hour that no day has", "2016-07-12 25:00"],
  ["an empty text", ""],
  ["words", "yesterday"],
])("%s gives no date", (_, text) => {
  expect(readDate(text)).toBeNull();
});

test("every moment survives being written as ISO 8601 and as RFC 822", () => {
  fc.assert(
    fc.property(fc.integer({ min: -5_000_000_000, max: 6_000_000_000 }), (seconds) => {
      const date = new Date(seconds * 1000);
      expect(readDate(date.toISOString())).toBe(date.toISOString());
      expect(readDate(date.toUTCString())).toBe(date.toISOString());
    }),
  );
});

test("any text gives a date or null", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[\d:TZ+. /,-]{0,30}$/)), (text) => {
      const date = readDate(text);
      if (date !== null) expect(new Date(date).toISOString()).toBe(date);
    }),
  );
});
