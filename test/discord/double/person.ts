import {
  type APIMessageComponent,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { Choice } from "#discord/command.ts";
import { type TypedOptions, typed } from "./command-line.ts";
import { filledIn, type OpenForm, openForm } from "./forms.ts";
import type { Gateway } from "./gateway.ts";
import type { Exchange } from "./interactions.ts";
import { type Channel, type Message, messageIn, messageJson, userJson } from "./messages.ts";
import { resolvedInMenu, resolvedOf } from "./resolved.ts";
import { everyPart, isSeenBy, type Seen, seen } from "./seen.ts";
import type { RegisteredCommand, Role, Upload, World } from "./world.ts";

const MEMBER_MAY =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.UseApplicationCommands;

export type PersonTraits = {
  readonly channel?: Channel;
  /** Permission bits beyond those of every member. */
  readonly may?: bigint;
  readonly roles?: readonly Role[];
  readonly locale?: string;
};

/** Somebody with Discord open. What they do is sent at once; what they wait for comes as a promise. */
export type Person = {
  readonly id: string;
  /** Sends a command and waits for the answer. */
  readonly types: (line: string, options?: TypedOptions) => Promise<Seen>;
  /** Sends a command. */
  readonly asks: (line: string, options?: TypedOptions) => Exchange;
  /** Presses the button with that label or custom id and waits for the answer. */
  readonly presses: (message: Seen, button: string) => Promise<Seen>;
  /** Presses a button. */
  readonly pushes: (message: Seen, button: string) => Exchange;
  /** Presses a button and waits for the form that it opens. */
  readonly opens: (message: Seen, button: string) => Promise<OpenForm>;
  /** Fills in some fields of a form, sends it and waits for the answer. */
  readonly fills: (form: OpenForm, texts: Readonly<Record<string, string>>) => Promise<Seen>;
  /** Has a file at hand for an attachment option; gives the option's value. */
  readonly uploads: (file: Omit<Upload, "id">) => string;
  /** Chooses in a select menu and waits for the answer. */
  readonly chooses: (message: Seen, customId: string, values: readonly string[]) => Promise<Seen>;
  /** What is offered while an option is being typed. */
  readonly suggestions: (
    line: string,
    option: string,
    text: string,
    others?: TypedOptions,
  ) => Promise<readonly Choice[]>;
  /** The first finished message of an answer that this person sees. */
  readonly answerTo: (exchange: Exchange) => Promise<Seen>;
  /** The channel, oldest message first. */
  readonly sees: () => readonly Seen[];
};

export function newPerson(
  world: World,
  gateway: Gateway,
  name: string,
  { channel, may = 0n, roles = [], locale = "en-GB" }: PersonTraits & { readonly channel: Channel },
): Person {
  const permissions = MEMBER_MAY | may;
  const user = userJson(world.newId(), name, false);

  const person: Person = {
    id: user.id,
    types: async (line, options) => person.answerTo(person.asks(line, options)),
    asks: (line, options = {}) => {
      const data = typed(offered(), line, options);
      const exchange = open("command", line.replace(/^\//, ""), null);
      const more = resolvedOf(world, data, permissions);
      return tell(exchange, InteractionType.ApplicationCommand, { ...data, ...more });
    },
    presses: async (message, button) => person.answerTo(person.pushes(message, button)),
    pushes: (message, button) => {
      const pressed = there(message);
      const custom_id = customIdOf(pressed, button);
      return component(pressed, { custom_id, component_type: ComponentType.Button });
    },
    opens: async (message, button) => {
      const exchange = person.pushes(message, button);
      const modal = await world.until(`a form from ${button}`, () => exchange.modal ?? undefined);
      return openForm(modal, there(message));
    },
    fills: async (form, texts) => {
      const data = filledIn(form, texts);
      const exchange = open("form", form.modal.custom_id, form.on);
      tell(exchange, InteractionType.ModalSubmit, data, { message: messageJson(world, form.on) });
      return person.answerTo(exchange);
    },
    uploads: (file) => {
      const id = world.newId();
      world.uploads.push({ ...file, id });
      return id;
    },
    chooses: async (message, custom_id, values) => {
      const pressed = there(message);
      const menu = everyPart(pressed.components).find((part) => "custom_id" in part && part.custom_id === custom_id);
      const offered = offeredIn(menu);
      if (!menu || !offered) throw new Error(`there is no menu ${custom_id}`);
      if (values.some((value) => !offered.includes(value))) throw new Error(`offered are ${offered.join(", ")}`);
      const more = resolvedInMenu(world, menu.type, values, permissions);
      return person.answerTo(component(pressed, { custom_id, component_type: menu.type, values, ...more }));
    },
    suggestions: async (line, option, text, others = {}) => {
      const data = typed(offered(), line, { ...others, [option]: text }, option);
      const exchange = open("suggestion", line, null);
      tell(exchange, InteractionType.ApplicationCommandAutocomplete, data);
      return world.until(`suggestions for "${text}"`, () => exchange.choices ?? undefined);
    },
    answerTo: (exchange) => world.until(`an answer to ${exchange.asked}`, () => finished(exchange)),
    sees: () => channel.messages.filter((message) => isSeenBy(message, user.id)).map(seen),
  };
  return person;

  /** The commands that Discord's client shows this person here. */
  function offered(): readonly RegisteredCommand[] {
    const context = channel.guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
    return world.commands.filter(({ contexts, default_member_permissions }) => {
      const needed = BigInt(default_member_permissions ?? 0);
      return (contexts ?? [context]).includes(context) && (permissions & needed) === needed;
    });
  }

  /** The values that a menu has; null for what is none. */
  function offeredIn(menu: APIMessageComponent | undefined): readonly string[] | null {
    switch (menu?.type) {
      case ComponentType.StringSelect:
        return menu.options.map(({ value }) => value);
      case ComponentType.ChannelSelect:
        return [...world.channels.values()]
          .filter(({ type }) => menu.channel_types?.includes(type) ?? true)
          .map(({ id }) => id);
      case ComponentType.RoleSelect:
        return world.roles.map(({ id }) => id);
      default:
        return null;
    }
  }

  function open(kind: Exchange["kind"], asked: string, pressed: Message | null): Exchange {
    const id = world.newId();
    const exchange: Exchange = {
      id,
      token: Buffer.from(`interaction:${id}:${"double".repeat(10)}`).toString("base64url"),
      kind,
      asked,
      user,
      channelId: channel.id,
      askedAt: world.clock.now(),
      pressed,
      isAcknowledged: false,
      answeredWith: null,
      original: null,
      messages: [],
      choices: null,
      modal: null,
      isUpdated: false,
    };
    world.exchanges.set(exchange.token, exchange);
    return exchange;
  }

  function component(
    pressed: Message,
    data: { custom_id: string; component_type: number; values?: readonly string[] },
  ): Exchange {
    const exchange = open("button", data.custom_id, pressed);
    return tell(exchange, InteractionType.MessageComponent, data, { message: messageJson(world, pressed) });
  }

  function tell(exchange: Exchange, type: InteractionType, data: object, more: object = {}): Exchange {
    const { id, token } = exchange;
    gateway.tells("INTERACTION_CREATE", { ...surroundings(), id, token, type, data, ...more });
    return exchange;
  }

  function surroundings(): object {
    const { guildId } = channel;
    const member = {
      user,
      roles: roles.map(({ id }) => id),
      nick: null,
      avatar: null,
      joined_at: "2020-01-01T00:00:00.000000+00:00",
      premium_since: null,
      deaf: false,
      mute: false,
      flags: 0,
      pending: false,
      communication_disabled_until: null,
      permissions: String(permissions),
    };
    const inGuild = {
      guild_id: guildId,
      guild: { id: guildId, locale: "en-US", features: [] },
      guild_locale: "en-US",
      member,
    };
    return {
      version: 1,
      application_id: world.application.id,
      channel_id: channel.id,
      channel: channelHere(),
      locale,
      app_permissions: String(channel.botMay),
      entitlements: [],
      authorizing_integration_owners: { 0: guildId ?? "0" },
      attachment_size_limit: 10_485_760,
      context: guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild,
      ...(guildId === null ? { user } : inGuild),
    };
  }

  function channelHere(): object {
    const { id, type, name, guildId, parentId } = channel;
    const inGuild = { name, guild_id: guildId, parent_id: parentId, permissions: String(permissions) };
    return { id, type, ...(guildId === null ? {} : inGuild) };
  }

  function there({ id }: Seen): Message {
    const message = messageIn(channel, id);
    if (!isSeenBy(message, user.id)) throw new Error(`${name} cannot see that message`);
    return message;
  }

  function finished({ messages, pressed, original, isUpdated }: Exchange): Seen | undefined {
    const updated = pressed !== null && original === pressed && isUpdated ? [pressed] : [];
    const message = [...updated, ...messages].find((each) => !each.isThinking && isSeenBy(each, user.id));
    return message && seen(message);
  }
}

function customIdOf({ components }: Message, button: string): string {
  const found = everyPart(components).find((part) => isButton(part, button));
  if (!found || !("custom_id" in found)) throw new Error(`there is no button ${button}`);
  if ("disabled" in found && found.disabled) throw new Error(`the button ${button} is disabled`);
  return found.custom_id;
}

function isButton(part: APIMessageComponent, wanted: string): boolean {
  if (part.type !== ComponentType.Button || part.style === ButtonStyle.Link || !("custom_id" in part)) return false;
  return part.custom_id === wanted || part.label === wanted;
}
