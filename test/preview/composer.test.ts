import { describe, expect, test } from "vitest";
import { entriesOf } from "#preview/page/commands.ts";
import {
  type Composer,
  empty,
  focusOn,
  pick,
  type Suggestion,
  submit,
  suggestionsFor,
  typeLine,
  typeOption,
} from "#preview/page/composer.ts";
import { playKey } from "#preview/page/keys.ts";
import { commands } from "./demo.ts";

const entries = entriesOf(commands.map(({ definition }) => definition));

function typed(line: string): Composer {
  return typeLine(empty, line, entries);
}

function offered(composer: Composer): readonly string[] {
  return suggestionsFor(composer, entries, []).map(labelOf);
}

function labelOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case "command":
      return suggestion.entry.name;
    case "option":
      return suggestion.option.name;
    case "value":
      return suggestion.choice.name;
  }
}

/** Plays keys one after the other; letters are not keys here. */
function press(composer: Composer, ...keys: readonly string[]): Composer {
  return keys.reduce((current, key) => {
    const text = current.pills.find(({ option }) => option.name === current.focus)?.text ?? current.line;
    const suggestions = suggestionsFor(current, entries, []);
    const result = playKey(key, { composer: current, suggestions, isEmpty: text === "", last: null });
    return result?.kind === "composer" ? result.composer : current;
  }, composer);
}

/** What would be sent, as `name=value`, or the sentence shown instead. */
function sent(composer: Composer): string {
  const submission = submit(composer);
  if (!submission) return "nothing";
  if (submission.kind === "problem") return submission.composer.problem?.text ?? "";
  return [submission.entry.name, ...submission.options.map(({ name, value }) => `${name}=${value}`)].join(" ");
}

describe("typing a slash", () => {
  test("offers every command in the order of the alphabet, subcommands one by one", () => {
    expect(offered(typed("/"))).toEqual(["brief", "feeds add", "feeds list", "help", "search", "subscribe"]);
  });

  test("and more narrows the list, beginnings first", () => {
    expect(offered(typed("/e"))).toEqual(["brief", "feeds add", "feeds list", "help", "search", "subscribe"]);
    expect(offered(typed("/feeds l"))).toEqual(["feeds list"]);
    expect(offered(typed("/nothing"))).toEqual([]);
  });

  test("plain text offers nothing and sends nothing", () => {
    expect(offered(typed("hello"))).toEqual([]);
    expect(sent(typed("hello"))).toBe("nothing");
  });
});

describe("a command line typed straight through", () => {
  test.each([
    ["/brief syria", "brief topic=syria"],
    ["/brief space launches", "brief topic=space launches"],
    ["/brief syria since: A week private: true", "brief topic=syria since=7d private=true"],
    ["/brief since:a day topic:syria", "brief topic=syria since=1d"],
    ["/brief xsince:a since:a day", "brief topic=xsince:a since=1d"],
    ["/BRIEF syria", "brief topic=syria"],
    ["/feeds add minutes: 10", "feeds add minutes=10"],
    ["/feeds list ", "feeds list"],
    ["/brief ", "This option is required. Specify a value."],
    ["/brief syria since: a year", "Choose one of the values offered."],
    ["/feeds add minutes: 4", "The value must be at least 5."],
    ["/feeds add minutes: many", "The value must be a whole number."],
    ["/help me", "/help has no place for “me”."],
    [
      "/subscribe channel: #news ping: @morning readers",
      "subscribe channel=1100000000000000005 ping=1100000000000000010",
    ],
    ["/subscribe channel: #announcements", "Choose one of the values offered."],
    ["/subscribe file: feeds.opml", "Choose a file."],
  ])("%s", (line, expected) => {
    expect(sent(typed(line))).toBe(expected);
  });
});

describe("with the keyboard", () => {
  test("Enter takes the command, and the first required option is asked for", () => {
    const chosen = press(typed("/br"), "Enter");
    expect(chosen.entry?.name).toBe("brief");
    expect(chosen.focus).toBe("topic");
  });

  test("arrows go round the list", () => {
    expect(press(typed("/"), "ArrowDown", "ArrowDown", "Enter").entry?.name).toBe("feeds list");
    expect(press(typed("/"), "ArrowUp", "Enter").entry?.name).toBe("subscribe");
  });

  test("Enter never overrules typed text, Tab takes the first suggestion", () => {
    const composer = typeOption(typed("/brief "), "topic", "syr");
    const suggestions = suggestionsFor(composer, entries, [{ name: "Syria", value: "syria" }]);
    const play = (key: string) => playKey(key, { composer, suggestions, isEmpty: false, last: null });
    expect(play("Enter")).toEqual({ kind: "send" });
    const taken = play("Tab");
    expect(taken?.kind === "composer" && sent(taken.composer)).toBe("brief topic=syria");
  });

  test("after the last option Tab offers the others, and picking one asks for its value", () => {
    const options = press(typed("/brief syria"), "Tab");
    expect(offered(options)).toEqual(["private", "since"]);
    const values = press(options, "ArrowDown", "ArrowDown", "Enter");
    expect(offered(values)).toEqual(["A day", "A week"]);
    expect(sent(press(values, "ArrowDown", "Enter"))).toBe("brief topic=syria since=7d");
  });

  test("Backspace takes an empty option away, then turns the command back into text", () => {
    const twoOptions = pick(typed("/brief x"), { kind: "option", option: optionNamed("since") });
    expect(press(twoOptions, "Backspace").pills).toHaveLength(1);
    expect(press(typed("/brief "), "Backspace")).toMatchObject({ entry: null, line: "/brief" });
  });

  test("Escape cancels, Up brings back the last command", () => {
    expect(press(typed("/brief syria"), "Escape")).toEqual(empty);
    const last = typed("/brief syria");
    const result = playKey("ArrowUp", { composer: empty, suggestions: [], isEmpty: true, last });
    expect(result).toEqual({ kind: "composer", composer: last });
  });

  test("Tab leaves the composer when nothing is left to fill in", () => {
    expect(playKey("Tab", { composer: empty, suggestions: [], isEmpty: true, last: null })).toBeNull();
  });
});

test("a refused option is in focus with the reason", () => {
  const submission = submit(focusOn(typed("/brief "), null));
  expect(submission).toMatchObject({ kind: "problem", composer: { focus: "topic", problem: { option: "topic" } } });
});

test("a new text undoes the picked value", () => {
  const picked = pick(typed("/brief syr"), { kind: "value", choice: { name: "Syria", value: "country-1" } });
  expect(sent(picked)).toBe("brief topic=country-1");
  expect(sent(typeOption(picked, "topic", "Syria!"))).toBe("brief topic=Syria!");
});

function optionNamed(name: string) {
  const option = entries.flatMap(({ options }) => options).find((other) => other.name === name);
  if (!option) throw new Error(`No option ${name}.`);
  return option;
}
