import { ApplicationCommandOptionType, InteractionContextType } from "discord-api-types/v10";
import { requireManageServer } from "#discord/allowed.ts";
import { BadInput, type Button, type Command, type Form } from "#discord/command.ts";
import type { Asker } from "#discord/interaction.ts";
import type { Reply } from "#discord/reply.ts";
import { settingsReply } from "#discord/settings-reply.ts";
import { clockText } from "#subscriptions/clock-text.ts";
import type { GuildSettings } from "#subscriptions/guild-settings.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import { timeSuggestions } from "#subscriptions/typed-time.ts";
import { zoneSuggestions, zoneWithClock } from "#subscriptions/typed-zone.ts";
import { optionalText } from "../options.ts";
import { choice } from "../suggestions.ts";
import { replaceGuess } from "./guessed-zone.ts";
import type { SubscriptionNeeds } from "./needs.ts";
import { livingSubscriptions, type Owner, ownerFor } from "./owner.ts";
import { languageName, languageSuggestions, typedLanguage } from "./typed-language.ts";
import { DEFAULT_MINUTE, hoursText, quietAt, typedMinute, typedZone } from "./wish.ts";

type Server = Extract<Owner, { readonly kind: "server" }>;
type Changes = Partial<Omit<GuildSettings, "guildId">>;

/** What people type to have no quiet hours. */
const NONE = /^(?:none|no|off|never|-|keine|aus)$/i;

const { String: Text, Role } = ApplicationCommandOptionType;

/** `/settings [zone] [time] [quiet] [language] [role]`: shows them, and changes those that are given. */
export function settingsCommand(needs: SubscriptionNeeds): Command {
  return {
    definition: {
      name: "settings",
      description: "This server's clock, usual time, quiet hours, language, and who may manage digests and feeds",
      contexts: [InteractionContextType.Guild],
      options: [
        { type: Text, name: "zone", description: "Whose clock: a city or a country", autocomplete: true },
        { type: Text, name: "time", description: "When digests come if nobody says: 8, 20:15", autocomplete: true },
        { type: Text, name: "quiet", description: "When nothing is posted: 22-7, or none", max_length: 40 },
        { type: Text, name: "language", description: "Only articles in it: German, or any", autocomplete: true },
        { type: Role, name: "role", description: "Who may manage digests and feeds besides those with Manage Server" },
      ],
    },
    isPrivate: () => true,
    answer: async (asked) => {
      const server = await serverFor(asked, needs);
      const typed = (name: string) => optionalText(asked.options, name);
      const { role } = asked.options;
      const changes = {
        ...changesIn({ zone: typed("zone"), time: typed("time"), quiet: typed("quiet"), language: typed("language") }),
        ...(role !== undefined && managerRole(String(role), asked)),
      };
      return settingsAfter(changes, server, needs);
    },
    suggest: async ({ focused: { option, typed } }) => {
      if (option === "time") return timeSuggestions(typed);
      if (option === "language") return languageSuggestions(typed);
      return zoneSuggestions(typed, needs.now()).map(({ name, value }) => choice(name, value));
    },
  };
}

/** The menu and the button below the settings. */
export function settingsButtons(needs: SubscriptionNeeds): Button[] {
  return [
    {
      name: "settings-role",
      updates: true,
      answer: async (_, pressed) => {
        const server = await serverFor(pressed, needs);
        return settingsAfter(managerRole(pressed.values[0] ?? null, pressed), server, needs);
      },
    },
    {
      name: "settings-move",
      updates: true,
      answer: async (_, pressed) => {
        const server = await serverFor(pressed, needs);
        for (const { subscription, end } of await withinQuiet(server, needs))
          await needs.subscriptions.change(subscription.id, { minute: end }, needs.now());
        return settingsAfter({}, server, needs);
      },
    },
  ];
}

/** The form behind "Change". */
export function settingsForm(needs: SubscriptionNeeds): Form {
  return {
    name: "settings-edit",
    updates: true,
    open: async (_, pressed) => {
      const { zone, defaultMinute, quietHours, language } = (await serverFor(pressed, needs)).settings;
      return {
        title: "Settings of this server",
        fields: [
          { ...field("zone", "Whose clock", zone ?? ""), description: "A city or a country" },
          { ...field("time", "Usual time of digests", clockText(defaultMinute ?? DEFAULT_MINUTE)) },
          { ...field("quiet", "Quiet hours", quietHours ? hoursText(quietHours) : ""), placeholder: "22-7, or none" },
          { ...field("language", "Only articles in this language", language ? languageName(language) : "any") },
        ],
      };
    },
    answer: async (_, sent) => {
      const server = await serverFor(sent, needs);
      const { zone = "", time = "", quiet = "", language = "" } = sent.fields;
      const changes = changesIn({ zone: zone.trim() || null, time: time.trim() || null, quiet, language });
      return settingsAfter(changes, server, needs);
    },
  };
}

function field(name: string, label: string, value: string) {
  return { name, label, value, isOptional: true as const, most: 100 };
}

async function serverFor(asked: Asker, needs: SubscriptionNeeds): Promise<Server> {
  const owner = await ownerFor(asked, needs);
  if (owner.kind === "person") throw new BadInput("Settings are a server's: type this in one of its channels.");
  return owner;
}

/** Only who may manage the server decides who else may. */
function managerRole(roleId: string | null, asked: Asker): Changes {
  const guildId = requireManageServer(asked, null);
  if (roleId === guildId) throw new BadInput("That role is everyone's: choose one that you give to people you trust.");
  return { managerRoleId: roleId };
}

type Typed = Readonly<Record<"zone" | "time" | "quiet" | "language", string | null>>;

/** @throws BadInput when one cannot be meant. */
function changesIn({ zone, time, quiet, language }: Typed): Changes {
  return {
    ...(zone !== null && { zone: typedZone(zone), isZoneGuessed: false }),
    ...(time !== null && { defaultMinute: typedMinute(time) }),
    ...(quiet !== null && { quietHours: typedQuiet(quiet) }),
    ...(language !== null && { language: typedLanguage(language) }),
  };
}

/** "22-7", "22:00 to 07:00"; null for none. @throws BadInput when they are no hours. */
function typedQuiet(typed: string): GuildSettings["quietHours"] {
  const text = typed.trim();
  if (text === "" || NONE.test(text)) return null;
  const [from, until, ...more] = text.split(/\s*(?:[-–—]|\bto\b|\buntil\b|\bbis\b)\s*/i);
  if (!from || !until || more.length > 0)
    throw new BadInput("Write quiet hours like 22-7 or 22:00-07:30, or none for none.");
  const [start, end] = [typedMinute(from), typedMinute(until)];
  return start === end ? null : { from: start, until: end };
}

async function settingsAfter(changes: Changes, server: Server, needs: SubscriptionNeeds): Promise<Reply> {
  const { guildId } = server;
  const isChanged = Object.keys(changes).length > 0;
  if (changes.zone) await replaceGuess(server, changes.zone, needs);
  const settings = isChanged ? await needs.settings.set(guildId, changes) : server.settings;
  const [first, ...others] = await withinQuiet({ ...server, settings }, needs);
  return settingsReply({
    zone: settings.zone && zoneWithClock(settings.zone, needs.now()),
    isZoneGuessed: settings.isZoneGuessed,
    time: clockText(settings.defaultMinute ?? DEFAULT_MINUTE),
    quiet: settings.quietHours && hoursText(settings.quietHours),
    language: settings.language && languageName(settings.language),
    managerRoleId: settings.managerRoleId,
    within: first === undefined ? null : { count: others.length + 1, until: clockText(first.end) },
  });
}

/** Subscriptions that come within the quiet hours, each with the minute of its own clock at which those end. */
async function withinQuiet(
  server: Server,
  needs: SubscriptionNeeds,
): Promise<(StoredSubscription & { readonly end: number })[]> {
  return (await livingSubscriptions(server, needs)).flatMap((stored) => {
    const quiet = quietAt(stored.subscription, server.settings, needs.now());
    return quiet === null ? [] : [{ ...stored, end: quiet.end }];
  });
}
