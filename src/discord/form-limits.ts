import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
} from "discord-api-types/v10";
import { CUSTOM_ID } from "./component-limits.ts";
import { repeated, tooLong, tooMany, when } from "./problems.ts";

const TITLE = 45;
const FIELDS = 5;
const LABEL = 45;
const DESCRIPTION = 100;
const PLACEHOLDER = 100;
const TEXT = 4_000;

/** Every reason for which Discord would refuse the form, as a plain sentence each; none when it is fine. */
export function formProblems({ title, custom_id, components }: APIModalInteractionResponseCallbackData): string[] {
  const labels = components.flatMap((part) => (part.type === ComponentType.Label ? [part] : []));
  const inputs = labels.flatMap(({ component }) => (component.type === ComponentType.TextInput ? [component] : []));
  return [
    ...when(title.trim() === "", "the form has no title"),
    ...tooLong("the title of the form", title, TITLE),
    ...when(components.length === 0, "the form has no fields"),
    ...tooMany("fields in the form", components, FIELDS),
    ...when(inputs.length < components.length, "a part of the form is no text with a label"),
    ...labels.flatMap(({ label, description }) => [
      ...tooLong("the label of a field", label, LABEL),
      ...tooLong("the description of a field", description, DESCRIPTION),
    ]),
    ...inputs.flatMap(inputProblems),
    ...[custom_id, ...inputs.map((input) => input.custom_id)].flatMap((id) => [
      ...tooLong("a custom id", id, CUSTOM_ID),
      ...when(id === "", "a custom id is empty"),
    ]),
    ...repeated(
      "custom id",
      inputs.map((input) => input.custom_id),
    ),
  ];
}

function inputProblems({ custom_id, value, placeholder, max_length: most = TEXT }: APITextInputComponent): string[] {
  return [
    ...when(
      most < 1 || most > TEXT,
      `the field ${custom_id} may be ${most} characters long, Discord takes 1 to ${TEXT}`,
    ),
    ...tooLong(`the text of the field ${custom_id}`, value, most),
    ...tooLong("the placeholder of a field", placeholder, PLACEHOLDER),
  ];
}
