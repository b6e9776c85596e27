import { expect, test } from "vitest";
import { catalogue, REGIONS } from "#feeds/catalogue.ts";
import { feedKey } from "#feeds/feed-address.ts";
import { addressProblem } from "#web/address-rules.ts";

const feeds = catalogue();

test("the catalogue offers at least 150 feeds, none twice, in every region", () => {
  expect(feeds.length).toBeGreaterThanOrEqual(150);
  expect(new Set(feeds.map(({ url }) => feedKey(url))).size).toBe(feeds.length);
  expect(new Set(feeds.map(({ name }) => name)).size).toBe(feeds.length);
  expect(REGIONS.filter((region) => !feeds.some((feed) => feed.region === region))).toEqual([]);
});

test("every address of the catalogue is one that may be asked", () => {
  expect(feeds.filter(({ url }) => addressProblem(new URL(url)) !== null)).toEqual([]);
});

test("no place of the catalogue holds more than what menus can show", () => {
  const subjects = new Set(feeds.map(({ subject }) => subject));
  expect(subjects.size).toBeLessThan(25);
  for (const region of REGIONS) {
    const languages = new Set(feeds.filter((feed) => feed.region === region).map(({ language }) => language));
    expect(languages.size).toBeLessThan(25);
  }
});
