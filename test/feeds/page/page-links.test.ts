import { expect, test } from "vitest";
import { canonicalAddress, pictureAddress } from "#feeds/page/page-links.ts";

const page = "https://www.islandpost.example/2021/03/ferry?utm_source=x";
const clean = "https://www.islandpost.example/2021/03/ferry";

test.each([
  ["the page without what trackers add", clean, clean],
  ["an address within the site", "/2021/03/ferry#top", clean],
  ["the site without www", "https://islandpost.example/ferry", "https://islandpost.example/ferry"],
  ["a host below the site", "https://news.islandpost.example/ferry", "https://news.islandpost.example/ferry"],
  ["a page told by a number", "https://www.islandpost.example/?p=12", "https://www.islandpost.example/?p=12"],
])("%s is a canonical address", (_, candidate, expected) => {
  expect(canonicalAddress([candidate], page)).toBe(expected);
});

test.each([
  ["the home page", "https://www.islandpost.example/"],
  ["the home page of a language", "https://www.islandpost.example/en-gb/"],
  ["the home page by file", "https://www.islandpost.example/index.html"],
  ["another site", "https://rival.example/2021/03/ferry"],
  ["a site that ends alike", "https://notislandpost.example/ferry"],
  ["a program", "javascript:alert(1)"],
  ["nothing", ""],
])("%s is none", (_, candidate) => {
  expect(canonicalAddress([candidate], page)).toBeNull();
  expect(canonicalAddress([candidate, clean], page)).toBe(clean);
});

test("neighbours on a host of blogs are not one site", () => {
  expect(canonicalAddress(["https://a.blogs.example/x"], "https://b.blogs.example/y")).toBeNull();
});

test("from the page of a phone leads a way to the page itself", () => {
  expect(canonicalAddress([clean], "https://amp.islandpost.example/2021/03/ferry/amp")).toBe(clean);
});

test("without an address any article will do", () => {
  expect(canonicalAddress(["/ferry", clean], null)).toBe(clean);
  expect(canonicalAddress(["https://www.islandpost.example/"], null)).toBeNull();
});

test("a picture has an absolute address and is no placeholder", () => {
  expect(pictureAddress(["/img/ferry.jpg"], page)).toBe("https://www.islandpost.example/img/ferry.jpg");
  expect(pictureAddress(["/img/ferry.jpg"], null)).toBeNull();
  expect(pictureAddress(["", null, "data:image/png;base64,x", "https://a.example/site-logo.png"], page)).toBeNull();
  expect(pictureAddress(["https://a.example/logo/1.jpg", "https://a.example/logos-at-sea.jpg"], page)).toBe(
    "https://a.example/logos-at-sea.jpg",
  );
});
