import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { hasPostgres } from "../../database/postgres.ts";
import { type PostgresServer, start } from "../../postgres-server.ts";
import { restPosting } from "../desk.ts";
import { test } from "../scene.ts";

let server: PostgresServer;
let road: Awaited<ReturnType<typeof openRoad>>;

/** A way to the server that can be blocked: as if the server stood still. */
async function openRoad(to: number) {
  const sockets: Socket[] = [];
  const door = createServer((client) => {
    const onward = connect(to, "127.0.0.1");
    for (const socket of [client, onward]) socket.on("error", () => {});
    client.pipe(onward).pipe(client);
    sockets.push(client, onward);
  }).listen(0, "127.0.0.1");
  await once(door, "listening");
  const address: AddressInfo | string | null = door.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    block: () => sockets.map((socket) => socket.pause()),
    open: () => sockets.map((socket) => socket.resume()),
    close: () => {
      for (const socket of sockets) socket.destroy();
      door.close();
    },
  };
}

describe.skipIf(!hasPostgres || process.env.DATABASE_URL_TEST)("PostgreSQL", () => {
  beforeAll(async () => {
    server = await start();
    road = await openRoad(Number(new URL(server.url).port));
  });
  afterAll(async () => {
    road.close();
    await server.stop();
  });

  test("restarted between a post and its record: nothing lost, nothing doubled", async ({ newScene }) => {
    const scene = await newScene(server.url);
    await scene.subscribe("syria");
    scene.fallDue();
    const posting = restPosting(scene.discord);
    const { logged } = await scene.deliver(1, {
      posting: {
        ...posting,
        post: async (...what) => {
          const outcome = await posting.post(...what);
          await server.halt();
          return outcome;
        },
      },
    });
    expect(logged.map(({ event }) => event)).toEqual(["digest-turn-failed"]);
    await server.resume();
    scene.discord.passes(80_000);
    const again = await scene.deliver(1);
    expect(again.logged.map(({ event }) => event)).toEqual(["digest-delivery"]);
    expect(scene.complaints()).toEqual([]);
    await scene.subscriptions.deleteGuild(scene.discord.guildId);
  });

  test("paused: it is waited for", async ({ newScene }) => {
    const url = new URL(server.url);
    url.port = String(road.port);
    const scene = await newScene(url.href);
    await scene.subscribe("aleppo");
    scene.fallDue();
    road.block();
    const delivering = scene.deliver(1);
    await pause(1_000);
    expect(scene.discord.received("post")).toEqual([]);
    road.open();
    await delivering;
    expect(scene.complaints()).toEqual([]);
  });

  test("with three workers on it: each digest comes once", async ({ newScene }) => {
    const scene = await newScene(server.url);
    for (let number = 0; number < 40; number++) await scene.subscribe(`topic ${number}`);
    scene.fallDue();
    await Promise.all([scene.run({ beats: 3 }), scene.run({ beats: 3 }), scene.deliver(3)]);
    expect(scene.complaints()).toEqual([]);
  });
});
