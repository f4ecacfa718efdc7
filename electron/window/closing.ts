import type { RequestOf, ResponseOf } from '../../shared/ipc/contract';

export const unsavedChoices = ['save', 'discard', 'cancel'] as const;
export type UnsavedChoice = (typeof unsavedChoices)[number];

/** A scan is at stake while it runs, and afterwards until what it read is somewhere. */
export type ScanState = RequestOf<'askScan'>['state'];
export type ScanChoice = ResponseOf<'askScan'>['choice'];

export type ClosingDeps = {
  /** Tells the page that the window is to close. */
  tellPage(): void;
  askUnsaved(name: string): Promise<UnsavedChoice>;
  askScan(state: ScanState): Promise<ScanChoice>;
  /** Asks whether to close a window whose page does not answer. */
  askToLeave(): Promise<boolean>;
  /** The page will not say any more what becomes of its work. */
  letGo(): Promise<unknown>;
  /** Goes on with what was held up: the closing of the window, or of the app. */
  goOn(what: 'close' | 'quit'): void;
};

export type Closing = ReturnType<typeof closing>;

/**
 * No close and no quit drops unsaved work or a scan without a word. The page holds the edits, so it is the page that is told;
 * it asks, saves, and reports that nothing is unsaved any more; then the window closes. A cancelled dialog or a save
 * that failed ends the closing.
 */
export function closing({ tellPage, askUnsaved, askScan, askToLeave, letGo, goOn }: ClosingDeps) {
  let unsaved = false;
  let waiting = false;
  let quitting = false;
  let asking = false;

  function stay(): void {
    waiting = false;
    quitting = false;
  }

  async function whileAsking<T>(question: Promise<T>): Promise<T> {
    asking = true;
    return question.finally(() => {
      asking = false;
    });
  }

  async function leaveWithoutThePage(): Promise<void> {
    if (!(await whileAsking(askToLeave()))) return stay();
    await letGo();
    unsaved = false;
    goOn(quitting ? 'quit' : 'close');
  }

  return {
    /** @returns whether the window may close now; if not, the page is dealing with it */
    mayClose(): boolean {
      if (!unsaved) return true;
      if (asking) return false;
      // Asked again with no dialog up: the page does not answer, and must not hold the window open for ever.
      if (waiting) void leaveWithoutThePage();
      else {
        waiting = true;
        tellPage();
      }
      return false;
    },
    quitAsked(): void {
      quitting = true;
    },
    setUnsaved(now: boolean): void {
      unsaved = now;
      if (!waiting) return;
      // Told so while it was asked: the page stays, whatever ended its questions.
      if (unsaved) stay();
      else goOn(quitting ? 'quit' : 'close');
    },
    async ask(name: string): Promise<UnsavedChoice> {
      const choice = await whileAsking(askUnsaved(name));
      if (choice === 'cancel') stay();
      return choice;
    },
    async askScan(state: ScanState): Promise<ScanChoice> {
      const choice = await whileAsking(askScan(state));
      if (choice === 'stay') stay();
      return choice;
    },
    saveEnded(saved: boolean): void {
      if (!saved) stay();
    },
    /** It ended without an answer: whether to go on is asked anew, of whoever looks at the next one. */
    pageIsGone(): void {
      unsaved = false;
      stay();
    },
    closed(): void {
      unsaved = false;
      waiting = false;
    },
  };
}
