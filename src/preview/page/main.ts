import { follow } from "./connection.ts";
import { createFormDialog } from "./form-dialog.ts";
import { loadLibrary } from "./library.ts";
import { createComposer } from "./live-composer.ts";
import { createLog } from "./log.ts";

loadLibrary();

const composer = createComposer(element("composer"), () => log.showEnd());
const log = createLog({
  scroller: element("scroller"),
  root: element("log"),
  fill: composer.fill,
  openForm: createFormDialog(dialog("form")),
});

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
  const isElsewhere = target instanceof Element && target.closest("input, select, textarea, dialog") === null;
  if (isTyping && isElsewhere) composer.focus();
});

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

function dialog(id: string): HTMLDialogElement {
  const found = element(id);
  if (!(found instanceof HTMLDialogElement)) throw new Error(`#${id} is no dialog.`);
  return found;
}
