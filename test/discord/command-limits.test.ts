import { type APIApplicationCommandOption, ApplicationCommandOptionType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import type { Command } from "#discord/command.ts";
import { commandProblems } from "#discord/command-limits.ts";

type Option = APIApplicationCommandOption;

function option(name: string, required = false): Option {
  return { type: ApplicationCommandOptionType.String, name, description: "What it is", required };
}

function subcommand(name: string): Option {
  return { type: ApplicationCommandOptionType.Subcommand, name, description: "Does it" };
}

/** Any other property, also those that the types would not allow together. */
function having(own: Option, more: object): Option {
  return Object.assign(own, more);
}

function choices(count: number, pad = 0) {
  return Array.from({ length: count }, (_, index) => ({
    name: `${index}`.padEnd(pad, "n"),
    value: `${index}`.padEnd(pad, "v"),
  }));
}

function brief(changes: Partial<Command["definition"]>): Command["definition"] {
  return { name: "brief", description: "What the press says", ...changes };
}

test("a command with options, choices and subcommands has no problems", () => {
  const topic = having(option("topic", true), { autocomplete: true });
  const days = having(option("days"), { choices: choices(25) });
  expect(commandProblems(brief({ options: [topic, days] }))).toEqual([]);
  const add = having(subcommand("add"), { options: [option("url")] });
  expect(commandProblems(brief({ name: "feeds", options: [add], default_member_permissions: "32" }))).toEqual([]);
  expect(commandProblems(brief({ name: "новости" }))).toEqual([]);
});

describe("each of these is told in one sentence", () => {
  const chosen = (list: readonly object[], name = "days") => having(option(name), { choices: list });
  const deep = ["b", "a"].reduce((inner, name) => having(subcommand(name), { options: [inner] }), subcommand("c"));

  const cases: readonly (readonly [problem: string, changes: Partial<Command["definition"]>])[] = [
    ["/Brief is no name", { name: "Brief" }],
    ["is no name", { name: "b".repeat(33) }],
    ["is no name", { name: "brief me" }],
    ["/brief lacks a description", { description: "" }],
    ["the description of /brief has 101", { description: "d".repeat(101) }],
    ["26 options", { options: Array.from({ length: 26 }, (_, index) => option(`o${index}`)) }],
    ['in /brief the option "topic"', { options: [option("topic"), option("topic")] }],
    ["/brief Topic is no name", { options: [option("Topic")] }],
    ["/brief topic lacks a description", { options: [having(option("topic"), { description: " " })] }],
    ["required option after an optional", { options: [option("days"), option("topic", true)] }],
    ["mixes subcommands", { options: [subcommand("add"), option("topic")] }],
    ["too deep", { options: [deep] }],
    ["choices and autocompletion", { options: [having(chosen(choices(1)), { autocomplete: true })] }],
    ["26 choices", { options: [chosen(choices(26))] }],
    ["a choice of /brief days is empty", { options: [chosen([{ name: "one", value: "" }])] }],
    ["a choice of /brief days has 101", { options: [chosen([{ name: "n".repeat(101), value: "v" }])] }],
    ["the value of a choice", { options: [chosen([{ name: "n", value: "v".repeat(101) }])] }],
    ['the choice "0" stands there twice', { options: [chosen([...choices(1), ...choices(1)])] }],
    ["are no number", { default_member_permissions: "manage" }],
    ["more than 8000 characters", { options: ["a", "b", "c"].map((name) => chosen(choices(25, 60), name)) }],
  ];

  test.each(cases)("%s", (problem, changes) => {
    const problems = commandProblems(brief(changes));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});
