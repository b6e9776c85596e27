import { ComponentType } from "discord-api-types/v10";
import { button, row } from "./buttons.ts";
import { plain } from "./escape.ts";
import { counted, escapedWithin, INK } from "./layout.ts";
import { type ActionRow, privateReply, type Reply } from "./reply.ts";

/** A server's settings as people see them. */
export type SettingsView = {
  /** "Berlin (Europe/Berlin), now 09:31"; null: not known yet. */
  readonly zone: string | null;
  readonly isZoneGuessed: boolean;
  /** "08:00". */
  readonly time: string;
  /** "22:00 to 07:00"; null for none. */
  readonly quiet: string | null;
  /** "German"; null for all. */
  readonly language: string | null;
  readonly managerRoleId: string | null;
  /** Digests that come within the quiet hours, and when those end. */
  readonly within: { readonly count: number; readonly until: string } | null;
};

/** What a server has set, with ways to change it. */
export function settingsReply(view: SettingsView): Reply {
  const { zone, isZoneGuessed, time, quiet, language, managerRoleId, within } = view;
  const clock = zone === null ? "asked at the first `/subscribe`" : plain(zone);
  const lines = [
    `**Clock** ${clock}${isZoneGuessed ? ", a guess by the server's language" : ""}`,
    `**Usual time of digests** ${time}`,
    `**Quiet hours** ${quiet ?? "none"}`,
    `**Language of articles in digests** ${language === null ? "any" : escapedWithin(language, 60)}`,
    `**Who may manage digests and feeds** members with Manage Server${managerRoleId === null ? "" : ` and <@&${managerRoleId}>`}`,
    ...(within === null
      ? []
      : ["", `${counted(within.count, "digest")} ${within.count === 1 ? "comes" : "come"} within the quiet hours.`]),
  ];
  return privateReply({
    embeds: [{ title: "Settings of this server", description: lines.join("\n"), color: INK }],
    components: [...actions(view), ...rolePicker(managerRoleId)],
  });
}

function actions({ within }: SettingsView): ActionRow[] {
  return row(
    button("Change", "settings-edit:", "primary"),
    ...(within === null ? [] : [button(`Move to ${within.until}`, "settings-move:")]),
  );
}

function rolePicker(managerRoleId: string | null): ActionRow[] {
  return row({
    type: ComponentType.RoleSelect,
    custom_id: "settings-role:",
    placeholder: managerRoleId === null ? "Let a role manage Newsdesk" : "Another role, or none",
    min_values: 0,
    max_values: 1,
  });
}
