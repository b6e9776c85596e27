import { ApplicationCommandOptionType, InteractionContextType } from "discord-api-types/v10";
import { BadInput, type Command } from "#discord/command.ts";
import type { Asker, CommandAsked, SuggestionAsked } from "#discord/interaction.ts";
import type { Reply } from "#discord/reply.ts";
import { PLACES } from "#discord/subscriptions-reply.ts";
import { timeSuggestions } from "#subscriptions/typed-time.ts";
import { zoneSuggestions } from "#subscriptions/typed-zone.ts";
import { isSet, optionalText, requiredText } from "../options.ts";
import { choice, type NamesStartingWith, suggestNames } from "../suggestions.ts";
import type { SubscriptionNeeds } from "./needs.ts";
import { type Owner, ownerFor } from "./owner.ts";
import { placeFor, requireMentionable } from "./place.ts";
import { subscribe } from "./subscribing.ts";
import { typedTopics } from "./typed-topics.ts";

/** Days to choose from while they are typed. */
const DAYS = ["daily", "weekdays", "weekends", "mon, wed, fri", "mondays", "sundays"];

const { String: Text, Integer, Boolean: YesOrNo, Channel, Role } = ApplicationCommandOptionType;

const OPTIONS: NonNullable<Command["definition"]["options"]> = [
  {
    type: Text,
    name: "topic",
    description: 'What it is on; several with semicolons: syria OR lebanon -football; "climate talks"',
    required: true,
    autocomplete: true,
    max_length: 500,
  },
  { type: Text, name: "time", description: "When it comes: 8, 8:30 pm, 20:15", autocomplete: true, max_length: 40 },
  {
    type: Text,
    name: "days",
    description: "On which days: daily, weekdays, mon-fri, sat",
    autocomplete: true,
    max_length: 100,
  },
  { type: Text, name: "zone", description: "Whose clock: a city or a country", autocomplete: true, max_length: 100 },
  { type: Channel, name: "channel", description: "Where it is posted; else here", channel_types: [...PLACES] },
  { type: Integer, name: "length", description: "The most stories, 1 to 10; else 6", min_value: 1, max_value: 10 },
  { type: Role, name: "ping", description: "A role to mention each time" },
  { type: YesOrNo, name: "publish", description: "In an announcement channel: publish each to its followers" },
  { type: YesOrNo, name: "always", description: "Post a line even when there is nothing new" },
];

/** `/subscribe topic [time] [days] [zone] [channel] [length] [ping] [publish] [always]`: a digest, again and again. */
export function subscribeCommand(needs: SubscriptionNeeds, names: NamesStartingWith): Command {
  return {
    definition: {
      name: "subscribe",
      description: "A digest on topics, posted here every day at 08:00 unless you say otherwise",
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
      options: OPTIONS,
    },
    isPrivate: () => true,
    answer: async (asked) => subscribe(asked, await subscriber(asked, needs), wishIn(asked), needs),
    suggest: (asked) => suggest(asked, names, needs.now()),
  };
}

/** Who may subscribe here. @throws BadInput, with the way that is open to everybody. */
async function subscriber(asked: Asker, needs: Pick<SubscriptionNeeds, "settings">): Promise<Owner> {
  try {
    return await ownerFor(asked, needs);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new BadInput(
      `${error.message} A digest for yourself needs none: send me \`/subscribe\` as a direct message.`,
    );
  }
}

function wishIn(asked: CommandAsked) {
  const { options, resolved } = asked;
  const { length, ping, channel } = options;
  const role = ping === undefined ? null : requireMentionable(resolved.roles.get(String(ping)), asked);
  const chosen = resolved.channels.get(String(channel)) ?? null;
  if (channel !== undefined && chosen === null) throw new BadInput("Discord knows no such channel: choose another.");
  return {
    topics: typedTopics(requiredText(options, "topic", "syria")),
    time: optionalText(options, "time"),
    days: optionalText(options, "days"),
    zone: optionalText(options, "zone"),
    place: placeFor(asked, chosen),
    stories: typeof length === "number" ? length : null,
    role,
    isPublished: isSet(options, "publish"),
    saysNothingNew: isSet(options, "always"),
  };
}

async function suggest({ focused: { option, typed } }: SuggestionAsked, names: NamesStartingWith, now: Date) {
  switch (option) {
    case "time":
      return timeSuggestions(typed);
    case "zone":
      return zoneSuggestions(typed, now).map(({ name, value }) => choice(name, value));
    case "days": {
      const begun = DAYS.filter((days) => days.startsWith(typed.trim().toLowerCase()));
      return (begun.length > 0 ? begun : [typed]).map((days) => choice(days, days));
    }
    default:
      return suggestTopics(typed, names);
  }
}

/** Completes the last of the topics typed so far. */
async function suggestTopics(typed: string, names: NamesStartingWith) {
  const [, before = "", last = ""] = /^(.*[;,]\s*)?([^;,]*)$/s.exec(typed) ?? [];
  const choices = await suggestNames(last, names);
  return choices.map(({ value }) => choice(`${before}${value}`, `${before}${value}`)).filter(isWhole(before));
}

/** A choice that had to be cut would subscribe to something else. */
function isWhole(before: string) {
  return ({ value }: { readonly value: string }) => value.length < 100 || before === "";
}

/** What is offered as a preview and taken up by its button. */
export async function subscribeHere(topics: string, asked: Asker, needs: SubscriptionNeeds): Promise<Reply> {
  const owner = await subscriber(asked, needs);
  const wish = {
    topics: typedTopics(topics),
    time: null,
    days: null,
    zone: null,
    place: placeFor(asked, null),
    stories: null,
    role: null,
    isPublished: false,
    saysNothingNew: false,
  };
  return subscribe(asked, owner, wish, needs);
}
