import { describe, expect, test } from "vitest";
import type { Briefing } from "../../src/briefing/briefing.ts";
import { briefButtons, briefCommand } from "../../src/commands/brief.ts";
import type { Briefings, BriefOutcome } from "../../src/commands/briefings.ts";
import { commandProblems } from "../../src/discord/command-limits.ts";
import { problemsOf } from "../../src/discord/limits.ts";
import { asked, pressed, typing } from "./asked.ts";

const at = "2016-07-12T12:00:00.000Z";
const briefing: Briefing = {
  id: "f".repeat(24),
  topic: "syria",
  stories: [{ articles: 1, outlets: 1, newest: at }],
  summary: [{ articleId: 1, start: 0, end: 12, text: "Talks began.", story: 0 }],
  quotes: [],
  moreQuotes: [],
  actors: [],
  moreActors: [],
  disagreements: [],
  sources: [{ id: 1, title: "Talks", outlet: "The Wire", url: null, language: "en", publishedAt: at }],
  coverage: { articles: 1, outlets: 1, from: at, until: at },
};

function desk(outcome: BriefOutcome) {
  const seen: { topic: string; since: Date | null }[] = [];
  const kept = new Map<string, Briefing>();
  const briefings: Briefings = {
    on: async (topic, { since }) => {
      seen.push({ topic, since });
      return outcome;
    },
    keep: async (one) => void kept.set(one.id, one),
    kept: async (id) => {
      const found = kept.get(id);
      return found ? { briefing: found, stored: () => undefined } : null;
    },
  };
  const names = async (prefix: string) =>
    ["Syria", "Syrian Observatory"].filter((name) => name.toLowerCase().startsWith(prefix));
  return { seen, kept, briefings, command: briefCommand(briefings, names, () => new Date("2016-07-15T12:00:00Z")) };
}

describe("/brief", () => {
  test("is a command that Discord takes", () => {
    expect(commandProblems(desk({ kind: "briefing", briefing, near: [] }).command.definition)).toEqual([]);
  });

  test("answers everyone, and keeps the briefing for its buttons", async () => {
    const { command, kept } = desk({ kind: "briefing", briefing, near: [] });
    const reply = await command.answer(asked("brief", { topic: "syria" }));
    expect(reply.isPrivate).toBe(false);
    expect(kept.get(briefing.id)).toEqual(briefing);
  });

  test("answers the asker alone when asked so", async () => {
    const { command } = desk({ kind: "briefing", briefing, near: [] });
    expect(command.isPrivate({ topic: "syria", private: true }, "brief")).toBe(true);
    expect((await command.answer(asked("brief", { topic: "syria", private: true }))).isPrivate).toBe(true);
  });

  test("looks as far back as asked, else leaves that open", async () => {
    const { command, seen } = desk({ kind: "briefing", briefing, near: [] });
    await command.answer(asked("brief", { topic: "syria", since: "3 days" }));
    await command.answer(asked("brief", { topic: " syria " }));
    expect(seen).toEqual([
      { topic: "syria", since: new Date("2016-07-12T12:00:00Z") },
      { topic: "syria", since: null },
    ]);
  });

  test("a briefing on what hardly any article has asks whether a name near it was meant", async () => {
    const { command } = desk({ kind: "briefing", briefing, near: ["Syria"] });
    const { body } = await command.answer(asked("brief", { topic: "sirya" }));
    expect(problemsOf(body)).toEqual([]);
    expect(body.content).toBe("Did you mean **Syria**?");
    expect(body.components?.at(-1)?.components[0]).toMatchObject({ custom_id: "brief:Syria", label: "Syria" });
    expect(body.embeds).toHaveLength(1);
  });

  test("nothing found is told to the asker alone, with names that are near", async () => {
    const { command } = desk({ kind: "nothing-found", topic: "sirya", near: ["Syria"], isWindowed: false });
    const reply = await command.answer(asked("brief", { topic: "sirya" }));
    expect(reply.isPrivate).toBe(true);
    expect(reply.body.content).toBe("No articles on *sirya*. Did you mean **Syria**?");
    expect(reply.body.components?.[0]?.components[0]).toMatchObject({ custom_id: "brief:Syria", label: "Syria" });
  });

  test("nothing found that is near either says where the words may be found", async () => {
    const { command } = desk({ kind: "nothing-found", topic: "train crash", near: [], isWindowed: false });
    const reply = await command.answer(asked("brief", { topic: "train crash" }));
    expect(reply.body.content).toContain("Try another word, or `/search`");
  });

  test("nothing found within a time says that it may be the time", async () => {
    const { command } = desk({ kind: "nothing-found", topic: "syria", near: [], isWindowed: true });
    const reply = await command.answer(asked("brief", { topic: "syria", since: "3 days" }));
    expect(reply.body.content).toBe("No articles on *syria* in that time. Leave `since` out to look further back.");
  });

  test("a topic that cannot be meant is answered with what to do", async () => {
    const { command } = desk({ kind: "topic-unclear", problem: "Name a topic." });
    expect(await command.answer(asked("brief", { topic: "the" }))).toMatchObject({
      isPrivate: true,
      body: { content: "Name a topic." },
    });
  });

  test("a time that cannot be meant is refused in a sentence", async () => {
    const { command } = desk({ kind: "briefing", briefing, near: [] });
    await expect(command.answer(asked("brief", { topic: "syria", since: "soon" }))).rejects.toThrow(
      "`since` needs a time",
    );
  });

  test("offers names from the archive, and what is typed", async () => {
    const { command } = desk({ kind: "briefing", briefing, near: [] });
    expect(await command.suggest?.(typing("brief", "topic", "syria"))).toEqual([
      { name: "Syria", value: "Syria" },
      { name: "Syrian Observatory", value: "Syrian Observatory" },
    ]);
    expect(await command.suggest?.(typing("brief", "topic", "peace"))).toEqual([{ name: "peace", value: "peace" }]);
    expect(await command.suggest?.(typing("brief", "since", "3"))).toContainEqual({ name: "3 days", value: "3 days" });
  });
});

describe("the buttons under a briefing", () => {
  async function press(name: string, detail: string) {
    const { command, briefings } = desk({ kind: "briefing", briefing, near: [] });
    await command.answer(asked("brief", { topic: "syria" }));
    const button = briefButtons(briefings).find((one) => one.name === name);
    if (!button) throw new Error(`no button ${name}`);
    return button.answer(detail, pressed(`${name}:${detail}`));
  }

  test.each([["quotes"], ["news"], ["actors"], ["sources"], ["proof"], ["timeline"], ["disagreements"]])(
    "%s answers the presser alone",
    async (name) => {
      const reply = await press(name, briefing.id);
      expect(reply.isPrivate).toBe(true);
      expect(reply.body.embeds).toHaveLength(1);
    },
  );

  test.each([["quotes"], ["news"], ["actors"], ["sources"], ["proof"], ["timeline"], ["disagreements"]])(
    "%s of a briefing that is no longer kept says so",
    async (name) => {
      expect((await press(name, "0".repeat(24))).body.content).toContain("has expired");
    },
  );

  test.each([["quotes"], ["news"], ["actors"], ["sources"], ["proof"], ["timeline"], ["disagreements"]])(
    "%s of a briefing whose articles are gone says so",
    async (name) => {
      const { briefings } = desk({ kind: "briefing", briefing, near: [] });
      const gone = { briefing: { ...briefing, sources: [], summary: [] }, stored: () => undefined };
      const button = briefButtons({ ...briefings, kept: async () => gone }).find((one) => one.name === name);
      const reply = await button?.answer(briefing.id, pressed(`${name}:${briefing.id}`));
      expect(reply?.body).toMatchObject({ content: expect.stringContaining("no longer in the archive") });
    },
  );

  test("a name that was offered gives its briefing to the presser alone", async () => {
    expect(await press("brief", "Syria")).toMatchObject({ isPrivate: true, body: { embeds: [{ title: "Syria" }] } });
  });
});
