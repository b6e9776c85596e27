import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { environmentWithFile, readConfig } from "../src/config.ts";

const token = `${"M".repeat(24)}.GAbCdE.${"x".repeat(38)}`;

function problems(environment: Record<string, string>): readonly string[] {
  const outcome = readConfig(environment);
  return outcome.kind === "problems" ? outcome.problems : [];
}

describe("settings", () => {
  test("nothing set is a preview on a SQLite file", () => {
    expect(readConfig({})).toEqual({
      kind: "config",
      config: {
        discordToken: null,
        discordApi: undefined,
        databaseUrl: "data/newsdesk.db",
        keyv: null,
        allowPrivateFeeds: false,
        contactUrl: null,
        preview: { port: 4173, isPortFixed: false },
        maxSubscriptions: undefined,
        keepDays: null,
        logLevel: "info",
        secrets: [],
      },
    });
  });

  test("an empty variable counts as not set, and blanks around a value do not matter", () => {
    const outcome = readConfig({ DISCORD_TOKEN: "  ", DATABASE_URL: " news.db " });
    expect(outcome).toMatchObject({ config: { discordToken: null, databaseUrl: "news.db" } });
  });

  test.each([
    ["DISCORD_TOKEN", "Bot abc"],
    ["DATABASE_URL", "mysql://localhost/news"],
    ["DATABASE_URL", "archive/"],
    ["DATABASE_URL", "~/news.db"],
    ["DATABASE_URL", "postgres://desk:50%off@localhost/news"],
    ["DATABASE_URL", "postgres://desk:half#half@localhost/news"],
    ["KEYV_URL", "redis://:50%off@localhost"],
    ["KEYV_ADAPTER", "../../evil.js"],
    ["KEYV_URL", "not an address"],
    ["ALLOW_PRIVATE_FEEDS", "yes"],
    ["CONTACT_URL", "me@desk.example"],
    ["CONTACT_URL", "ftp://desk.example"],
    ["PREVIEW_PORT", "70000"],
    ["PREVIEW_PORT", "80.5"],
    ["PREVIEW_PORT", "0x50"],
    ["MAX_SUBSCRIPTIONS", "20000"],
    ["MAX_SUBSCRIPTIONS", "many"],
    ["MAX_FEEDS", "-7"],
    ["KEEP_DAYS", "forever"],
    ["KEEP_DAYS", "-5"],
    ["KEEP_DAYS", "200000"],
    ["LOG_LEVEL", "loud"],
    ["DISCORD_API", "ftp://discord"],
    ["DISCORD_API", "http://desk:hush@localhost:8080/api"],
  ])("a wrong %s is one sentence with its name and an example, without its value", (name, value) => {
    const found = problems({ [name]: value }).filter((problem) => problem.startsWith(name));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`for example ${name}=`);
    expect(found[0]).not.toContain(value);
  });

  test("feeds of the own network and whom to write to are said in words of the web", () => {
    expect(readConfig({ ALLOW_PRIVATE_FEEDS: "true", CONTACT_URL: "https://desk.example/bot" })).toMatchObject({
      config: { allowPrivateFeeds: true, contactUrl: "https://desk.example/bot" },
    });
    expect(readConfig({ ALLOW_PRIVATE_FEEDS: "false", CONTACT_URL: "mailto:desk@example.org" })).toMatchObject({
      config: { allowPrivateFeeds: false, contactUrl: "mailto:desk@example.org" },
    });
    expect(readConfig({ CONTACT_URL: "https://zürich.example/über\r\nX: y" })).toMatchObject({
      config: { contactUrl: "https://xn--zrich-kva.example/%C3%BCberX:%20y" },
    });
  });

  test("every wrong variable is named at once", () => {
    expect(problems({ DISCORD_TOKEN: "x", PREVIEW_PORT: "x", LOG_LEVEL: "x" })).toHaveLength(3);
  });

  test("an address for Keyv without its adapter is a problem", () => {
    expect(problems({ KEYV_URL: "redis://localhost" })).toEqual([expect.stringContaining("KEYV_ADAPTER")]);
  });

  test("the token and the passwords in addresses are secrets", () => {
    const outcome = readConfig({
      DISCORD_TOKEN: token,
      DATABASE_URL: "postgres://desk:s%40fe@localhost/news",
      KEYV_ADAPTER: "@keyv/redis",
      KEYV_URL: "redis://:hush@localhost",
    });
    expect(outcome).toMatchObject({ config: { secrets: [token, "s@fe", "s%40fe", "hush"] } });
    expect(readConfig({ DATABASE_URL: "postgres://localhost/news?password=hush" })).toMatchObject({
      config: { secrets: ["hush"] },
    });
  });
});

describe("the file .env", () => {
  const folder = mkdtempSync(join(tmpdir(), "newsdesk-"));
  const file = join(folder, ".env");

  afterEach(() => {
    delete process.env.NEWSDESK_ONE;
    delete process.env.NEWSDESK_TWO;
  });

  test.each([
    ["as most editors write it", "utf8", ""],
    ["with Windows's mark", "utf8", "\ufeff"],
    ["as Windows's shell writes it", "utf16le", "\ufeff"],
  ] as const)("%s sets what is not set yet", (_, encoding, mark) => {
    process.env.NEWSDESK_TWO = "from outside";
    writeFileSync(file, `${mark}NEWSDESK_ONE="a b" # comment\r\nNEWSDESK_TWO=inside\r\n`, encoding);
    expect(environmentWithFile(file)).toMatchObject({ NEWSDESK_ONE: "a b", NEWSDESK_TWO: "from outside" });
  });

  test("that is not there is no matter; one that cannot be read is", () => {
    expect(environmentWithFile(join(folder, "none"))).toBe(process.env);
    expect(() => environmentWithFile(folder)).toThrow("cannot be read");
  });
});
