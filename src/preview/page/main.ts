import { follow } from "./connection.ts";
import { loadLibrary } from "./library.ts";
import { createComposer } from "./live-composer.ts";
import { createLog } from "./log.ts";

loadLibrary();

const composer = createComposer(element("composer"), () => log.showEnd());
const log = createLog(element("scroller"), element("log"), composer.fill);

follow(
  (event) => {
    if (event.kind === "channel") composer.offer(event.commands);
    log.tell(event);
  },
  (isConnected) => composer.notice(isConnected ? null : "Newsdesk has stopped. Start it again, and this page goes on."),
);

// As in Discord, typing begins in the composer wherever the reader is.
document.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey, target }) => {
  const isTyping = key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
  const isElsewhere = !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement);
  if (isTyping && isElsewhere) composer.focus();
});

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
