import { ModalInteractionCallbackRequestSchema } from "discord-api-spec/zod";
import { InteractionResponseType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { type FormBody, type FormField, modalOf } from "#discord/form.ts";
import { formProblems } from "#discord/form-limits.ts";

const words: FormField = { name: "words", label: "Words" };

function problemsWith(changes: Partial<FormBody>, customId = "edit:1"): string[] {
  return formProblems(modalOf(customId, { title: "Edit", fields: [words], ...changes }));
}

test("a form with everything at its longest has no problems, and passes Discord's own schema", () => {
  const field = (name: string): FormField => ({
    name,
    label: "l".repeat(45),
    description: "d".repeat(100),
    placeholder: "p".repeat(100),
    value: "v".repeat(4_000),
    most: 4_000,
    isLong: true,
    isOptional: true,
  });
  const data = modalOf("c".repeat(100), { title: "t".repeat(45), fields: [words, ...["a", "b", "c", "d"].map(field)] });
  expect(formProblems(data)).toEqual([]);
  const sent = { type: InteractionResponseType.Modal, data };
  expect(ModalInteractionCallbackRequestSchema.safeParse(sent)).toMatchObject({ success: true });
});

describe("each of these is told in one sentence", () => {
  const cases: readonly (readonly [problem: string, changes: Partial<FormBody>])[] = [
    ["no title", { title: " " }],
    ["the title of the form has 46", { title: "t".repeat(46) }],
    ["no fields", { fields: [] }],
    ["6 fields", { fields: [..."abcdef"].map((name) => ({ ...words, name })) }],
    ["the label of a field", { fields: [{ ...words, label: "l".repeat(46) }] }],
    ["the description of a field", { fields: [{ ...words, description: "d".repeat(101) }] }],
    ["the placeholder of a field", { fields: [{ ...words, placeholder: "p".repeat(101) }] }],
    ["4001 characters long", { fields: [{ ...words, most: 4_001 }] }],
    ["the text of the field words has 3", { fields: [{ ...words, most: 2, value: "abc" }] }],
    ["a custom id is empty", { fields: [{ ...words, name: "" }] }],
    ['custom id "words" stands there twice', { fields: [words, words] }],
  ];

  test.each(cases)("%s", (problem, changes) => {
    const problems = problemsWith(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test("a custom id has 101", () => {
    expect(problemsWith({}, "c".repeat(101))).toEqual(["a custom id has 101 characters, Discord takes 100"]);
  });
});
