import { ApplicationCommandOptionType, ComponentType } from "discord-api-types/v10";
import type { SentCommand, SentOption } from "./command-line.ts";
import { userJson } from "./messages.ts";
import type { World } from "./world.ts";

type Kind = "channels" | "roles" | "users" | "attachments";

const OF_OPTIONS: Partial<Record<ApplicationCommandOptionType, Kind>> = {
  [ApplicationCommandOptionType.Channel]: "channels",
  [ApplicationCommandOptionType.Role]: "roles",
  [ApplicationCommandOptionType.User]: "users",
  [ApplicationCommandOptionType.Attachment]: "attachments",
};

const OF_MENUS: Partial<Record<ComponentType, Kind>> = {
  [ComponentType.ChannelSelect]: "channels",
  [ComponentType.RoleSelect]: "roles",
  [ComponentType.UserSelect]: "users",
};

/** What the ids in a command stand for, as Discord sends it along; nothing when there are none. */
export function resolvedOf(world: World, { options }: SentCommand, permissions: bigint): object {
  const chosen = innermost(options).flatMap(({ type, value }) => {
    const kind = OF_OPTIONS[type];
    return kind ? [{ kind, id: String(value) }] : [];
  });
  return resolved(world, chosen, permissions);
}

/** The same for what was chosen in a menu. */
export function resolvedInMenu(
  world: World,
  type: ComponentType,
  values: readonly string[],
  permissions: bigint,
): object {
  const kind = OF_MENUS[type];
  return resolved(world, kind ? values.map((id) => ({ kind, id })) : [], permissions);
}

function resolved(world: World, chosen: readonly { kind: Kind; id: string }[], permissions: bigint): object {
  if (chosen.length === 0) return {};
  const byKind = Map.groupBy(chosen, ({ kind }) => kind);
  const entries = [...byKind].map(([kind, each]) => [
    kind,
    Object.fromEntries(each.map(({ id }) => [id, objectOf(world, kind, id, permissions)])),
  ]);
  return { resolved: Object.fromEntries(entries) };
}

function objectOf(world: World, kind: Kind, id: string, permissions: bigint): object {
  switch (kind) {
    case "channels": {
      const channel = world.channels.get(id);
      if (!channel) throw new Error(`there is no channel ${id}`);
      const { name, type, parentId } = channel;
      return { id, name, type, parent_id: parentId, permissions: String(permissions) };
    }
    case "roles": {
      const role = world.roles.find((each) => each.id === id);
      if (!role) throw new Error(`there is no role ${id}`);
      return { ...role, color: 0, hoist: false, position: 1, permissions: "0", managed: false, flags: 0 };
    }
    case "users":
      return userJson(id, "somebody", false);
    case "attachments": {
      const upload = world.uploads.find((each) => each.id === id);
      if (!upload) throw new Error(`there is no attachment ${id}`);
      return { ...upload, proxy_url: upload.url, ephemeral: true };
    }
  }
}

function innermost(options: readonly SentOption[]): readonly SentOption[] {
  const [first] = options;
  return first?.options ? innermost(first.options) : options;
}
