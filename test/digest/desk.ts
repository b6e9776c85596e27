import { randomBytes, randomUUID } from "node:crypto";
import { REST } from "discord.js";
import type { Digest } from "#briefing/digest.ts";
import type { Database } from "#database/database.ts";
import type { Compose } from "#digest/composed.ts";
import { createDelivery, type Delivery, type DeliveryNeeds } from "#digest/deliver.ts";
import { openDeliveries } from "#digest/deliveries.ts";
import { type Outbox, openOutbox } from "#digest/outbox.ts";
import type { Posting } from "#digest/posting.ts";
import { senderLease } from "#digest/sender-lease.ts";
import { accessOf, slotsOf } from "#digest/subscribed.ts";
import { createTend } from "#digest/tend.ts";
import { restOptions } from "#discord/gateway.ts";
import type { Pace } from "#discord/pace.ts";
import { createPosting } from "#discord/posting.ts";
import { openSubscriptions } from "#subscriptions/store.ts";

/** Designs that lose or double digests: the tests have to find that out. */
export const designs = ["ours", "post-then-record", "claim-once", "no-nonce", "no-history"] as const;
export type Design = (typeof designs)[number];

/** Says what it is in words, and as every digest does in a button. */
export const composeWords: Compose = async ({ id, topics }, { date, dueAt, part = 1 }) => {
  const marker = part === 1 ? `${id}.${date}` : `${id}.${part}.${date}`;
  const button = { type: 2, style: 2, label: "More", custom_id: `digest-more:${marker}` };
  const payload = {
    content: `digest of ${topics[0]} on ${date}`,
    components: [{ type: 1, components: [button] }],
    allowed_mentions: { parse: [] },
  };
  const nothing = { articles: 0, outlets: 0, from: null, until: null, untold: 0 };
  const digest: Digest = { topics: [...topics], asOf: dueAt.toISOString(), stories: [], more: [], coverage: nothing };
  return { kind: "digest", digest, payload, plain: { ...payload, content: `${payload.content}, in plain words` } };
};

/** Posting over a real client of discord.js. */
export function restPosting({ api, token }: Access, pace: Pace = async () => {}): Posting {
  const rest = new REST({ ...restOptions(api), version: "10" }).setToken(token);
  return createPosting(rest, pace);
}

type Parts = Pick<DeliveryNeeds, "clock" | "applicationId" | "posting"> &
  Partial<DeliveryNeeds> & { readonly tell?: (subscriptionId: string) => Promise<void> };

export type Logged = { readonly event: string; readonly fields: Readonly<Record<string, unknown>> };

/** What the program itself would build, with the parts that a test gives. */
export function buildDelivery(
  database: Database,
  parts: Parts,
): Delivery & { readonly logged: Logged[]; readonly fatal: string[] } {
  const subscriptions = openSubscriptions(database, { most: 100_000 });
  const logged: Logged[] = [];
  const fatal: string[] = [];
  const log = (event: string, fields: Logged["fields"]) => logged.push({ event, fields });
  const needs: DeliveryNeeds = {
    owner: randomUUID(),
    outbox: openOutbox(database, slotsOf(subscriptions, database)),
    senderLease: senderLease(database, parts.applicationId),
    subscription: async (id) => (await subscriptions.find(id))?.subscription ?? null,
    compose: composeWords,
    told: openDeliveries(database).toldBy,
    access: accessOf(subscriptions),
    tend: createTend({
      subscriptions,
      tell: async ({ subscription: { id } }) => parts.tell?.(id),
      mayPostIn: async () => null,
      log,
    }),
    fatal: (sentence) => fatal.push(sentence),
    log,
    ...parts,
  };
  return { ...createDelivery(needs), logged, fatal };
}

/** The two ends of a delivery: where it is kept, and where it goes. */
export function endsOf(database: Database, discord: Access, pace?: Pace): Ends {
  const outbox = openOutbox(database, slotsOf(openSubscriptions(database), database));
  return { outbox, posting: restPosting(discord, pace) };
}

type Access = { readonly api: string; readonly token: string };

type Ends = { readonly outbox: Outbox; readonly posting: Posting };

/** The two ends of a delivery as another design would have them. */
export function designed({ outbox, posting }: Ends, design: Design): Ends {
  const blind: Posting = { ...posting, sought: async () => ({ kind: "absent" }) };
  const forgetful: Posting = {
    ...blind,
    post: (target, payload, _, mayStill) => posting.post(target, payload, randomBytes(9).toString("hex"), mayStill),
  };
  switch (design) {
    case "ours":
      return { outbox, posting };
    case "post-then-record":
      return { posting: forgetful, outbox: { ...outbox, take: async (row, frozen) => ({ ...row, ...frozen }) } };
    case "claim-once":
      return { posting, outbox: { ...outbox, due: unclaimed(outbox) } };
    case "no-nonce":
      return { posting: forgetful, outbox };
    case "no-history":
      return { posting: blind, outbox };
  }
}

function unclaimed({ due }: Outbox): Outbox["due"] {
  return async (lease, now) => (await due(lease, now)).filter(({ state }) => state === "pending");
}
