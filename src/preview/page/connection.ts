import { type APIModalInteractionResponseCallbackData, ComponentType, InteractionType } from "discord-api-types/v10";
import type { ChannelEvent } from "../protocol.ts";
import type { Choice, Entry } from "./commands.ts";
import type { SentOption, Submission } from "./composer.ts";

/** This tab, for as long as it lives: a reload keeps its ephemeral messages, another tab does not see them. */
const tab = sessionStorage.getItem("tab") ?? crypto.randomUUID();
sessionStorage.setItem("tab", tab);

/** Follows the channel; the browser connects again by itself, and then `tell` hears everything anew. */
export function follow(tell: (event: ChannelEvent) => void, isConnected: (isIt: boolean) => void): void {
  const source = new EventSource(`/events?tab=${tab}`);
  source.addEventListener("message", ({ data }) => tell(JSON.parse(data)));
  source.addEventListener("open", () => isConnected(true));
  source.addEventListener("error", () => isConnected(false));
}

/** Sends a command as Discord's app would. */
export async function sendCommand({ entry, options, files }: Submission & { kind: "send" }): Promise<void> {
  const data = { ...commandData(entry, options), ...(files.length > 0 && { attachments: files }) };
  await post("/interactions", { type: InteractionType.ApplicationCommand, data });
}

/** What the bot suggests for the focused option; null when it does not answer. */
export async function autocomplete(
  entry: Entry,
  options: readonly (SentOption & { readonly focused?: true })[],
): Promise<readonly Choice[] | null> {
  const type = InteractionType.ApplicationCommandAutocomplete;
  const response = await post("/interactions", { type, data: commandData(entry, options) });
  return response.json();
}

/** Presses a button or chooses in a select menu; gives the form that this opens, null when it opens none. */
export async function press(
  message_id: string,
  data: { component_type: number; custom_id: string; values?: readonly string[] },
): Promise<APIModalInteractionResponseCallbackData | null> {
  const response = await post("/interactions", { type: InteractionType.MessageComponent, message_id, data });
  return response.status === 204 ? null : response.json();
}

/** Sends a form that was opened from a message, its texts by the ids of their fields. */
export async function sendForm(
  message_id: string,
  custom_id: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const components = [...texts].map(([id, value]) => ({
    type: ComponentType.Label,
    component: { type: ComponentType.TextInput, custom_id: id, value },
  }));
  await post("/interactions", { type: InteractionType.ModalSubmit, message_id, data: { custom_id, components } });
}

/** Takes away a message that only this tab sees. */
export async function dismiss(message_id: string): Promise<void> {
  await post("/dismissals", { message_id });
}

async function post(path: string, body: Readonly<Record<string, unknown>>): Promise<Response> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ session_id: tab, ...body }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

/** Discord's shape of a command: subcommands wrap the options they take. */
function commandData({ id, name, path }: Entry, options: readonly SentOption[]) {
  const nested = path.reduceRight<readonly object[]>((inner, wrap) => [{ ...wrap, options: inner }], options);
  return { id, name: name.split(" ")[0], type: 1, options: nested };
}
