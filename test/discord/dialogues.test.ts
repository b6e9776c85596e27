import { ApplicationCommandOptionType, ButtonStyle, ChannelType, ComponentType } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import { BadInput, type Button, type Command, type Form } from "#discord/command.ts";
import { type ActionRow, privateReply, publicReply, type Reply, type ReplyFile } from "#discord/reply.ts";
import { test } from "./bot.ts";

function ask(reply: Reply): Command {
  return {
    definition: { name: "ask", description: "Asks" },
    isPrivate: () => reply.isPrivate,
    answer: async () => reply,
  };
}

function buttons(...custom_ids: string[]): ActionRow {
  const components = custom_ids.map((custom_id) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: custom_id,
    custom_id,
  }));
  return { type: ComponentType.ActionRow, components };
}

const list: ReplyFile = { name: "list.txt", text: "Zürich\n東京\n" };
const whetherToAdd = {
  content: "Add this?",
  embeds: [{ title: "Gazette" }],
  components: [buttons("add:7", "cancel:")],
};
const add: Button = { name: "add", updates: true, answer: async (id) => privateReply({ content: `Added ${id}.` }) };

describe("a button that updates", () => {
  test("puts its answer in the place of the whole message", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [ask(privateReply(whetherToAdd, [list]))], buttons: [add] });
    const ann = discord.person("ann");
    const question = await ann.types("/ask");
    expect(question.files).toHaveLength(1);
    const answer = await ann.presses(question, "add:7");
    expect(answer).toMatchObject({ id: question.id, content: "Added 7.", embeds: [], components: [], files: [] });
    expect(ann.sees()).toHaveLength(1);
  });

  test("keeps a private answer from a message that all see", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [ask(publicReply(whetherToAdd))], buttons: [add] });
    const [ann, bob] = [discord.person("ann"), discord.person("bob")];
    const question = await ann.types("/ask");
    expect(await bob.presses(question, "add:7")).toMatchObject({ content: "Added 7.", isPrivate: true });
    expect(ann.sees()).toMatchObject([{ content: "Add this?", buttons: ["add:7", "cancel:"] }]);
  });

  test("changes a message that all see when its answer is for all", async ({ startBot }) => {
    const forAll: Button = { ...add, answer: async () => publicReply({ content: "Added." }) };
    const { discord } = await startBot({ commands: [ask(publicReply(whetherToAdd))], buttons: [forAll] });
    const ann = discord.person("ann");
    await discord.person("bob").presses(await ann.types("/ask"), "add:7");
    expect(ann.sees()).toMatchObject([{ content: "Added.", buttons: [] }]);
  });

  test.for([
    [new BadInput("It is there already."), "It is there already."],
    [new Error("disk full"), "Something went wrong on our side."],
  ] as const)("leaves the message to be tried again when it fails: %s", async ([error, told], { startBot }) => {
    const failing: Button = { ...add, answer: () => Promise.reject(error) };
    const { discord } = await startBot({ commands: [ask(privateReply(whetherToAdd))], buttons: [failing] });
    const ann = discord.person("ann");
    const answer = await ann.presses(await ann.types("/ask"), "add:7");
    expect(answer).toMatchObject({ content: expect.stringContaining(told), isPrivate: true });
    expect(ann.sees()).toMatchObject([{ content: "Add this?", buttons: ["add:7", "cancel:"] }, { id: answer.id }]);
  });
});

describe("a form", () => {
  const edit: Form = {
    name: "edit",
    open: (id) => ({ title: `Edit ${id}`, fields: [{ name: "words", label: "Words", value: "syria", most: 100 }] }),
    answer: async (id, { fields }) => privateReply({ content: `${id} is now ${fields.words}` }),
  };
  const question = privateReply({ content: "Edit?", components: [buttons("edit:7")] });

  test("opens with what stood in it, and what is sent is answered in private", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [ask(question)], forms: [edit] });
    const ann = discord.person("ann");
    const form = await ann.opens(await ann.types("/ask"), "edit:7");
    expect(form).toMatchObject({ title: "Edit 7", texts: { words: "syria" } });
    expect(await ann.fills(form, { words: "sudan" })).toMatchObject({ content: "7 is now sudan", isPrivate: true });
    expect(ann.sees()).toHaveLength(2);
  });

  test("that updates changes the message that it was opened from", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [ask(question)], forms: [{ ...edit, updates: true }] });
    const ann = discord.person("ann");
    const message = await ann.types("/ask");
    const answer = await ann.fills(await ann.opens(message, "edit:7"), { words: "sudan" });
    expect(answer).toMatchObject({ id: message.id, content: "7 is now sudan", buttons: [] });
  });

  test("filled in so that it cannot be meant leaves the message, and says why", async ({ startBot }) => {
    const picky: Form = { ...edit, updates: true, answer: () => Promise.reject(new BadInput("No such words.")) };
    const { discord } = await startBot({ commands: [ask(question)], forms: [picky] });
    const ann = discord.person("ann");
    const answer = await ann.fills(await ann.opens(await ann.types("/ask"), "edit:7"), {});
    expect(answer).toMatchObject({ content: "No such words.", isPrivate: true });
    expect(ann.sees()[0]).toMatchObject({ content: "Edit?", buttons: ["edit:7"] });
  });

  test("that cannot be opened is answered with the reason", async ({ startBot }) => {
    const closed: Form = {
      ...edit,
      open: () => {
        throw new BadInput("It is gone.");
      },
    };
    const { discord } = await startBot({ commands: [ask(question)], forms: [closed] });
    const ann = discord.person("ann");
    expect(await ann.presses(await ann.types("/ask"), "edit:7")).toMatchObject({ content: "It is gone." });
  });

  test("of another version is told to be gone", async ({ startBot, newDiscord }) => {
    const discord = await newDiscord();
    const forms: Form[] = [edit];
    const old = await startBot({ commands: [ask(question)], forms }, discord);
    const ann = discord.person("ann");
    const form = await ann.opens(await ann.types("/ask"), "edit:7");
    await old.connection.close();
    await startBot({ commands: [ask(question)] }, discord);
    expect(await ann.fills(form, {})).toMatchObject({ content: expect.stringContaining("This form is from another") });
  });
});

describe("files", () => {
  test.for([
    ["with a private answer", privateReply({ content: "Here." }, [list]), true],
    ["with an answer for all", publicReply({}, [list]), false],
  ] as const)("arrive %s as they were written", async ([, reply, isPrivate], { startBot }) => {
    const { discord } = await startBot({ commands: [ask(reply)] });
    const answer = await discord.person("ann").types("/ask");
    expect(answer).toMatchObject({ isPrivate, files: [{ name: "list.txt", text: "Zürich\n東京\n" }] });
    expect(answer.files[0]?.type).toMatch(/^text\/plain/);
  });

  test("arrive with an answer that turned out to be private, and when a try failed first", async ({ startBot }) => {
    const secret: Command = { ...ask(privateReply({ content: "Here." }, [list])), isPrivate: () => false };
    const late: Command = {
      ...ask(publicReply({ content: "Late." }, [list])),
      definition: { name: "late", description: "Late" },
    };
    const { discord } = await startBot({ commands: [secret, late] });
    expect(await discord.person("ann").types("/ask")).toMatchObject({ isPrivate: true, files: [list] });
    discord.fails("edit", { kind: "broken", status: 502 });
    expect(await discord.person("ann").types("/late")).toMatchObject({ content: "Late.", files: [list] });
  });
});

describe("options and menus", () => {
  const { Attachment, Channel, Integer, Role, Subcommand } = ApplicationCommandOptionType;
  const feeds: Command = {
    definition: {
      name: "feeds",
      description: "The feeds of this server",
      options: [
        {
          type: Subcommand,
          name: "add",
          description: "Read a feed",
          options: [
            { type: Channel, name: "channel", description: "Where to", channel_types: [ChannelType.GuildForum] },
            { type: Role, name: "role", description: "Whom to tell" },
            { type: Attachment, name: "file", description: "An OPML file" },
            { type: Integer, name: "stories", description: "At most", min_value: 1, max_value: 10 },
          ],
        },
      ],
    },
    isPrivate: (_, name) => name === "feeds add",
    answer: async ({ name, options, resolved, memberRoles, channel, guildLocale, appPermissions }) => {
      const told = {
        name,
        channel: resolved.channels.get(String(options.channel))?.name,
        role: resolved.roles.get(String(options.role)),
        file: resolved.attachments.get(String(options.file)),
        stories: options.stories,
      };
      const here = {
        here: channel?.name,
        parent: channel?.parentId,
        guildLocale,
        may: String(appPermissions),
        memberRoles,
      };
      return privateReply({ content: JSON.stringify({ ...told, ...here }) });
    },
  };

  test("come with what they stand for", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [feeds] });
    const forum = discord.channel("daily", { type: ChannelType.GuildForum });
    const thread = discord.channel("talk", {
      type: ChannelType.PublicThread,
      parentId: forum.id,
      botMay: 2_048n | 1_024n,
    });
    const role = discord.role("Readers", { mentionable: true });
    const ann = discord.person("ann", { channel: thread, roles: [role] });
    const file = ann.uploads({ filename: "f.opml", size: 12, url: "http://127.0.0.1:9/f", content_type: "text/xml" });
    const answer = await ann.types("/feeds add", { channel: forum.id, role: role.id, file, stories: 3 });
    expect(answer.isPrivate).toBe(true);
    expect(JSON.parse(answer.content)).toEqual({
      name: "feeds add",
      channel: "daily",
      role,
      file: { id: file, filename: "f.opml", size: 12, url: "http://127.0.0.1:9/f", contentType: "text/xml" },
      stories: 3,
      here: "talk",
      parent: forum.id,
      guildLocale: "en-US",
      may: "3072",
      memberRoles: [role.id],
    });
  });

  test("of channels and roles hand over what was chosen", async ({ startBot }) => {
    const menus: ActionRow[] = [
      {
        type: ComponentType.ActionRow,
        components: [
          { type: ComponentType.ChannelSelect, custom_id: "where:", channel_types: [ChannelType.GuildText] },
        ],
      },
      { type: ComponentType.ActionRow, components: [{ type: ComponentType.RoleSelect, custom_id: "whom:" }] },
    ];
    const names: Button["answer"] = async (_, { values, resolved: { channels, roles } }) =>
      privateReply({ content: `${values.map((id) => (channels.get(id) ?? roles.get(id))?.name)}`, components: menus });
    const { discord } = await startBot({
      commands: [ask(privateReply({ content: "Where?", components: menus }))],
      buttons: ["where", "whom"].map((name) => ({ name, updates: true as const, answer: names })),
    });
    const news = discord.channel("news");
    const role = discord.role("Readers");
    const ann = discord.person("ann");
    const question = await ann.types("/ask");
    expect(await ann.chooses(question, "where:", [news.id])).toMatchObject({ id: question.id, content: "news" });
    expect(await ann.chooses(question, "whom:", [role.id])).toMatchObject({ id: question.id, content: "Readers" });
  });
});
