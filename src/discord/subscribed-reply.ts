import type { APIEmbed } from "discord-api-types/v10";
import type { Digest } from "#briefing/digest.ts";
import { button, row } from "./buttons.ts";
import { BUTTON_LABEL } from "./component-limits.ts";
import { digestMessage } from "./digest-reply.ts";
import { plain, shorten } from "./escape.ts";
import { daysBetween, fitted } from "./layout.ts";
import { CONTENT } from "./limits.ts";
import { menu, option } from "./menu.ts";
import { didYouMean } from "./notice-reply.ts";
import { type ActionRow, privateReply, type Reply } from "./reply.ts";
import { momentText, type SubscriptionView, topicsText, whenText, whereText } from "./subscription-line.ts";

const NAME = 80;

/** Zones to choose from, when the zone is a guess. */
export type ZoneQuestion = {
  /** "Berlin (Europe/Berlin), now 09:31". */
  readonly guess: string;
  readonly zones: readonly { readonly name: string; readonly value: string }[];
};

/** A topic that the archive has nothing on, and names that may be meant. */
export type UnknownTopic = { readonly topic: string; readonly near: readonly string[] };

/** A digest as it would be now. */
export type Preview = {
  /** null when there is nothing to tell now. */
  readonly digest: Digest | null;
  /** What it would have told when the newest story was new; null when something is new now, or nothing ever was. */
  readonly past: Digest | null;
  readonly unknown: readonly UnknownTopic[];
  /** False when the server should be told how to get feeds. */
  readonly hasFeeds: boolean;
};

/** What a person sees who has just subscribed or changed a subscription. */
export type Subscribed = {
  readonly view: SubscriptionView;
  readonly kind: "added" | "already-there" | "changed";
  readonly preview: Preview;
  readonly zoneQuestion: ZoneQuestion | null;
  /** Digests at the same time in the same channel. */
  readonly joinable: readonly { readonly id: string; readonly topics: readonly string[] }[];
  /** Whole sentences. */
  readonly notes: readonly string[];
};

/** Says what is now subscribed, shows the digest as it would be now, and offers to change or undo it. */
export function subscribedReply(subscribed: Subscribed): Reply {
  const { view, preview, zoneQuestion, notes } = subscribed;
  const lines = [
    opening(subscribed),
    ...(view.pingRoleId === null ? [] : [`It mentions <@&${view.pingRoleId}>.`]),
    ...(view.isPublished && view.isAnnouncement ? ["Each is published to the channel's followers."] : []),
    ...notes,
    ...(zoneQuestion === null ? [] : [`Times are in ${plain(zoneQuestion.guess)}. Wrong? Choose below.`]),
    ...previewLines(preview, view),
  ];
  return privateReply({
    content: fitted(lines, { budget: CONTENT }),
    embeds: previewEmbeds(preview),
    components: [...actions(subscribed), ...zoneMenu(view.id, zoneQuestion), ...joinButtons(subscribed)],
  });
}

/** A digest on topics as it would be now, for the asker alone. `offer` is what a press subscribes to; null: nothing. */
export function digestPreviewReply(preview: Preview, topics: readonly string[], offer: string | null): Reply {
  return privateReply({
    content: fitted(previewLines(preview, { topics }), { budget: CONTENT }),
    embeds: previewEmbeds(preview),
    components: offer === null ? [] : row(button("Subscribe this channel", `sub-here:${offer}`, "primary")),
  });
}

function opening({ kind, view }: Subscribed): string {
  const what = `a digest on ${topicsText(view.topics, NAME)} ${whereText(view)}, ${whenText(view)}`;
  const start = { added: "Subscribed", changed: "Changed", "already-there": "That is subscribed already" }[kind];
  return `${start}: ${what}. ${nextText(view, kind === "added" ? "first" : "next")}`.trimEnd();
}

function nextText({ nextAt, state }: SubscriptionView, which: string): string {
  if (nextAt !== null) return `The ${which} comes ${momentText(nextAt)}.`;
  return state === "paused" ? "It is paused." : "";
}

function previewLines(
  { digest, past, unknown, hasFeeds }: Preview,
  { topics }: { readonly topics: readonly string[] },
): string[] {
  if (digest !== null) return ["As it would be now:"];
  return [
    ...unknown.map(unknownLine),
    ...(hasFeeds ? [] : ["This server reads no feeds yet: `/feeds browse` has many to switch on."]),
    ...(past !== null ? [pastLine(past, topics)] : []),
    ...(past === null && unknown.length < topics.length
      ? [`There is nothing on ${topicsText(topics, NAME)} from the last three days: it comes when there is.`]
      : []),
  ];
}

function pastLine({ asOf }: Digest, topics: readonly string[]): string {
  return `Nothing on ${topicsText(topics, NAME)} is new now. On ${daysBetween(asOf, asOf)} it would have said:`;
}

function unknownLine({ topic, near }: UnknownTopic): string {
  const advice = near.length === 0 ? "It comes once a feed brings one." : didYouMean(near);
  return `No article on ${topicsText([topic], NAME)} has come in so far. ${advice}`;
}

function previewEmbeds({ digest, past }: Preview): APIEmbed[] {
  const shown = digest ?? past;
  return shown === null ? [] : (digestMessage(shown, { marker: "", pingRoleId: null }).embeds ?? []);
}

function actions({ view, kind }: Subscribed): ActionRow[] {
  const { id, state } = view;
  return row(
    button("Change", `sub-edit:${id}`, "primary"),
    ...(state === "active" ? [button("Send now", `sub-send:${id}`)] : []),
    kind === "added" ? button("Undo", `sub-end:${id}`, "danger") : button("Delete", `sub-end:${id}`, "danger"),
    button("More settings", `sub-show:${id}`),
  );
}

function joinButtons({ view, joinable }: Subscribed): ActionRow[] {
  const [first] = joinable;
  if (first === undefined) return [];
  const label = shorten(plain(`Join it with the digest on ${first.topics.join(", ")}`), BUTTON_LABEL);
  return row(button(label, `sub-join:${view.id}.${first.id}`));
}

function zoneMenu(id: string, question: ZoneQuestion | null): ActionRow[] {
  if (question === null) return [];
  return menu({
    custom_id: `sub-zone:${id}`,
    placeholder: "The clock is wrong? Choose a city",
    options: question.zones.map(({ name, value }) => option(value, name)),
  });
}
