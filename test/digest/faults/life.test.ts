import { once } from "node:events";
import { describe, expect } from "vitest";
import { senderLease } from "#digest/sender-lease.ts";
import { composeWords, restPosting } from "../desk.ts";
import { type Scene, test } from "../scene.ts";

const HOUR = 3_600_000;

async function subscribeMany(scene: Scene, count: number): Promise<void> {
  for (let number = 0; number < count; number++) await scene.subscribe(`topic ${number}`);
}

async function states(scene: Scene): Promise<readonly string[]> {
  return (await scene.deliveries.list({ limit: 1_000 })).map(({ state }) => state);
}

/** Clocks that the machine shows wrongly, and turns that go on and on. */
function clockOf(scene: Scene, ahead: number) {
  return {
    now: async () => new Date(scene.discord.now() + ahead),
    elapsed: scene.discord.now,
    pause: async (ms: number) => scene.discord.passes(ms),
  };
}

describe("a process that is stopped, stalls or hangs", () => {
  test("SIGTERM in a burst lets what is under way end, and begins nothing more", async ({ newScene }) => {
    const scene = await newScene();
    // They take 6 s: the signal comes in the midst of them on a slow machine too.
    await subscribeMany(scene, 240);
    scene.fallDue();
    const child = scene.start({ isPaced: true });
    await scene.discord.until("some posts", () => scene.discord.received("post")[9]);
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    const left = await states(scene);
    expect(left).not.toContain("leased");
    expect(left).toContain("pending");
    await scene.deliver(1);
    expect(scene.complaints()).toEqual([]);
    expect(scene.discord.received("history")).toEqual([]);
  });

  test("a stalled process that wakes up after another has taken over posts nothing", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue();
    const posting = restPosting(scene.discord);
    const stalled = scene.deliver(1, {
      posting: {
        ...posting,
        post: async (...what) => {
          scene.discord.passes(80_000);
          await scene.deliver(1);
          return posting.post(...what);
        },
      },
    });
    await stalled;
    expect(scene.discord.received("post")).toHaveLength(1);
    expect(scene.complaints()).toEqual([]);
    expect(await states(scene)).toEqual(["sent"]);
  });

  test("a stalled process that wakes up before its post reached the wire sends it once more in its next turn", async ({
    newScene,
  }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue();
    const posting = restPosting(scene.discord);
    let stalls = 1;
    await scene.deliver(2, {
      posting: {
        ...posting,
        post: async (...what) => {
          if (stalls-- > 0) scene.discord.passes(55_000);
          return posting.post(...what);
        },
      },
    });
    expect(scene.complaints()).toEqual([]);
  });
});

describe("an outage", () => {
  test("of 19 hours: the digest still comes", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue(19 * HOUR);
    await scene.deliver(1);
    expect(scene.complaints()).toEqual([]);
  });

  test("of days: the newest comes, the older ones are recorded as stale", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue();
    scene.fallDue();
    scene.fallDue(HOUR);
    await scene.deliver(1);
    expect(scene.channelOf("syria").messages).toHaveLength(1);
    expect(await states(scene)).toEqual(["sent", "stale", "stale"]);
  });

  test("of 21 hours: it is recorded as stale, and the next one comes in time", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue(21 * HOUR);
    await scene.deliver(1);
    scene.fallDue();
    await scene.deliver(1);
    expect(await states(scene)).toEqual(["sent", "stale"]);
    expect(scene.complaints()).toHaveLength(1);
  });
});

describe("a change in flight", () => {
  test("who unsubscribes while the message is made hears nothing", async ({ newScene }) => {
    const scene = await newScene();
    const id = await scene.subscribe("syria");
    scene.fallDue();
    await scene.deliver(2, {
      compose: async (...what) => {
        await scene.subscriptions.setState(id, { to: "ended", now: new Date(scene.discord.now()) });
        return composeWords(...what);
      },
    });
    expect(scene.discord.received("post")).toEqual([]);
    expect(await states(scene)).toEqual(["dead"]);
  });

  test.for(["paused", "ended"] as const)("nothing is posted again once it is %s", async (to, { newScene }) => {
    const scene = await newScene();
    const id = await scene.subscribe("syria");
    scene.fallDue();
    scene.discord.fails("post", { kind: "limited", scope: "user", retryAfter: 120 });
    await scene.deliver(1);
    await scene.subscriptions.setState(id, { to, now: new Date(scene.discord.now()) });
    scene.discord.passes(HOUR);
    await scene.deliver(1);
    expect(scene.discord.received("post")).toHaveLength(1);
    expect(await states(scene)).toEqual(["dead"]);
  });

  test("a subscription that is deleted takes its digest along", async ({ newScene }) => {
    const scene = await newScene();
    const id = await scene.subscribe("syria");
    scene.fallDue();
    scene.discord.fails("post", { kind: "broken", status: 502 }, 50);
    await scene.deliver(1);
    await scene.subscriptions.remove(id);
    scene.discord.passes(HOUR);
    await scene.deliver(1);
    expect(await states(scene)).toEqual(["unknown"]);
    expect(scene.channelOf("syria").messages).toEqual([]);
  });

  test.for([
    ["arrived in the old channel stays there", true],
    ["did not arrive goes to the new one", false],
  ] as const)("a digest that %s when its subscription moves", async ([, hasArrived], { newScene }) => {
    const scene = await newScene();
    const id = await scene.subscribe("syria");
    const other = scene.discord.channel("other");
    scene.fallDue();
    scene.discord.fails("post", { kind: "broken", status: 502, after: hasArrived });
    const clock = {
      ...clockOf(scene, 0),
      // It moves before the retry, which comes within seconds.
      pause: async (ms: number) => {
        await scene.subscriptions.change(id, { channelId: other.id }, new Date(scene.discord.now()));
        scene.discord.passes(ms);
      },
    };
    await scene.deliver(1, { clock });
    expect(scene.channelOf("syria").messages).toHaveLength(hasArrived ? 1 : 0);
    expect(other.messages).toHaveLength(hasArrived ? 0 : 1);
    expect(await states(scene)).toEqual(["sent"]);
  });

  test("a new zone gives no date twice", async ({ newScene }) => {
    const scene = await newScene();
    const id = await scene.subscribe("syria");
    scene.fallDue();
    scene.discord.fails("post", { kind: "limited", scope: "user", retryAfter: 6 });
    await scene.deliver(1);
    await scene.subscriptions.change(id, { zone: "America/New_York" }, new Date(scene.discord.now()));
    for (let hours = 0; hours < 12; hours++) {
      scene.discord.passes(HOUR);
      await scene.deliver(1);
    }
    expect(scene.complaints()).toEqual([]);
  });
});

describe("a wrong clock", () => {
  test.for([HOUR, -HOUR])("by %d ms while a post stayed open: found in the history", async (wrong, { newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue(2 * HOUR);
    scene.discord.fails("post", { kind: "broken", status: 502, after: true }, 50);
    await scene.deliver(1, { clock: clockOf(scene, wrong) });
    scene.discord.forgives("post");
    scene.discord.passes(15 * 60_000);
    await scene.deliver(75);
    expect(scene.complaints()).toEqual([]);
    expect(await states(scene)).toEqual(["sent"]);
  });

  test("ahead by an hour when the process was killed: found in the history", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue(2 * HOUR);
    const posting = restPosting(scene.discord);
    const killed = async (...what: Parameters<typeof posting.post>) => {
      await posting.post(...what);
      throw new Error("killed");
    };
    await scene.deliver(1, { clock: clockOf(scene, HOUR), posting: { ...posting, post: killed } });
    scene.discord.passes(15 * 60_000);
    await scene.deliver(1);
    expect(scene.complaints()).toEqual([]);
    expect(await states(scene)).toEqual(["sent"]);
  });

  test("set back an hour: nothing is posted again", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue();
    await scene.deliver(1);
    await scene.deliver(70, { clock: clockOf(scene, -HOUR) });
    expect(scene.complaints()).toEqual([]);
  });

  test("set back an hour after a kill: the dead process's lease holds nobody up", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue(2 * HOUR);
    await senderLease(scene.database, scene.discord.applicationId).acquire("killed", scene.discord.now());
    await scene.deliver(1);
    expect(scene.channelOf("syria").messages).toEqual([]);
    await scene.deliver(1, { clock: clockOf(scene, -HOUR) });
    expect(scene.complaints()).toEqual([]);
  });
});

describe("many", () => {
  test("two processes on one token keep to 50 requests a second together", async ({ newScene }) => {
    const scene = await newScene();
    await subscribeMany(scene, 200);
    scene.fallDue();
    const orders = { isPaced: true, beats: 3 };
    const ran = await Promise.all([scene.run(orders), scene.run(orders)]);
    await scene.deliver(1);
    expect(scene.complaints()).toEqual([]);
    const begun = ran.flatMap(({ out }): number[] => JSON.parse(out).begun);
    const arrived = scene.discord.received("post").map(({ at }) => at);
    // At 40 a second they take 5 s, and longer where a machine stalls between the first that leaves and the last that arrives.
    expect(Math.max(...arrived) - Math.min(...begun)).toBeGreaterThan((200 / 54) * 1_000);
  });

  test("three workers and 300 digests: each comes once", async ({ newScene }) => {
    const scene = await newScene();
    await subscribeMany(scene, 300);
    scene.fallDue();
    const workers = ["a", "b", "c"].map(() => scene.deliver(3));
    await Promise.all(workers);
    expect(scene.complaints()).toEqual([]);
  });
});
