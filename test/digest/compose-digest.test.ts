import { describe, expect, test } from "vitest";
import type { FoundArticle } from "#briefing/analysis.ts";
import type { Digest } from "#briefing/digest.ts";
import { type ComposeNeeds, createCompose } from "#digest/compose-digest.ts";
import type { Subscription } from "#subscriptions/subscription.ts";
import { analysed } from "../briefing/sample-analysis.ts";

const now = new Date("2016-07-11T07:00:00Z");
const slot = { subscriptionId: "abcdefghij", date: "2016-07-11", dueAt: now };
const subscription: Subscription = {
  id: "abcdefghij",
  guildId: "100",
  channelId: "200",
  channelKind: "text",
  userId: "300",
  topics: ["peru"],
  minute: 420,
  days: [1, 2, 3, 4, 5, 6, 7],
  zone: "UTC",
  stories: 6,
  pingRoleId: "400",
  isPublished: false,
  saysNothingNew: false,
  state: "active",
  createdAt: "2016-07-01T00:00:00.000Z",
};
const bridge: FoundArticle = analysed(
  7,
  "The longest bridge of Peru opened to lorries after nine years of building. Ferries across the strait will stop in August.",
  { title: "New bridge opens in Peru", publishedAt: "2016-07-11T03:00:00.000Z" },
);

type Asked = Parameters<ComposeNeeds["find"]>[1];

type Cited = { readonly ids: readonly number[]; readonly until: Date };

function desk(
  found: readonly FoundArticle[],
  asked: Asked[] = [],
  loaded: (readonly number[])[] = [],
  cited: Cited[] = [],
): ComposeNeeds {
  return {
    cite: async (ids, until) => void cited.push({ ids, until }),
    find: async (_, window) => {
      asked.push(window);
      return found;
    },
    load: async (ids) => {
      loaded.push(ids);
      return [];
    },
    render: {
      digest: (digest, { marker, pingRoleId }) => ({
        payload: { marker, pingRoleId, stories: digest.stories.length },
        plain: { marker },
      }),
      nothingNew: (topics, { marker }) => ({ topics, marker }),
    },
    now: () => now,
  };
}

async function told(): Promise<Digest> {
  const composed = await createCompose(desk([bridge]))(subscription, slot, []);
  if (composed.kind !== "digest") throw new Error("There is nothing new.");
  return composed.digest;
}

describe("composing for a subscription", () => {
  test("gives the digest with its messages, which name the delivery and the role to ping", async () => {
    expect(await createCompose(desk([bridge]))(subscription, slot, [])).toMatchObject({
      kind: "digest",
      digest: { topics: ["peru"], asOf: now.toISOString(), stories: [{ kind: "new" }] },
      payload: { marker: "abcdefghij.2016-07-11", pingRoleId: "400", stories: 1 },
      plain: { marker: "abcdefghij.2016-07-11" },
    });
  });

  test("nothing new is an outcome, told to the channel only when it wants to hear it", async () => {
    const compose = createCompose(desk([]));
    expect(await compose(subscription, slot, [])).toEqual({ kind: "nothing-new", payload: null });
    expect(await compose({ ...subscription, saysNothingNew: true }, slot, [])).toEqual({
      kind: "nothing-new",
      payload: { topics: ["peru"], marker: "abcdefghij.2016-07-11" },
    });
  });

  test("asks the archive for the server, from the last digest on, and for what that told", async () => {
    const [asked, loaded]: [Asked[], (readonly number[])[]] = [[], []];
    const last = { ...(await told()), asOf: "2016-07-10T07:00:00.000Z" };
    await createCompose(desk([bridge], asked, loaded))(subscription, slot, [last]);
    expect(asked.every(({ server }) => server === "100")).toBe(true);
    expect(asked.map(({ since }) => since?.toISOString())).toContain("2016-07-10T07:00:00.000Z");
    expect(loaded).toEqual([[7]]);
  });

  test("has the texts kept that it shows, for as long as its buttons work", async () => {
    const cited: Cited[] = [];
    await createCompose(desk([bridge], [], [], cited))(subscription, slot, []);
    expect(cited).toEqual([{ ids: [7], until: new Date("2017-07-12T07:00:00Z") }]);
  });

  test("tells nothing twice", async () => {
    expect((await createCompose(desk([bridge]))(subscription, slot, [await told()])).kind).toBe("nothing-new");
  });

  test("does not look for the year of the day", async () => {
    const asked: string[] = [];
    const find: ComposeNeeds["find"] = async ({ alternatives }) => {
      asked.push(alternatives.flat(2).join(" "));
      return [bridge];
    };
    await createCompose({ ...desk([]), find })({ ...subscription, topics: ["peru bridge 2016"] }, slot, []);
    expect(new Set(asked)).toEqual(new Set(["peru bridge"]));
  });

  test("leaves out a topic that cannot be read", async () => {
    const compose = createCompose(desk([bridge]));
    expect((await compose({ ...subscription, topics: ["the", "peru"] }, slot, [])).kind).toBe("digest");
    expect((await compose({ ...subscription, topics: ["the"] }, slot, [])).kind).toBe("nothing-new");
  });
});
