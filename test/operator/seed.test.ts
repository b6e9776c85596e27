import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Briefing } from "../../src/briefing/briefing.ts";
import { newsdesk, place } from "./run.ts";

const seed = join(import.meta.dirname, "..", "..", "..", "shared", "seeds", "kerry-moscow-visit.txt");

/** Needs the folder of the project's founders beside the checkout; users have none. */
describe.skipIf(!existsSync(seed))("the article that the project began from (skipped without ../shared)", () => {
  test("is briefed with its quotes, its people and their roles", async () => {
    const { environment } = place();
    await newsdesk(["import", seed], { environment });
    const briefing = Briefing.parse(JSON.parse((await newsdesk(["brief", "syria", "--json"], { environment })).out));

    const said = briefing.quotes.map(({ speaker, role }) => `${speaker}, ${role}`);
    expect(said.filter((who) => who === "John Kirby, State Department spokesman")).toHaveLength(3);
    expect(said.filter((who) => who === "Staffan de Mistura, UN envoy for Syria")).toHaveLength(1);
    const shown = [...briefing.quotes, ...briefing.moreQuotes].map(({ text }) => text);
    expect(shown).not.toContain("moderate");

    const roles = Object.fromEntries(briefing.actors.map(({ name, role }) => [name, role]));
    expect(roles).toMatchObject({
      "John Kerry": "US Secretary of State",
      "John Kirby": "State Department spokesman",
      "Staffan de Mistura": "UN envoy for Syria",
      "Sergei Lavrov": "Foreign Minister",
      "Vladimir Putin": "President",
      "Bashar al-Assad": "President",
    });
  });

  test("keeps its date and its body, and nothing of the page around it", async () => {
    const { environment } = place();
    await newsdesk(["import", seed], { environment });
    const { article } = JSON.parse((await newsdesk(["article", "kerry", "--json"], { environment })).out);
    expect(article).toMatchObject({
      title: "US envoy Kerry to discuss Syria on Moscow visit",
      publishedAt: "2016-07-12T00:00:00.000Z",
    });
    expect(article.text).toMatch(/^US Secretary of State John Kerry will make/);
    expect(article.text).not.toMatch(/min read|Getty|Agencies contributed|12 July/);
  });
});
