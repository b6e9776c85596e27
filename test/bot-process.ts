import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The entry of `npm start`. */
const main = join(import.meta.dirname, "..", "src", "main.ts");

const running: ChildProcess[] = [];

/** Starts `npm start`'s process and waits until it says that it is ready. */
export async function started(
  environment: Readonly<Record<string, string>>,
  readyWhen: RegExp,
): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawnMain(environment);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (readyWhen.test(said)) resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("close", () => reject(new Error(`ended before it was ready: ${said}`)));
  });
  return { child, said: () => said };
}

/** Starts it, outside any folder with a `.env`. */
export function spawnMain(environment: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, [main], { cwd: tmpdir(), env: { PATH: process.env.PATH, ...environment } });
  running.push(child);
  return child;
}

/** Sends a signal and waits for the end; gives the exit code. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(child, "close");
  child.kill(signal);
  await closed;
  return child.exitCode;
}

/** Kills what a test has left running. */
export function killAll(): void {
  for (const child of running.splice(0)) child.kill("SIGKILL");
}
