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

  test("drops a choice that would leave nothing", async ({ scene }) => {
    const { ann } = await scene();
    const all = await ann.types("/feeds browse");
    const german = await ann.chooses(all, menu(all, "language").custom_id, ["de"]);
    expect(menu(german, "region").options.map(({ value }) => value)).toEqual(["any", "europe"]);
    const again = await ann.types("/feeds browse");
    const inAsia = await ann.chooses(again, menu(again, "region").custom_id, ["asia"]);
    const anywhere = await ann.chooses(inAsia, menu(inAsia, "region").custom_id, ["any"]);
    expect(anywhere.embeds[0]?.title).toBe(all.embeds[0]?.title);
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
