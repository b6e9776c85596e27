import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { atom, page, story } from "./made-up-web.ts";

/** An item as it stands now. */
type Published = {
  readonly path: string;
  readonly feed: number;
  text: string;
  isWithdrawn: boolean;
};

/** Outlets on loopback that publish, change and withdraw at random. */
export type Newsroom = {
  readonly feeds: readonly string[];
  readonly published: readonly Published[];
  /** Does one of the things that outlets do. */
  readonly goesOn: () => void;
  readonly answered: { ok: number; notModified: number; pages: number };
  readonly address: (item: Published) => string;
  readonly close: () => void;
};

/** So many of the newest items a feed shows. */
const SHOWN = 60;

/** Outlets change and withdraw the newest items: older ones have left the feed. */
const RECENT = 60;

/** Opens an outlet of some feeds, half of them with teasers; the chances come from `random`. */
export async function openNewsroom(count: number, random: () => number): Promise<Newsroom> {
  const published: Published[] = [];
  const versions = Array.from({ length: count }, () => 0);
  const answered = { ok: 0, notModified: 0, pages: 0 };
  /** How often each page had trouble: twice at most, for the third time the feed's own text would do. */
  const troubles = new Map<string, number>();
  const below = (bound: number) => Math.floor(random() * bound);

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? "";
    if (path.startsWith("/feed/")) serveFeed(Number(path.slice(6)), request, response);
    else servePage(path, response);
  }

  function serveFeed(feed: number, { headers }: IncomingMessage, response: ServerResponse): void {
    const etag = `"${feed}-${versions[feed]}"`;
    // Now and then a server has trouble.
    if (random() < 0.03) return void response.writeHead(500).end();
    if (headers["if-none-match"] === etag) {
      answered.notModified++;
      return void response.writeHead(304).end();
    }
    answered.ok++;
    const items = published
      .filter((item) => item.feed === feed)
      .slice(-SHOWN)
      .toReversed();
    const body = atom(
      items.map((item) => ({
        id: `tag:${item.path}`,
        url: address(item),
        title: `About ${item.path}`,
        text: feed % 2 === 0 ? story(item.text) : `Only the beginning of ${item.text}.`,
        isWithdrawn: item.isWithdrawn,
      })),
    );
    response.writeHead(200, { "content-type": "application/atom+xml", etag }).end(body);
  }

  function servePage(path: string, response: ServerResponse): void {
    const item = published.find((one) => one.path === path);
    answered.pages++;
    if (item === undefined) return void response.writeHead(404).end();
    if (item.isWithdrawn) return void response.writeHead(410).end();
    if (random() < 0.1 && (troubles.get(path) ?? 0) < 2) {
      troubles.set(path, (troubles.get(path) ?? 0) + 1);
      return void response.writeHead(503).end();
    }
    response.writeHead(200, { "content-type": "text/html" }).end(page(`About ${path}`, story(item.text)));
  }

  // Each feed has a port of its own: for a poller that is a host of its own.
  const servers = versions.map(() => createServer(serve).listen(0, "127.0.0.1"));
  const hosts = await Promise.all(servers.map(originOf));
  const address = (item: Published) => `${hosts[item.feed]}${item.path}`;

  function goesOn(): void {
    const chance = random();
    const item = published[published.length - 1 - below(Math.min(published.length, RECENT))];
    if (chance < 0.6 || item === undefined) publish();
    else if (item.isWithdrawn) return;
    else if (chance < 0.9) item.text = `${item.text.split(",")[0]}, edition ${published.length} and ${below(1e6)}`;
    else item.isWithdrawn = true;
    const feed = (chance < 0.6 ? published.at(-1) : item)?.feed ?? 0;
    versions[feed] = (versions[feed] ?? 0) + 1;
  }

  function publish(): void {
    const feed = below(count);
    const path = `/news/${published.length}`;
    published.push({ path, feed, text: `item ${published.length} of feed ${feed}`, isWithdrawn: false });
  }

  return {
    feeds: hosts.map((host, feed) => `${host}/feed/${feed}`),
    published,
    goesOn,
    answered,
    address,
    close: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function originOf(server: Server): Promise<string> {
  if (!server.listening) await once(server, "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}
