import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesIn } from "../../src/briefing/dates.ts";

/** A Wednesday. */
const published = "2016-07-13T12:00:00Z";

function dates(sentence: string, publishedAt = published) {
  return datesIn(sentence, { start: 0, end: sentence.length }, publishedAt).map(({ start, end, date }) => [
    sentence.slice(start, end),
    date,
  ]);
}

describe("dates named in a sentence", () => {
  test.each([
    ["The army took the road on Monday.", "Monday", "2016-07-11"],
    ["The army took the road on Wednesday.", "Wednesday", "2016-07-13"],
    ["The army took the road on Thursday.", "Thursday", "2016-07-07"],
    ["The army took the road last Wednesday.", "last Wednesday", "2016-07-06"],
    ["May will become prime minister on Thursday.", "Thursday", "2016-07-14"],
    ["On Monday the court will hear him.", "Monday", "2016-07-18"],
    ["The court hears him next Wednesday.", "next Wednesday", "2016-07-20"],
    ["The first flight is expected on Friday.", "Friday", "2016-07-15"],
    ["Theresa May dismissed him on Tuesday.", "Tuesday", "2016-07-12"],
  ])("%s", (sentence, words, date) => {
    expect(dates(sentence)).toEqual([[words, date]]);
  });

  test.each([
    ["The truce took effect on February 27.", "February 27", "2016-02-27"],
    ["The strike began on 29 December.", "29 December", "2015-12-29"],
    ["They will vote on 3 January.", "3 January", "2017-01-03"],
    ["It was signed on the 4th of July 1976.", "4th of July 1976", "1976-07-04"],
    ["On Thursday, July 7, troops captured a hill.", "Thursday, July 7", "2016-07-07"],
    ["The probe left Florida on August 5, 2011.", "August 5, 2011", "2011-08-05"],
    ["The bridge was opened on Saturday 9 July.", "Saturday 9 July", "2016-07-09"],
    ["The bridge was opened on Saturday the 9th of July, 2016.", "Saturday the 9th of July, 2016", "2016-07-09"],
    ["The bridge was closed on Tuesday, Nov. 3.", "Tuesday, Nov. 3", "2015-11-03"],
    ["The island will vote on Friday (July 29).", "Friday (July 29", "2016-07-29"],
    ["The plan was made after the Nov. 13 Paris attacks.", "Nov. 13", "2015-11-13"],
    ["The bridge was opened 40 years ago today.", "40 years ago today", "1976-07-13"],
    ["The ferry sails today (July 14) at noon.", "today (July 14", "2016-07-14"],
    ["The island will vote tomorrow (Thursday).", "tomorrow (Thursday", "2016-07-14"],
  ])("%s", (sentence, words, date) => {
    expect(dates(sentence)).toContainEqual([words, date]);
  });

  test.each([
    ["The war began in February 2011.", "February 2011", "2011-02"],
    ["The last round ended in April.", "April", "2016-04"],
    ["Talks will begin in April.", "April", "2017-04"],
    ["Russia entered the war last September.", "last September", "2015-09"],
    ["The city was divided in 2012.", "2012", "2012"],
    ["He was elected two years ago.", "two years ago", "2014"],
    ["He was elected last month.", "last month", "2016-06"],
    ["Last year he was elected.", "Last year", "2015"],
    ["Last Friday he was elected.", "Last Friday", "2016-07-08"],
    ["He was freed yesterday.", "yesterday", "2016-07-12"],
  ])("%s", (sentence, words, date) => {
    expect(dates(sentence)).toEqual([[words, date]]);
  });

  test("where today and its weekday are not those of UTC, the weekday is believed", () => {
    const [reading] = dates("The island will vote today (Thursday).", "2016-07-13T23:10:00Z");
    expect(reading).toEqual(["today (Thursday", "2016-07-14"]);
  });

  test("a day that fell on another weekday than is named is no date", () => {
    expect(dates("The bridge was opened on Friday, July 9, 2016.")).toEqual([]);
    expect(dates("The bridge was opened today (Monday).")).toEqual([]);
  });

  test("a weekday that may be tomorrow in the east is left out", () => {
    expect(dates("The label announced it on Thursday.", "2016-07-13T18:00:00Z")).toEqual([]);
    expect(dates("The label announced it on Thursday.", "2016-07-13T08:00:00Z")).toHaveLength(1);
  });

  test("each date goes with the tense of its own verb", () => {
    expect(dates("She will take over on Thursday after her rival withdrew on Friday.")).toEqual([
      ["Thursday", "2016-07-14"],
      ["Friday", "2016-07-08"],
    ]);
  });

  test.each([
    ["The Sunday Times printed the letter."],
    ["Shops open every Friday."],
    ["Shoppers came for Black Friday."],
    ["He came to bring them back to Geneva in August."],
    ["They lost confidence in May."],
    ["It cost 2016 dollars."],
    ["May said no."],
    ["It fell on 31 June."],
    ["The king has been invited to the feast on 25 July."],
    ["The party released the letters on July 2 that year."],
  ])("names no certain date: %s", (sentence) => {
    expect(dates(sentence)).toEqual([]);
  });

  test("every date lies inside its sentence and is one that the calendar has", () => {
    const piece = fc.constantFrom(
      ...["on", "Monday", "last", "next", "12", "July", "2016", "February", "30", "will", "said", "in", "May", "two"],
      ...["years", "ago", "yesterday", ",", "the", "of"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(20), (pieces, lead) => {
        const text = `${" ".repeat(lead)}${pieces.join(" ")}`;
        for (const { start, end, date } of datesIn(text, { start: lead, end: text.length }, published)) {
          expect(start).toBeGreaterThanOrEqual(lead);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(new Date(date).toISOString()).toContain(date);
        }
      }),
    );
  });
});
