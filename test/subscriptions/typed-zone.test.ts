import { Locale } from "discord.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseZone, zoneFromLocale, zoneSuggestions, zoneText } from "#subscriptions/typed-zone.ts";
import { isZone } from "#subscriptions/zone-clock.ts";

const NOW = new Date("2026-11-22T08:31:00Z");

function zone(typed: string): string | null {
  const parsed = parseZone(typed);
  return parsed.kind === "zone" ? parsed.zone : null;
}

describe("a zone as people type it", () => {
  test.each([
    ["Berlin", "Europe/Berlin"],
    ["europe/berlin", "Europe/Berlin"],
    [" Europe / Berlin", null],
    ["America/new york", "America/New_York"],
    ["new york", "America/New_York"],
    ["NYC", "America/New_York"],
    ["EST", "America/New_York"],
    ["Eastern Time", "America/New_York"],
    ["PST", "America/Los_Angeles"],
    ["pacific standard time", "America/Los_Angeles"],
    ["CET", "Europe/Berlin"],
    ["MEZ", "Europe/Berlin"],
    ["UTC", "UTC"],
    ["UTC+2", "+02:00"],
    ["utc + 2", "+02:00"],
    ["GMT-5", "-05:00"],
    ["UTC−3:30", "-03:30"],
    ["+0530", "+05:30"],
    ["UTC+15", null],
    ["UTC-13", null],
    ["UTC+5:75", null],
    ["India", "Asia/Kolkata"],
    ["kathmandu", "Asia/Kathmandu"],
    ["Katmandu", "Asia/Kathmandu"],
    ["Asia/Katmandu", "Asia/Katmandu"],
    ["Kiev", "Europe/Kyiv"],
    ["Zürich", "Europe/Zurich"],
    ["zurich", "Europe/Zurich"],
    ["São Paulo", "America/Sao_Paulo"],
    ["Sao Paulo, Brazil", "America/Sao_Paulo"],
    ["Munich", "Europe/Berlin"],
    ["Germany", "Europe/Berlin"],
    ["Deutschland", "Europe/Berlin"],
    ["日本", "Asia/Tokyo"],
    ["Россия", "Europe/Moscow"],
    ["UK", "Europe/London"],
    ["United Kingdom", "Europe/London"],
    ["Spain", "Europe/Madrid"],
    ["China", "Asia/Shanghai"],
    ["New Zealand", "Pacific/Auckland"],
    ["Bern", "Europe/Zurich"],
    ["New Delhi", "Asia/Kolkata"],
    ["Washington", "America/New_York"],
    ["port-au-prince", "America/Port-au-Prince"],
    ["the netherlands", "Europe/Amsterdam"],
    ["Luxembourg", "Europe/Luxembourg"],
    ["Georgia", "Asia/Tbilisi"],
    ["", null],
    ["Atlantis", null],
    ["Mars/Phobos", null],
    ["2", null],
    ["constructor", null],
    ["__proto__", null],
  ])("%s is %s", (typed, expected) => expect(zone(typed)).toBe(expected));

  test("a country of several zones is asked about, with cities to name", () => {
    for (const name of ["usa", "US", "u.s."])
      expect(parseZone(name)).toMatchObject({ problem: expect.stringContaining("several time zones") });
    expect(parseZone("United States")).toEqual({
      kind: "problem",
      problem:
        "United States has several time zones: name a city, for example New York, Chicago, Denver, Los Angeles, Phoenix, Anchorage or Honolulu.",
    });
    for (const country of ["Canada", "Australia", "Brasilien", "IST"]) expect(parseZone(country).kind).toBe("problem");
  });

  test("what is no zone is one sentence with examples", () => {
    expect(parseZone("Atlantis")).toEqual({ kind: "problem", problem: expect.stringMatching(/^[^.]+Berlin[^.]+\.$/) });
  });

  test("every zone of this Node can be typed by its name and by what is suggested for it", () => {
    for (const id of Intl.supportedValuesOf("timeZone")) {
      expect(zone(id)).not.toBeNull();
      expect(isZone(zone(id) ?? "")).toBe(true);
      expect(zone(id.toLowerCase())?.toLowerCase()).toBe(zone(id)?.toLowerCase());
    }
  });

  test("no text makes it throw, and what it gives is a zone", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^(UTC|GMT)?[+-]\d{1,2}(:?\d\d)?$/)),
        (typed) => {
          const parsed = parseZone(typed);
          expect(parsed.kind === "problem" || isZone(parsed.zone)).toBe(true);
        },
      ),
    );
  });
});

describe("suggested zones", () => {
  test("show the city, the zone and its clock", () => {
    expect(zoneSuggestions("berl", NOW)[0]).toEqual({
      name: "Berlin (Europe/Berlin), now 09:31",
      value: "Europe/Berlin",
    });
    expect(zoneSuggestions("münch", NOW)[0]?.name).toBe("München (Europe/Berlin), now 09:31");
    expect(zoneSuggestions("ind", NOW).map(({ name }) => name)).toContain("India (Asia/Kolkata), now 14:01");
    expect(zoneSuggestions("UTC+5:45", NOW)).toEqual([{ name: "UTC+05:45, now 14:16", value: "+05:45" }]);
    expect(zoneSuggestions("york", NOW)[0]?.value).toBe("America/New_York");
    expect(zoneSuggestions("est", NOW)[0]?.value).toBe("America/New_York");
  });

  test("of a country with several zones are its cities", () => {
    expect(zoneSuggestions("united states", NOW).slice(0, 2)).toEqual([
      { name: "New York (America/New_York), now 03:31", value: "America/New_York" },
      { name: "Chicago (America/Chicago), now 02:31", value: "America/Chicago" },
    ]);
  });

  test("are the usual ones before anything is typed, none for what nothing is called", () => {
    expect(zoneSuggestions(" ", NOW).map(({ value }) => value)).toContain("Europe/Berlin");
    expect(zoneSuggestions("qqq", NOW)).toEqual([]);
  });

  test("fit what Discord allows, name each zone once, and are understood when chosen", () => {
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(/^[a-z]{1,3}$/), fc.string()), (typed) => {
        const suggestions = zoneSuggestions(typed, NOW);
        expect(suggestions.length).toBeLessThanOrEqual(25);
        expect(new Set(suggestions.map(({ value }) => value)).size).toBe(suggestions.length);
        for (const { name, value } of suggestions) {
          expect(name.length).toBeLessThanOrEqual(100);
          expect(zone(value)).toBe(value);
        }
      }),
    );
  });
});

test("every language of Discord leads to a zone", () => {
  const guesses = Object.fromEntries(Object.values(Locale).map((locale) => [locale, zoneFromLocale(locale)]));
  expect(Object.values(guesses).filter((guess) => guess === null || !isZone(guess))).toEqual([]);
  expect(guesses).toMatchObject({
    de: "Europe/Berlin",
    "en-GB": "Europe/London",
    "en-US": "America/New_York",
    "es-ES": "Europe/Madrid",
    "es-419": "America/Mexico_City",
    "pt-BR": "America/Sao_Paulo",
    ja: "Asia/Tokyo",
    ko: "Asia/Seoul",
    uk: "Europe/Kyiv",
    hi: "Asia/Kolkata",
    vi: "Asia/Ho_Chi_Minh",
    "zh-CN": "Asia/Shanghai",
    "zh-TW": "Asia/Taipei",
    "sv-SE": "Europe/Stockholm",
    ru: "Europe/Moscow",
    tr: "Europe/Istanbul",
  });
  expect([zoneFromLocale(""), zoneFromLocale("???")]).toEqual([null, null]);
});

test("zones are shown by their city or as an offset", () => {
  expect(["America/New_York", "+05:30", "UTC"].map(zoneText)).toEqual(["New York", "UTC+05:30", "UTC"]);
});
