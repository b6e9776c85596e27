import { ApplicationCommandOptionType, ButtonStyle, ComponentType } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import { BadInput, type Button, type Command } from "#discord/command.ts";
import { type ActionRow, privateReply, publicReply, type Reply } from "#discord/reply.ts";
import { test } from "./bot.ts";
import type { Fault } from "./double/faults.ts";
import type { RouteName } from "./double/routes.ts";

const APOLOGY = "Something went wrong on our side. If it happens again, tell the bot's operator this id: `e-1`.";

/** A command without options. */
function command(answer: () => Promise<Reply>, { isPrivate = false } = {}): Command {
  return { definition: { name: "ask", description: "Asks" }, isPrivate: () => isPrivate, answer };
}

function button(label: string, custom_id: string): ActionRow {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id }],
  };
}

const said = publicReply({ content: "Said." });
const whispered = privateReply({ content: "Whispered." });
const withButton = publicReply({ content: "Press.", components: [button("Sources", "sources:a1:b")] });
const sources: Button = {
  name: "sources",
  answer: async (detail) => privateReply({ content: `sources of ${detail}` }),
};

test("what was chosen in a menu reaches its answer", async ({ startBot }) => {
  const menu: ActionRow = {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.StringSelect, custom_id: "sources:", options: [{ label: "Gazette", value: "7" }] },
    ],
  };
  const { discord } = await startBot({
    commands: [command(async () => publicReply({ content: "Choose.", components: [menu] }))],
    buttons: [{ name: "sources", answer: async (_, { values }) => privateReply({ content: values.join() }) }],
  });
  const ann = discord.person("ann");
  const answer = await ann.chooses(await ann.types("/ask"), "sources:", ["7"]);
  expect(answer).toMatchObject({ content: "7", isPrivate: true });
});

describe("an answer", () => {
  test("is for the whole channel when it is public", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => said)] });
    const answer = await discord.person("ann").types("/ask");
    expect(answer).toMatchObject({ content: "Said.", isPrivate: false });
    expect(discord.person("bob").sees()).toMatchObject([{ content: "Said." }]);
  });

  test("is for the asker alone when it is private, thinking included", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => whispered, { isPrivate: true })] });
    const bob = discord.person("bob");
    const ann = discord.person("ann");
    const exchange = ann.asks("/ask");
    await discord.until("thinking", () => exchange.original ?? undefined);
    expect(bob.sees()).toEqual([]);
    expect(await ann.answerTo(exchange)).toMatchObject({ content: "Whispered.", isPrivate: true });
    expect(bob.sees()).toEqual([]);
  });

  test("that turns out to be private leaves nothing in the channel", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => whispered)] });
    const ann = discord.person("ann");
    expect(await ann.types("/ask")).toMatchObject({ content: "Whispered.", isPrivate: true });
    expect(ann.sees()).toHaveLength(1);
    expect(discord.person("bob").sees()).toEqual([]);
  });

  test("that turns out to be public is shown to all", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => said, { isPrivate: true })] });
    await discord.person("ann").types("/ask");
    expect(discord.person("bob").sees()).toMatchObject([{ content: "Said.", isPrivate: false }]);
  });

  test("may take longer than the three seconds that the first one has", async ({ newDiscord, startBot }) => {
    const discord = await newDiscord();
    const slow = command(async () => {
      discord.passes(5_000);
      return said;
    });
    await startBot({ commands: [slow] }, discord);
    expect(await discord.person("ann").types("/ask")).toMatchObject({ content: "Said." });
  });

  test("after the token's 15 minutes is lost, and the log says so; the bot lives on", async ({
    newDiscord,
    startBot,
  }) => {
    const discord = await newDiscord();
    const replies = [16 * 60_000, 0];
    const late = command(async () => {
      discord.passes(replies.shift() ?? 0);
      return said;
    });
    const { logs, fatal } = await startBot({ commands: [late] }, discord);
    const ann = discord.person("ann");
    ann.asks("/ask");
    expect((await logs("interaction-unanswered")).fields).toMatchObject({ error: { status: 401, code: 50027 } });
    expect(await ann.types("/ask")).toMatchObject({ content: "Said." });
    expect(fatal).toEqual([]);
  });

  test("to a command in a direct message comes there", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => said)] });
    const channel = discord.channel("ann", { isDirect: true });
    expect(await discord.person("ann", { channel }).types("/ask")).toMatchObject({ content: "Said." });
  });

  test("that fails is an apology with an id, for the asker alone", async ({ startBot }) => {
    const failing = command(() => Promise.reject(new Error("disk full")));
    const { discord, logs } = await startBot({ commands: [failing] });
    expect(await discord.person("ann").types("/ask")).toMatchObject({ content: APOLOGY, isPrivate: true });
    expect(discord.person("bob").sees()).toEqual([]);
    expect((await logs("answer-failed")).fields).toMatchObject({ id: "e-1", asked: "ask" });
  });

  test("to what cannot be meant is the sentence that says why", async ({ startBot }) => {
    const picky = command(() => Promise.reject(new BadInput("There is no 31 June: choose another day.")));
    const { discord, logged } = await startBot({ commands: [picky] });
    const answer = await discord.person("ann").types("/ask");
    expect(answer).toMatchObject({ content: "There is no 31 June: choose another day.", isPrivate: true });
    expect(logged.filter(({ event }) => event === "answer-failed")).toEqual([]);
  });

  test("that Discord refuses ends in the apology", async ({ startBot }) => {
    const tooLong = command(async () => publicReply({ content: "x".repeat(2_001) }));
    const { discord } = await startBot({ commands: [tooLong] });
    expect(await discord.person("ann").types("/ask")).toMatchObject({ content: APOLOGY, isPrivate: true });
    expect(discord.takeProblems()).toHaveLength(1);
  });

  test("that Discord refuses as a follow-up ends in the apology", async ({ startBot }) => {
    const tooLong = command(async () => privateReply({ content: "x".repeat(2_001) }));
    const { discord } = await startBot({ commands: [tooLong] });
    expect(await discord.person("ann").types("/ask")).toMatchObject({ content: APOLOGY, isPrivate: true });
    expect(discord.takeProblems()).toHaveLength(1);
  });

  test("whose privacy cannot be told is private", async ({ startBot }) => {
    const broken: Command = { ...command(() => Promise.reject(new Error("broken"))), isPrivate: () => JSON.parse("{") };
    const { discord } = await startBot({ commands: [broken] });
    expect(await discord.person("ann").types("/ask")).toMatchObject({ content: APOLOGY, isPrivate: true });
  });

  test("from a version that still had the command says so", async ({ startBot }) => {
    const { discord, connection } = await startBot({ commands: [command(async () => said)] });
    await connection.close();
    const later = await startBot({ commands: [] }, discord);
    later.discord.offers({ name: "ask", description: "Asks" });
    expect((await discord.person("ann").types("/ask")).content).toContain("from another version");
  });
});

describe("a button", () => {
  test("answers its presser alone, with the detail that it carries", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => withButton)], buttons: [sources] });
    const message = await discord.person("ann").types("/ask");
    const bob = discord.person("bob");
    const [shown = message] = bob.sees();
    expect(await bob.presses(shown, "Sources")).toMatchObject({ content: "sources of a1:b", isPrivate: true });
    expect(discord.person("ann").sees()).toHaveLength(1);
  });

  test("pressed again while the first answer is in work is answered too, and first if it is faster", async ({
    startBot,
  }) => {
    const held = Promise.withResolvers<void>();
    const waits = [held.promise, Promise.resolve()];
    let pressed = 0;
    const counting: Button = {
      name: "sources",
      answer: async () => {
        pressed += 1;
        const mine = pressed;
        await waits[mine - 1];
        return privateReply({ content: `answer ${mine}` });
      },
    };
    const { discord } = await startBot({ commands: [command(async () => withButton)], buttons: [counting] });
    const ann = discord.person("ann");
    const message = await ann.types("/ask");
    const first = ann.pushes(message, "Sources");
    await discord.until("the first press", () => (pressed === 1 ? true : undefined));
    expect(await ann.presses(message, "Sources")).toMatchObject({ content: "answer 2" });
    held.resolve();
    expect(await ann.answerTo(first)).toMatchObject({ content: "answer 1" });
  });

  test("still works after the bot was started anew", async ({ startBot }) => {
    const parts = { commands: [command(async () => withButton)], buttons: [sources] };
    const { discord, connection } = await startBot(parts);
    const ann = discord.person("ann");
    const message = await ann.types("/ask");
    await connection.close();
    await startBot(parts, discord);
    expect(await ann.presses(message, "Sources")).toMatchObject({ content: "sources of a1:b" });
  });

  test("still works after the connection was cut", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => withButton)], buttons: [sources] });
    const ann = discord.person("ann");
    const message = await ann.types("/ask");
    discord.gateway.closes(1006);
    await discord.until("the cut", () => (discord.gateway.isConnected() ? undefined : true));
    expect(await ann.presses(message, "Sources")).toMatchObject({ content: "sources of a1:b" });
  });

  test("of another version says so", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => withButton)] });
    const ann = discord.person("ann");
    const answer = await ann.presses(await ann.types("/ask"), "Sources");
    expect(answer.content).toContain("This button is from another version");
  });
});

describe("suggestions", () => {
  function suggesting(suggest: NonNullable<Command["suggest"]>): Command {
    const topic = {
      type: ApplicationCommandOptionType.String as const,
      name: "topic",
      description: "Of what",
      autocomplete: true as const,
    };
    return {
      definition: { name: "brief", description: "Briefs", options: [{ ...topic, required: true }] },
      isPrivate: () => false,
      answer: async ({ options }) => publicReply({ content: `on ${options.topic}` }),
      suggest,
    };
  }

  test("follow what is being typed", async ({ startBot }) => {
    const suggest: Command["suggest"] = async ({ focused: { option, typed } }) => [
      { name: `${option}: ${typed}ria`, value: `${typed}ria` },
    ];
    const { discord } = await startBot({ commands: [suggesting(suggest)] });
    const ann = discord.person("ann");
    expect(await ann.suggestions("/brief", "topic", "sy")).toEqual([{ name: "topic: syria", value: "syria" }]);
    expect(await ann.types("/brief", { topic: "syria" })).toMatchObject({ content: "on syria" });
  });

  test("are cut to the 25 that Discord takes", async ({ startBot }) => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `topic ${index}`, value: `${index}` }));
    const { discord } = await startBot({ commands: [suggesting(async () => many)] });
    expect(await discord.person("ann").suggestions("/brief", "topic", "")).toEqual(many.slice(0, 25));
  });

  test("are none when they fail", async ({ startBot }) => {
    const { discord, logs } = await startBot({ commands: [suggesting(() => Promise.reject(new Error("locked")))] });
    expect(await discord.person("ann").suggestions("/brief", "topic", "sy")).toEqual([]);
    expect((await logs("suggestion-failed")).fields).toMatchObject({ command: "brief" });
  });
});

describe("the answer arrives once all the same", () => {
  const faults: readonly Fault[] = [
    { kind: "broken", status: 502 },
    { kind: "broken", status: 502, after: true },
    { kind: "reset" },
    { kind: "reset", after: true },
    { kind: "hang-up" },
    { kind: "hang-up", after: true },
    { kind: "half a body", after: true },
    { kind: "limited", scope: "user", retryAfter: 0.1 },
    { kind: "limited", scope: "global", retryAfter: 0.1 },
    { kind: "limited", scope: "shared", retryAfter: 0.1 },
  ];
  const steps: readonly RouteName[] = ["respond", "edit", "delete"];
  const cases = steps.flatMap((route) => faults.map((fault) => [route, describeFault(fault), fault] as const));

  test.concurrent.for(cases)("when %s meets %s", async ([route, , fault], { startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => (route === "delete" ? whispered : said))] });
    discord.fails(route, fault);
    const ann = discord.person("ann");
    expect((await ann.types("/ask")).content).toBe(route === "delete" ? "Whispered." : "Said.");
    expect(ann.sees()).toHaveLength(1);
  });

  test.concurrent("when the first answer arrives twice but is never confirmed", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => said)] });
    discord.fails("respond", { kind: "reset", after: true }, 2);
    expect(await discord.person("ann").types("/ask")).toMatchObject({ content: "Said." });
  });

  test.concurrent("when Discord is silent to the first try", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [command(async () => said)] });
    discord.fails("respond", { kind: "silence" });
    expect(await discord.person("ann").types("/ask")).toMatchObject({ content: "Said." });
  });
});

test("an answer that Discord is too broken to take ends in the apology", async ({ startBot }) => {
  const { discord } = await startBot({ commands: [command(async () => said)] });
  discord.fails("edit", { kind: "broken", status: 503 }, 2);
  expect(await discord.person("ann").types("/ask")).toMatchObject({ content: APOLOGY, isPrivate: true });
});

describe("what cannot be answered is logged, and the next interaction is answered", () => {
  const cases: readonly (readonly [string, RouteName, Fault, number])[] = [
    ["a first answer that Discord refuses", "respond", { kind: "refused", status: 404, code: 10062 }, 1],
    ["a rate limit of two minutes", "respond", { kind: "limited", scope: "user", retryAfter: 120 }, 1],
    ["an edit that is broken for good", "edit", { kind: "broken", status: 503 }, 4],
    ["a follow-up whose token is refused", "follow-up", { kind: "refused", status: 401, code: 50027 }, 2],
  ];

  test.concurrent.for(cases)("%s", async ([, route, fault, times], { startBot }) => {
    // A private answer to a command that was private all along is an edit; to one that was not, a follow-up.
    const { discord, logs, fatal } = await startBot({
      commands: [command(async () => whispered, { isPrivate: route === "edit" })],
    });
    discord.fails(route, fault, times);
    const ann = discord.person("ann");
    ann.asks("/ask");
    const { fields } = await logs("interaction-unanswered");
    expect(fields).toMatchObject({ kind: "command", error: { name: "DiscordError" } });
    expect(await ann.types("/ask")).toMatchObject({ content: "Whispered." });
    expect(fatal).toEqual([]);
  });

  test.concurrent("a command is not even tried when Discord takes no first answer", async ({ startBot }) => {
    let asked = 0;
    const counting = command(async () => {
      asked += 1;
      return said;
    });
    const { discord, logs } = await startBot({ commands: [counting] });
    discord.fails("respond", { kind: "refused", status: 404, code: 10062 });
    discord.person("ann").asks("/ask");
    await logs("interaction-unanswered");
    expect(asked).toBe(0);
  });
});

test("no interaction endpoint is shown the bot's token", async ({ startBot }) => {
  const { discord } = await startBot({ commands: [command(async () => whispered)] });
  await discord.person("ann").types("/ask");
  const routes: readonly RouteName[] = ["respond", "delete", "follow-up"];
  const shown = routes.flatMap((route) => discord.received(route).map(({ authorization }) => authorization));
  expect(shown).toEqual([undefined, undefined, undefined]);
});

function describeFault(fault: Fault): string {
  const details = Object.entries(fault).map(([name, value]) => (name === "kind" ? value : `${name} ${value}`));
  return details.join(", ");
}
