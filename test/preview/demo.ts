import { setTimeout as pause } from "node:timers/promises";
import {
  ApplicationCommandOptionType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { requireManageServer } from "#discord/allowed.ts";
import { BadInput, type Button, type Command, type Form } from "#discord/command.ts";
import { createDispatch, type Dispatch } from "#discord/dispatch.ts";
import { type MessageBody, privateReply, publicReply, type Reply } from "#discord/reply.ts";

const topics = ["Syria", "Sudan", "Space launches", "Semiconductors"];

const brief: Command = {
  definition: {
    name: "brief",
    description: "Brief me on a topic",
    options: [
      { type: ApplicationCommandOptionType.Boolean, name: "private", description: "Only for me" },
      {
        type: ApplicationCommandOptionType.String,
        name: "since",
        description: "How far back to look",
        choices: [
          { name: "A day", value: "1d" },
          { name: "A week", value: "7d" },
        ],
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "topic",
        description: "What the briefing is about",
        required: true,
        autocomplete: true,
        max_length: 100,
      },
    ],
  },
  isPrivate: ({ private: wanted }) => wanted === true,
  answer: async ({ options }) => {
    if (options.topic === "slow") await pause(400);
    if (options.topic === "nothing") throw new BadInput("There is nothing on that.");
    return options.private === true
      ? privateReply(briefing(String(options.topic)))
      : publicReply(briefing(String(options.topic)));
  },
  suggest: async ({ focused }) =>
    topics
      .filter((topic) => topic.toLowerCase().includes(focused.typed.toLowerCase()))
      .map((topic) => ({ name: topic, value: topic.toLowerCase() })),
};

const search: Command = {
  definition: {
    name: "search",
    description: "Find stored articles",
    options: [
      { type: ApplicationCommandOptionType.String, name: "words", description: "What to look for", required: true },
    ],
  },
  isPrivate: () => false,
  answer: async ({ options }) => publicReply({ content: String(options.words) }),
};

const help: Command = {
  definition: { name: "help", description: "What Newsdesk can do" },
  isPrivate: () => true,
  answer: async () => privateReply({ content: "Type `/brief` and a topic." }),
};

const feeds: Command = {
  definition: {
    name: "feeds",
    description: "The feeds of this server",
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "add",
        description: "Read a feed from now on",
        options: [
          { type: ApplicationCommandOptionType.Integer, name: "minutes", description: "How often", min_value: 5 },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: "list", description: "Show the feeds" },
    ],
  },
  isPrivate: () => false,
  answer: async ({ name, options }) => publicReply({ content: `${name} ${JSON.stringify(options)}` }),
};

const { Attachment, Channel, Role } = ApplicationCommandOptionType;

const subscribe: Command = {
  definition: {
    name: "subscribe",
    description: "Have a digest posted every day",
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: Channel,
        name: "channel",
        description: "Where it is posted",
        channel_types: [ChannelType.GuildText, ChannelType.GuildForum],
      },
      { type: Role, name: "ping", description: "Whom to tell" },
      { type: Attachment, name: "file", description: "A list of feeds" },
    ],
  },
  isPrivate: () => true,
  answer: async (asked) => {
    requireManageServer(asked, null);
    const { options, resolved } = asked;
    const channel = resolved.channels.get(String(options.channel))?.name ?? "here";
    const role = resolved.roles.get(String(options.ping))?.name ?? "nobody";
    const file = resolved.attachments.get(String(options.file));
    const text = file ? await (await fetch(file.url)).text() : "";
    return question(`Post to **${channel}** for **${role}**${text === "" ? "" : ` with \`${text}\``}?`);
  },
};

function question(content: string): Reply {
  const button = (label: string, custom_id: string, style: ButtonStyle.Success | ButtonStyle.Secondary) => ({
    type: ComponentType.Button as const,
    style,
    label,
    custom_id,
  });
  return privateReply({
    content,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          button("Add", "add:", ButtonStyle.Success),
          button("Edit", "edit:", ButtonStyle.Secondary),
          button("Cancel", "cancel:", ButtonStyle.Secondary),
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.ChannelSelect, custom_id: "where:", placeholder: "Another channel" }],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.RoleSelect,
            custom_id: "whom:",
            placeholder: "Other roles",
            min_values: 0,
            max_values: 2,
          },
        ],
      },
    ],
  });
}

const changes: readonly Button[] = [
  {
    name: "add",
    updates: true,
    answer: async () => privateReply({ content: "Added." }, [{ name: "feeds.txt", text: "Zürich & 東京\n" }]),
  },
  { name: "cancel", updates: true, answer: async () => privateReply({ content: "Nothing was changed." }) },
  {
    name: "where",
    updates: true,
    answer: async (_, { values: [id = ""], resolved }) => question(`Post to **${resolved.channels.get(id)?.name}**?`),
  },
  {
    name: "whom",
    updates: true,
    answer: async (_, { values, resolved }) =>
      question(`Ping **${values.map((id) => resolved.roles.get(id)?.name).join(" and ")}**?`),
  },
];

const edit: Form = {
  name: "edit",
  updates: true,
  open: () => ({
    title: "Edit the digest",
    fields: [
      { name: "topic", label: "Topic", description: "What it is about", value: "syria", most: 20 },
      { name: "note", label: "Note", isLong: true, isOptional: true },
    ],
  }),
  answer: async (_, { fields }) => {
    if (fields.topic === "nothing") throw new BadInput("There is nothing on that.");
    return question(`On **${fields.topic}** (${JSON.stringify(fields.note)})?`);
  },
};

/** Commands like the real ones, with made-up answers. */
export const commands: readonly Command[] = [brief, search, help, feeds, subscribe];

const quotes: Button = {
  name: "quotes",
  answer: async (detail) => privateReply({ content: `More quotes on **${detail}**.` }),
};

const sources: Button = {
  name: "sources",
  answer: async (_, { values }) => privateReply({ content: `From ${values.join()}.` }),
};

/** A dispatch over the demo commands. */
export function demoDispatch(): Dispatch {
  const buttons = [quotes, sources, ...changes];
  return createDispatch({ commands, buttons, forms: [edit], log: () => {}, newErrorId: () => "e1" });
}

function briefing(topic: string): Pick<MessageBody, "embeds" | "components"> {
  return {
    embeds: [
      {
        title: `Briefing: ${topic}`,
        url: "https://example.org/briefing",
        description:
          "The river rose *two metres* overnight. [Gazette](https://example.org/a)\n\n**Key quotes**\n> “We are leaving now.”\n-# Ada Moor, mayor · <t:1790000000:R>",
        color: 0x3ba58f,
        author: { name: "Newsdesk" },
        fields: [
          { name: "Articles", value: "12", inline: true },
          { name: "Outlets", value: "4", inline: true },
          { name: "Actors", value: "- **Ada Moor**, mayor\n- Harbour Board" },
        ],
        footer: { text: "12 articles from 4 outlets" },
        timestamp: "2026-11-21T09:30:00.000Z",
      },
    ],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Primary,
            label: "Quotes",
            custom_id: `quotes:${topic}`.slice(0, 100),
          },
          { type: ComponentType.Button, style: ButtonStyle.Link, label: "Read", url: "https://example.org/" },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: "sources:",
            placeholder: "Sources",
            options: [
              { label: "Gazette", value: "gazette", description: "8 articles" },
              { label: "Courier", value: "courier" },
            ],
          },
        ],
      },
    ],
  };
}
