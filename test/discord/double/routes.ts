import { InteractionCallbackResponseSchema } from "discord-api-spec/zod";
import { deliveryRoutes } from "./delivery-routes.ts";
import type { Answer } from "./faults.ts";
import type { Parcel } from "./files.ts";
import { guildRoutes } from "./guild-routes.ts";
import {
  acknowledged,
  addFollowUp,
  deleteOriginal,
  editOriginal,
  originalOf,
  respond,
  responseJson,
} from "./interactions.ts";
import {
  botJson,
  channelOf,
  editMessage,
  history,
  messageIn,
  messageJson,
  post,
  removeMessage,
  userJson,
} from "./messages.ts";
import type { Bucket } from "./rate-limits.ts";
import { threadRoutes } from "./thread-routes.ts";
import { definitions, editedMessage, honest, newMessage } from "./validation.ts";
import type { World } from "./world.ts";

/** A request that has found its route; `ids` are the parts of the path that vary, in order. */
export type Call = Parcel & { readonly ids: readonly string[]; readonly query: URLSearchParams };

export type Route = {
  readonly name: RouteName;
  readonly method: string;
  readonly path: RegExp;
  /** Whether the bot's token must be there; the others carry an interaction's. */
  readonly isAuthorised: boolean;
  readonly bucket?: Bucket;
  readonly answer: (call: Call) => Answer;
};

export type RouteName =
  | "respond"
  | "edit"
  | "original"
  | "delete"
  | "follow-up"
  | "gateway"
  | "application"
  | "user"
  | "commands"
  | "register"
  | "post"
  | "history"
  | "message"
  | "edit message"
  | "delete message"
  | "channel"
  | "roles"
  | "member"
  | "edit channel"
  | "open direct"
  | "publish"
  | "create post"
  | "active threads"
  | "archived threads";

const isAuthorised = true;

/** Everything that this Discord can do over HTTP, below `/api/v10`. */
export function routesOf(world: World, gatewayUrl: () => string): readonly Route[] {
  return [
    ...interactionRoutes(world),
    ...applicationRoutes(world, gatewayUrl),
    ...channelRoutes(world),
    ...guildRoutes(world),
    ...threadRoutes(world),
    ...deliveryRoutes(world),
  ];
}

function interactionRoutes(world: World): readonly Route[] {
  const bucket = { name: "answers", limit: 5, windowMs: 2_000 };
  const original = /^\/webhooks\/(\d+)\/([\w.-]+)\/messages\/@original$/;
  return [
    {
      name: "respond",
      method: "POST",
      path: /^\/interactions\/(\d+)\/([\w.-]+)\/callback$/,
      isAuthorised: false,
      answer: ({ ids: [id = "", token = ""], query, body }) => {
        const exchange = respond(world, id, token, body);
        if (query.get("with_response") !== "true") return { status: 204 };
        return { status: 200, body: honest(world, responseJson(world, exchange), InteractionCallbackResponseSchema) };
      },
    },
    {
      name: "edit",
      method: "PATCH",
      path: original,
      isAuthorised: false,
      bucket,
      answer: ({ ids: [, token = ""], ...parcel }) => ok(messageJson(world, editOriginal(world, token, parcel))),
    },
    {
      name: "original",
      method: "GET",
      path: original,
      isAuthorised: false,
      bucket,
      answer: ({ ids: [, token = ""] }) => ok(messageJson(world, originalOf(acknowledged(world, token)))),
    },
    {
      name: "delete",
      method: "DELETE",
      path: original,
      isAuthorised: false,
      bucket,
      answer: ({ ids: [, token = ""] }) => {
        deleteOriginal(world, token);
        return { status: 204 };
      },
    },
    {
      name: "follow-up",
      method: "POST",
      path: /^\/webhooks\/(\d+)\/([\w.-]+)$/,
      isAuthorised: false,
      bucket,
      answer: ({ ids: [, token = ""], ...parcel }) => ok(messageJson(world, addFollowUp(world, token, parcel))),
    },
  ];

  function ok(message: object): Answer {
    return { status: 200, body: honest(world, message) };
  }
}

function applicationRoutes(world: World, gatewayUrl: () => string): readonly Route[] {
  const { application } = world;
  const commands = /^\/applications\/(\d+)\/commands$/;
  return [
    {
      name: "gateway",
      method: "GET",
      path: /^\/gateway\/bot$/,
      isAuthorised,
      answer: () => ({
        status: 200,
        body: {
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
        },
      }),
    },
    {
      name: "application",
      method: "GET",
      path: /^\/applications\/@me$/,
      isAuthorised,
      answer: () => ({ status: 200, body: applicationJson(world) }),
    },
    {
      name: "user",
      method: "GET",
      path: /^\/users\/@me$/,
      isAuthorised,
      answer: () => ({ status: 200, body: botJson(world) }),
    },
    {
      name: "commands",
      method: "GET",
      path: commands,
      isAuthorised,
      answer: () => ({ status: 200, body: world.commands }),
    },
    {
      name: "register",
      method: "PUT",
      path: commands,
      isAuthorised,
      answer: ({ body }) => {
        const { id } = application;
        const made = { application_id: id, version: world.newId(), type: 1, default_member_permissions: null };
        world.commands = definitions(world, "register", body).map((command) => ({
          ...made,
          ...command,
          id: world.newId(),
        }));
        return { status: 200, body: world.commands };
      },
    },
  ];
}

function channelRoutes(world: World): readonly Route[] {
  const all = /^\/channels\/(\d+)\/messages$/;
  const one = /^\/channels\/(\d+)\/messages\/(\d+)$/;
  const found = (id = "", messageId = "") => messageIn(channelOf(world, id), messageId);
  const ok = (message: object): Answer => ({ status: 200, body: honest(world, message) });
  return [
    {
      name: "post",
      method: "POST",
      path: all,
      isAuthorised,
      bucket: { name: "posts", limit: 5, windowMs: 5_000 },
      answer: ({ ids: [id = ""], body }) =>
        ok(messageJson(world, post(world, channelOf(world, id), newMessage(world, "post", body)))),
    },
    {
      name: "history",
      method: "GET",
      path: all,
      isAuthorised,
      answer: ({ ids: [id = ""], query }) => {
        const wanted = {
          limit: Number(query.get("limit") ?? 50),
          before: query.get("before"),
          after: query.get("after"),
        };
        const body = history(channelOf(world, id), wanted).map((message) => honest(world, messageJson(world, message)));
        return { status: 200, body };
      },
    },
    {
      name: "message",
      method: "GET",
      path: one,
      isAuthorised,
      answer: ({ ids }) => ok(messageJson(world, found(...ids))),
    },
    {
      name: "edit message",
      method: "PATCH",
      path: one,
      isAuthorised,
      answer: ({ ids, body }) =>
        ok(messageJson(world, editMessage(world, found(...ids), editedMessage(world, "edit message", body)))),
    },
    {
      name: "delete message",
      method: "DELETE",
      path: one,
      isAuthorised,
      answer: ({ ids }) => {
        removeMessage(world, found(...ids));
        return { status: 204 };
      },
    },
  ];
}

/** The application as it is told to itself, and in READY. */
export function applicationJson({ application }: World): object {
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags: 0,
    approximate_guild_count: 1,
    interactions_endpoint_url: application.interactionsUrl,
    team: null,
    owner: application.ownerId === null ? null : userJson(application.ownerId, "owner", false),
  };
}
