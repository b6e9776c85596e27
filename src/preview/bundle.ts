import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, stop } from "esbuild";

/** A file of the page, ready to be sent. */
export type PageFile = { readonly type: string; readonly body: string | Uint8Array };

/** The chat page by path: bundled from its sources into memory, with nothing left to fetch from elsewhere. */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: [pathOf("main.ts"), pathOf("page.css")],
    outdir: "/",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
  });
  // esbuild keeps a process running for the next build; there is none.
  await stop();
  const [script, style] = [".js", ".css"].map((end) => outputFiles.find(({ path }) => path.endsWith(end)));
  return new Map<string, PageFile>([
    ["/", { type: "text/html; charset=utf-8", body: await readFile(pathOf("index.html")) }],
    ["/main.js", { type: "text/javascript; charset=utf-8", body: script?.contents ?? "" }],
    ["/page.css", { type: "text/css; charset=utf-8", body: style?.contents ?? "" }],
    ["/newsdesk.svg", { type: "image/svg+xml", body: await readFile(pathOf("newsdesk.svg")) }],
    ["/you.svg", { type: "image/svg+xml", body: await readFile(pathOf("you.svg")) }],
  ]);
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(`./page/${file}`, import.meta.url));
}
