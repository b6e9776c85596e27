import { ComponentType } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import { catalogue } from "#feeds/catalogue.ts";
import { everyPart, type Seen } from "../../discord/double/seen.ts";
import { atom, test } from "./scene.ts";

const inAfrica = catalogue().filter(({ region }) => region === "africa");
const [first, second, third] = inAfrica;

/** The menu whose custom id begins like this. */
function menu({ components }: Seen, name: string) {
  const menus = everyPart(components).flatMap((part) => (part.type === ComponentType.StringSelect ? [part] : []));
  const found = menus.find(({ custom_id }) => custom_id.startsWith(`feeds-${name}:`));
  if (!found) throw new Error(`there is no menu ${name}`);
  return found;
}

describe("/feeds browse", () => {
  test("narrows the catalogue down, and switches on what is ticked", async ({ scene }) => {
    const { ann, feedsOf } = await scene();
    const all = await ann.types("/feeds browse");
    expect(all.embeds[0]?.title).toBe(`${catalogue().length} feeds to choose from`);
    const africa = await ann.chooses(all, menu(all, "region").custom_id, ["africa"]);
    expect(africa).toMatchObject({ id: all.id, buttons: [`Switch on all ${inAfrica.length} shown`] });
    expect(africa.text).toContain(`○ **${first?.name}** · ${first?.about}`);
    expect(africa.text).toContain("○ not checked yet");
    const ticked = await ann.chooses(africa, menu(africa, "pick").custom_id, ["0", "2"]);
    expect(menu(ticked, "pick").options.filter((option) => option.default)).toHaveLength(2);
    const done = await ann.presses(ticked, "Switch on 2 feeds");
    expect(done.content).toContain("**2 feeds added.** None of them is checked before");
    expect((await feedsOf()).toSorted()).toEqual([first?.url, third?.url].toSorted());
    expect((await ann.presses(done, "Undo")).content).toBe("Undone: 2 feeds removed again.");
    expect(await feedsOf()).toEqual([]);
  });

  test("switches on all that are shown when none is ticked", async ({ scene }) => {
    const { ann, feedsOf } = await scene();
    const all = await ann.types("/feeds browse");
    const africa = await ann.chooses(all, menu(all, "region").custom_id, ["africa"]);
    await ann.presses(africa, `Switch on all ${inAfrica.length} shown`);
    expect(await feedsOf()).toHaveLength(inAfrica.length);
  });

  test("reaches every feed of the catalogue by turning pages, each with what it is", async ({ scene }) => {
    const { ann } = await scene();
    let page = await ann.types("/feeds browse");
    const labels = menu(page, "pick").options.map(({ label }) => label);
    const texts = [page.text];
    while (page.buttons.includes("More ›")) {
      page = await ann.presses(page, "More ›");
      labels.push(...menu(page, "pick").options.map(({ label }) => label));
      texts.push(page.text);
    }
    expect(labels).toEqual(catalogue().map(({ name }) => name));
    expect(texts.filter((text) => text.includes("too long for one message"))).toEqual([]);
  });

  test("offers below a choice only what goes with it, and drops below what does not", async ({ scene }) => {
    const { ann } = await scene();
    const all = await ann.types("/feeds browse");
    const europe = await ann.chooses(all, menu(all, "region").custom_id, ["europe"]);
    const german = await ann.chooses(europe, menu(europe, "language").custom_id, ["de"]);
    const inGerman = catalogue().filter(({ region, language }) => region === "europe" && language === "de");
    expect(german.embeds[0]?.title).toBe(`${inGerman.length} feeds to choose from`);
    const subjects = new Set(inGerman.map(({ subject }) => subject));
    expect(new Set(menu(german, "subject").options.map(({ value }) => value))).toEqual(new Set(["any", ...subjects]));
    const asia = await ann.chooses(german, menu(german, "region").custom_id, ["asia"]);
    const inAsia = catalogue().filter(({ region }) => region === "asia");
    expect(asia.embeds[0]?.title).toBe(`${inAsia.length} feeds to choose from`);
    expect(menu(asia, "language").options.find((option) => option.default)?.value).toBe("any");
    const anywhere = await ann.chooses(asia, menu(asia, "region").custom_id, ["any"]);
    expect(anywhere.embeds[0]?.title).toBe(all.embeds[0]?.title);
  });

  test("keeps a subject beside another region when there is some", async ({ scene }) => {
    const { ann } = await scene();
    const all = await ann.types("/feeds browse");
    const sport = await ann.chooses(all, menu(all, "subject").custom_id, ["sport"]);
    const inWorld = await ann.chooses(sport, menu(sport, "region").custom_id, ["world"]);
    const both = catalogue().filter(({ region, subject }) => region === "world" && subject === "sport").length;
    expect(inWorld.embeds[0]?.title).toMatch(new RegExp(`^${both} feeds? to choose from`));
    expect(both).toBeGreaterThan(0);
  });

  test("says which are on, and which are known to work or to fail", async ({ scene }) => {
    const { ann, desk, guildId } = await scene();
    const [own, shared, theirs] = [first?.url ?? "", second?.url ?? "", third?.url ?? ""];
    desk.web.serves(own, { body: atom([{ id: "1", url: `${own}/1` }]) });
    desk.web.serves(theirs, { status: 500 });
    await desk.uses(own, guildId);
    await desk.uses(shared, null);
    await desk.uses(theirs, "another");
    await desk.after(10);
    const all = await ann.types("/feeds browse");
    const africa = await ann.chooses(all, menu(all, "region").custom_id, ["africa"]);
    expect(africa.text.replaceAll("\\", "")).toContain("*on, works, last article 2026-11-22*");
    expect(africa.text.match(/· \*on\b/g)).toHaveLength(2);
    expect(africa.text).toContain("*it has trouble of its own \\(500\\)*");
    expect(menu(africa, "pick").options.map(({ label }) => label)).not.toContain(first?.name);
  });

  test("of an older catalogue switches nothing on", async ({ scene }) => {
    const here = await scene();
    const { feedsButtons } = await import("#commands/feeds/feeds.ts");
    const { pressed } = await import("../asked.ts");
    const button = feedsButtons(here.needs).find(({ name }) => name === "feeds-switch");
    const press = pressed("", [], { guildId: here.guildId, permissions: 32n });
    await expect(button?.answer("africa...0/3/abcdef", press)).rejects.toThrow("catalogue has changed");
  });
});
