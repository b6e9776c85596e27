import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pinging } from "#discord/reply.ts";
import { CHANNELS, ROLES } from "#preview/protocol.ts";
import { openPreview, type Preview } from "#preview/server.ts";
import { browser, complaintsIn, launchBrowser, overflow, run, see } from "./browser.ts";
import { commands, demoDispatch } from "./demo.ts";

if (!browser) console.warn("The page of the preview is not tested: no Chromium found, set CHROMIUM to one.");

const profile = mkdtempSync(join(tmpdir(), "newsdesk-page-"));
let context: BrowserContext;
let preview: Preview;
let page: Page;
/** What the page complains of, and where it goes besides the preview. */
let complaints: string[];

describe.skipIf(!browser)("the page in a browser", () => {
  beforeAll(async () => {
    context = await launchBrowser(profile);
    complaints = complaintsIn(context, () => preview.url);
  });

  afterAll(async () => {
    await context.close();
  });

  beforeEach(async () => {
    complaints.length = 0;
    preview = await openPreview({ commands, dispatch: demoDispatch(), port: 0, log: () => {} });
    page = await openTab();
  });

  afterEach(async () => {
    for (const tab of context.pages()) await tab.close();
    await preview.close();
    expect(complaints).toEqual([]);
  });

  test("says what it is, and its hint fills the composer", async () => {
    await see(page.getByText("No DISCORD_TOKEN is set"));
    await page.getByRole("button", { name: "Try /brief syria" }).click();
    await see(page.getByRole("combobox", { name: /^topic/ }));
    await page.keyboard.press("Enter");
    await see(page.getByText("Briefing: syria"));
  });

  test("the keyboard alone chooses, completes, sends, and shows the briefing", async () => {
    await page.keyboard.press("Tab");
    await line().focus();
    await page.keyboard.type("/br");
    expect(await page.getByRole("option").allInnerTexts()).toHaveLength(1);
    await page.keyboard.press("Enter");
    await page.keyboard.type("su");
    // What is offered for "s" has it, too, but Tab takes the first.
    await see(page.getByRole("option").first().filter({ hasText: "Sudan" }));
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("option", { selected: true }).textContent()).toBe("A week");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const briefing = message("Briefing: sudan");
    await see(briefing.getByText("/brief"));
    await see(briefing.getByRole("link", { name: "Briefing: sudan" }));
    await see(briefing.getByText("“We are leaving now.”"));
    expect(await line().inputValue()).toBe("");
  });

  test("the mouse does the same", async () => {
    await line().click();
    await page.keyboard.type("/");
    await page.getByRole("option", { name: /^\/brief/ }).click();
    await page.getByRole("option", { name: "Space launches" }).click();
    await page.getByRole("option", { name: /^private/ }).click();
    await page.getByRole("option", { name: "False" }).click();
    await page.getByRole("button", { name: "Send" }).click();
    await see(message("Briefing: space launches"));
  });

  test("inline fields stand side by side, and titles say what they say", async () => {
    await run(page, "/brief constructor 123456789012345678");
    const briefing = message("Briefing: constructor 123456789012345678");
    await see(briefing);
    const [articles, outlets, actors] = await Promise.all(
      ["Articles", "Outlets", "Actors"].map((name) => briefing.locator(".field-name", { hasText: name }).boundingBox()),
    );
    expect(articles?.y).toBe(outlets?.y);
    expect(outlets?.x).toBeGreaterThan((articles?.x ?? 0) + 100);
    expect(actors?.y).toBeGreaterThan(articles?.y ?? 0);
  });

  test("a missing option is asked for in red, and Escape gives up", async () => {
    await line().focus();
    await page.keyboard.type("/brief ");
    await page.keyboard.press("Enter");
    await see(page.getByRole("alert").getByText("This option is required."));
    await page.keyboard.press("Escape");
    expect(await line().getAttribute("placeholder")).toBe("Message #newsdesk-preview");
  });

  test("thinks first, then answers; Up brings the command back", async () => {
    await run(page, "/brief slow");
    await see(page.getByText("Newsdesk is thinking…"));
    await see(message("Briefing: slow"));
    expect(await page.getByText("Newsdesk is thinking…").count()).toBe(0);
    await page.keyboard.press("ArrowUp");
    expect(await page.getByRole("combobox", { name: /^topic/ }).inputValue()).toBe("slow");
  });

  test("a button's answer is private to the tab that pressed it, until dismissed; a reload keeps what is there", async () => {
    const other = await openTab();
    await page.bringToFront();
    await run(page, "/brief syria");
    await see(message("Briefing: syria", other));
    await message("Briefing: syria").getByRole("button", { name: "Quotes" }).click();
    await see(message("More quotes on syria.").getByText("Only you can see this"));
    await run(page, "/search later");
    await see(message("later", other));
    expect(await message("More quotes", other).count()).toBe(0);
    await page.reload();
    await see(message("later"));
    await message("More quotes").getByRole("button", { name: "Dismiss message" }).click();
    await message("More quotes").waitFor({ state: "detached" });
    await see(message("Briefing: syria"));
  });

  test("a select menu answers with what was chosen", async () => {
    await run(page, "/brief syria");
    await page.getByRole("combobox", { name: "Sources" }).selectOption({ label: "Courier" });
    await see(message("From courier."));
  });

  test("channels, roles and a file go along with a command, and come out as what they are", async () => {
    await line().fill("/subscribe ");
    for (const [option, value] of [
      ["channel", "#daily-digest"],
      ["ping", "@Morning readers"],
    ] as const) {
      await page.getByRole("option", { name: new RegExp(`^${option}`) }).click();
      await page.getByRole("option", { name: value }).click();
    }
    await page.getByRole("option", { name: /^file/ }).click();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "f.opml", mimeType: "text/xml", buffer: Buffer.from("<é>") });
    await page.getByRole("button", { name: "Send" }).click();
    await see(message("Post to daily-digest for Morning readers with <é>?").getByText("Only you can see this"));
  });

  test("a confirmation turns into the answer in its place, with a file to download", async () => {
    await run(page, "/subscribe ");
    const question = message("Post to here");
    await question.getByRole("button", { name: "Add" }).click();
    const answer = message("Added.");
    await see(answer);
    expect(await message("Post to here").count()).toBe(0);
    expect(await answer.getByRole("button", { name: "Add" }).count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      answer.getByRole("link", { name: "feeds.txt" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("feeds.txt");
    expect(readFileSync(await download.path(), "utf8")).toBe("Zürich & 東京\n");
  });

  test("menus of channels and roles change their message; several roles are sent when the menu closes", async () => {
    await run(page, "/subscribe ");
    await page.getByLabel("Another channel").selectOption({ label: "#long-reads" });
    await see(message("Post to long-reads?"));
    expect(await page.getByLabel("Another channel").inputValue()).toBe("");
    await page.getByText("Other roles").click();
    await page.getByLabel("@Morning readers").check();
    await page.getByLabel("@Editors").check();
    await see(message("Post to long-reads?"));
    await line().focus();
    await see(message("Ping Morning readers and Editors?"));
  });

  test("a form opens with its texts, refuses what is missing, changes its message, and can be given up", async () => {
    await run(page, "/subscribe ");
    const open = () => page.getByRole("button", { name: "Edit" }).click();
    const form = page.getByRole("dialog", { name: "Edit the digest" });
    await open();
    expect(await form.getByLabel("Topic").inputValue()).toBe("syria");
    await form.getByLabel("Topic").fill("");
    await form.getByRole("button", { name: "Submit" }).click();
    await see(form);
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "hidden" });
    await open();
    expect(await form.getByLabel("Topic").inputValue()).toBe("syria");
    await form.getByLabel("Topic").fill("sudan");
    await form.getByLabel("Note").fill("two");
    await page.keyboard.press("Enter");
    await page.keyboard.type("lines");
    await form.getByRole("button", { name: "Submit" }).click();
    await form.waitFor({ state: "hidden" });
    await see(message('On sudan ("two\\nlines")?'));
    await open();
    await form.getByLabel("Topic").fill("nothing");
    await page.keyboard.press("Enter");
    await see(message("There is nothing on that."));
    await see(message("On sudan"));
    expect(await line().inputValue()).toBe("");
  });

  test("what the bot posts by itself appears, says where it went, and pings by name", async () => {
    const role = ROLES[0].id;
    const id = preview.post(CHANNELS[1].id, {
      ...pinging(role, { content: "Good morning." }),
      components: [{ type: 1, components: [{ type: 2, style: 2, label: "Quotes", custom_id: "quotes:x" }] }],
    });
    await see(message("Good morning.").getByText("Posted to #news"));
    await see(message("Good morning.").getByText("Morning readers"));
    expect(preview.find("quotes:x")).toBe(id);
    await message("Good morning.").getByRole("button", { name: "Quotes" }).click();
    await see(message("More quotes on x."));
  });

  test("says when Newsdesk has stopped", async () => {
    await preview.close();
    await see(page.getByText("Newsdesk has stopped."));
    // The browser itself complains of the lost connection.
    complaints.length = 0;
  });

  test("typing begins in the composer wherever the reader is, and plain words are told what works", async () => {
    await page.getByRole("log").focus();
    await page.keyboard.type("hello");
    await page.keyboard.press("Enter");
    await see(page.getByRole("status").getByText("only commands"));
    expect(await line().inputValue()).toBe("hello");
  });

  test("whoever reads the newest message goes on doing so, whoever reads an older one is left alone", async () => {
    for (const words of ["one", "two", "three"]) await run(page, `/search ${`${words} `.repeat(200)}`);
    await see(message("three"));
    await expect.poll(distanceFromEnd).toBe(0);
    await page.evaluate("document.querySelector('#scroller').scrollBy(0, -400)");
    const other = await openTab();
    await other.locator("input.line").fill("/search four");
    await other.keyboard.press("Enter");
    await page.bringToFront();
    await see(page.getByText("four"));
    expect(await distanceFromEnd()).toBeGreaterThan(300);
    await run(page, "/search five");
    await expect.poll(distanceFromEnd).toBe(0);
  });

  test("whoever presses a button above the newest message stays there", async () => {
    await run(page, "/brief syria");
    await message("Briefing: syria").getByRole("button", { name: "Quotes" }).click();
    for (const count of [1, 2, 3]) {
      await run(page, `/search ${"many words ".repeat(150)}`);
      await expect.poll(() => message("many words").count()).toBe(count);
    }
    const button = message("Briefing: syria").getByRole("button", { name: "Quotes" }).first();
    for (const answers of [2, 3]) {
      await button.scrollIntoViewIfNeeded();
      const before = (await button.boundingBox())?.y;
      await button.click();
      await expect.poll(() => message("More quotes").count()).toBe(answers);
      await expect.poll(async () => (await button.boundingBox())?.y).toBeCloseTo(before ?? Number.NaN, 0);
    }
  });

  test("hostile text stays text", async () => {
    const hostile = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script> **bold** [x](javascript:alert(1)) ${"x".repeat(1500)}`;
    await run(page, `/search ${hostile}`);
    await see(message("<img src=x onerror="));
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('discord-message:last-child .paragraph *')].map((e) => e.outerHTML)",
      ),
    ).toEqual([expect.stringMatching(/^<strong>.*bold.*<\/strong>$/)]);
    expect(await page.title()).toBe("#newsdesk-preview");
    expect(await overflow(page)).toBe(0);
  });

  test("fits a phone: nothing to scroll sideways, the composer in sight, targets for a finger", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await run(page, "/brief syria");
    await run(page, `/search ${"long".repeat(300)}`);
    await see(message("longlong"));
    await line().fill("/");
    await see(page.getByRole("option", { name: /^\/brief/ }));
    expect(await overflow(page)).toBe(0);
    const targets = [
      page.getByRole("button", { name: "Send" }),
      page.locator("#suggestions [role=option]").first(),
      message("Briefing").getByRole("button", { name: "Quotes" }),
      message("Briefing").getByRole("link", { name: "Read" }),
    ];
    for (const target of targets) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    const box = await line().boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  });
});

async function openTab(): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(preview.url);
  await see(tab.getByText("Welcome to Newsdesk."));
  return tab;
}

function line(): Locator {
  return page.locator("input.line");
}

/** The message that says so. */
function message(text: string, tab = page): Locator {
  return tab.locator("discord-message", { hasText: text });
}

/** How many pixels of messages lie below what is seen. */
function distanceFromEnd(): Promise<number> {
  return page.evaluate("Math.round(Math.abs(document.querySelector('#scroller').scrollTop))");
}
