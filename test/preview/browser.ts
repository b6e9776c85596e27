import { accessSync, constants } from "node:fs";
import { type BrowserContext, chromium, type Locator, type Page } from "playwright-core";

/** A browser that is there, if any: the tests download none. */
export const browser = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].find((path) => path !== undefined && isExecutable(path));

/** How long a test waits for one thing on a page, in milliseconds: only a failing test waits that long. */
const PATIENCE = 60_000;

/** Starts it without a window; `profile` is a folder of the test's own. */
export async function launchBrowser(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(browser !== undefined && { executablePath: browser }),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    timeout: PATIENCE,
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** What the pages of a browser complain of from now on, and where they go besides `home`. */
export function complaintsIn(context: BrowserContext, home: () => string): string[] {
  const complaints: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(home())) complaints.push(`went to ${request.url()}`);
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (said) => {
    if (said.type() === "error" || said.type() === "warning") complaints.push(said.text());
  });
  return complaints;
}

/** Sends a command line as one that was pasted. */
export async function run(tab: Page, command: string): Promise<void> {
  await tab.locator("input.line").fill(command);
  await tab.keyboard.press("Enter");
}

/** Waits for something to be on the page. */
export function see(what: Locator): Promise<void> {
  return what.first().waitFor({ state: "visible" });
}

/** By how many pixels the page or the messages are wider than they show. */
export function overflow(tab: Page): Promise<number> {
  return tab.evaluate(
    "Math.max(...[document.documentElement, document.querySelector('#scroller')].map((box) => box.scrollWidth - box.clientWidth))",
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
