import type { Bridge } from '../shared/ipc/contract';

/** As much as the log takes of one. */
const longest = 10_000;

/**
 * Tells main's log what nobody in the page expected. The browser keeps that to a console which an installed app does not
 * show.
 */
export function tellBugs(page: Window, bridge: Bridge): void {
  // Nothing is done about a bug that cannot be told: telling of that would fail as well.
  const tell = (bug: unknown) =>
    void bridge.tellBug({ text: bugText(bug).slice(0, longest) }).catch(() => undefined);
  page.addEventListener('error', ({ error }) => {
    // The browser's own remarks, such as of observers that are told in the next frame, are no errors that were thrown.
    if (error != null) tell(error);
  });
  page.addEventListener('unhandledrejection', ({ reason }) => tell(reason));
}

/** With the places it passed through, where it is an error. */
export function bugText(bug: unknown): string {
  return bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
}
