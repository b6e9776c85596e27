import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord-api-types/v10";
import { z } from "zod";

/** One text to fill in. */
export type FormField = {
  /** Under which the text is found again. */
  readonly name: string;
  readonly label: string;
  /** A line of help below the label. */
  readonly description?: string;
  /** Several lines may be written. */
  readonly isLong?: true;
  /** Sending the form without it is fine; else Discord insists on it. */
  readonly isOptional?: true;
  /** What stands in it at first. */
  readonly value?: string;
  readonly placeholder?: string;
  /** The most characters; Discord takes 4000. */
  readonly most?: number;
};

/** A form as it opens: five fields at most. */
export type FormBody = { readonly title: string; readonly fields: readonly FormField[] };

/** The form as Discord wants it. */
export function modalOf(customId: string, { title, fields }: FormBody): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title,
    components: fields.map(({ label, description, ...field }) => ({
      type: ComponentType.Label,
      label,
      ...(description !== undefined && { description }),
      component: {
        type: ComponentType.TextInput,
        custom_id: field.name,
        style: field.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required: !field.isOptional,
        ...(field.value !== undefined && { value: field.value }),
        ...(field.placeholder !== undefined && { placeholder: field.placeholder }),
        ...(field.most !== undefined && { max_length: field.most }),
      },
    })),
  };
}

const SentField = z.object({ custom_id: z.string(), value: z.string() });
/** A field comes back below its label, from old clients in a row; what is neither is left out. */
const SentPart = z.union([
  z.object({ component: SentField }).transform(({ component }) => [component]),
  z.object({ components: z.array(SentField) }).transform(({ components }) => components),
  z.unknown().transform(() => []),
]);

/** The data of a form that was sent. */
export const SentForm = z.object({ custom_id: z.string(), components: z.array(SentPart) });
type SentForm = z.infer<typeof SentForm>;

/** The texts of a sent form by the names of their fields. */
export function fieldsIn(components: SentForm["components"]): Readonly<Record<string, string>> {
  return Object.fromEntries(components.flat().map(({ custom_id, value }) => [custom_id, value]));
}
