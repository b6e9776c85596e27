import { ChannelType, ComponentType } from "discord-api-types/v10";
import { button, pager, row } from "./buttons.ts";
import { plain, shorten } from "./escape.ts";
import { headline } from "./headline.ts";
import { counted, INK } from "./layout.ts";
import { menu, option } from "./menu.ts";
import { type ActionRow, privateReply, type Reply } from "./reply.ts";
import { lastText, type SubscriptionView, standingText, topicsText, whenText, whereText } from "./subscription-line.ts";

/** So many fit into one embed however long their topics are. */
export const PAGE = 6;
const TITLE = 120;

/** A page of subscriptions. `scope` is `all` of the server, `me`, or the id of a channel. */
export type SubscriptionPage = {
  readonly scope: string;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly views: readonly SubscriptionView[];
};

/** A list of subscriptions, with a menu to take one up. */
export function subscriptionsReply({ scope, page, pages, total, views }: SubscriptionPage): Reply {
  const where = scope === "me" ? "by direct message to you" : scope === "all" ? "in this server" : `in <#${scope}>`;
  if (views.length === 0)
    return privateReply({
      content: `There are no subscriptions ${where} yet. \`/subscribe\` and a topic makes one: \`/subscribe topic:syria\``,
    });
  return privateReply({
    embeds: [
      {
        title: counted(total, "subscription"),
        description: [`-# ${where}`, ...views.map(listEntry)].join("\n\n"),
        color: INK,
        ...(pages > 1 && { footer: { text: `page ${page + 1} of ${pages}` } }),
      },
    ],
    components: [...chooser(views), ...pager(page, pages, (other) => `sub-list:${scope}.${other}`)],
  });
}

/** A subscription with all that can be done with it. */
export function subscriptionReply(view: SubscriptionView, recent: readonly SubscriptionView["last"][]): Reply {
  const lines = [
    `**Where** ${whereText(view)}`,
    `**When** ${whenText(view)}`,
    `**Standing** ${standingText(view)}`,
    `**Length** up to ${counted(view.stories, "story", "stories")}`,
    ...(view.guildId === null
      ? []
      : [`**Mentions** ${view.pingRoleId === null ? "nobody" : `<@&${view.pingRoleId}>`}`]),
    ...(view.isAnnouncement ? [`**Published to followers** ${view.isPublished ? "yes" : "no"}`] : []),
    `**When nothing is new** ${view.saysNothingNew ? "one line says so" : "nothing is posted"}`,
    ...(view.guildId === null ? [] : [`**Subscribed by** <@${view.userId}>`]),
    "",
    ...(recent.length === 0 ? ["No digest was posted yet."] : recent.map((last) => `- ${lastText({ ...view, last })}`)),
  ];
  return privateReply({
    embeds: [
      {
        title: shorten(plain(view.topics.map((topic) => headline(topic)).join("; ")), TITLE),
        description: lines.join("\n"),
        color: INK,
      },
    ],
    components: [...mainActions(view), ...switches(view), ...pickers(view)],
  });
}

/** Says that a subscription has ended, and offers it back. */
export function endedReply(view: SubscriptionView): Reply {
  const what = `The digest on ${topicsText(view.topics, 80)} ${whereText(view)} is deleted: no more comes.`;
  return privateReply({
    content: `${what} You can have it back for 30 days.`,
    components: row(button("Bring it back", `sub-resume:${view.id}`), button("All subscriptions", "sub-list:all.0")),
  });
}

/** Asks which of several subscriptions is meant. */
export function whichReply(views: readonly SubscriptionView[]): Reply {
  return privateReply({ content: "Which one? Choose it, then press **Delete**.", components: chooser(views) });
}

function listEntry(view: SubscriptionView): string {
  return `${topicsText(view.topics)} · ${whereText(view)} · ${whenText(view)}\n-# ${standingText(view)} · last: ${lastText(view)}`;
}

function chooser(views: readonly SubscriptionView[]): ActionRow[] {
  return menu({
    custom_id: "sub-show:",
    placeholder: "Choose one to change, pause, send or delete",
    options: views.map(({ id, topics, days, time, zone }) =>
      option(id, topics.join("; "), `${days} at ${time}, ${zone}`),
    ),
  });
}

function mainActions({ id, state, guildId }: SubscriptionView): ActionRow[] {
  const resume = { active: null, paused: "Resume", suspended: "Try again now", ended: "Bring it back" }[state];
  return row(
    button("Change", `sub-edit:${id}`, "primary"),
    ...(state === "active" ? [button("Send now", `sub-send:${id}`), button("Pause", `sub-pause:${id}`)] : []),
    ...(resume === null ? [] : [button(resume, `sub-resume:${id}`, "success")]),
    ...(state === "ended" ? [] : [button("Delete", `sub-end:${id}`, "danger")]),
    button("All", `sub-list:${guildId === null ? "me" : "all"}.0`),
  );
}

function switches({ id, isAnnouncement, isPublished, saysNothingNew }: SubscriptionView): ActionRow[] {
  return row(
    button(saysNothingNew ? "Be silent when nothing is new" : "Say when nothing is new", `sub-silence:${id}`),
    ...(isAnnouncement ? [button(isPublished ? "Stop publishing" : "Publish to followers", `sub-publish:${id}`)] : []),
  );
}

function pickers({ id, guildId, pingRoleId }: SubscriptionView): ActionRow[] {
  if (guildId === null) return [];
  return [
    ...row({
      type: ComponentType.ChannelSelect,
      custom_id: `sub-move:${id}`,
      placeholder: "Move to another channel",
      channel_types: [...PLACES],
    }),
    ...row({
      type: ComponentType.RoleSelect,
      custom_id: `sub-ping:${id}`,
      placeholder: pingRoleId === null ? "Mention a role" : "Mention another role, or none",
      min_values: 0,
      max_values: 1,
    }),
  ];
}

/** The kinds of channels that a digest can be posted in. */
export const PLACES = [
  ...[ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildVoice],
  ...[ChannelType.GuildStageVoice, ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread],
] as const;
