/** Resolves when it is one's turn to send. Those that others wait for go first, whatever came before. */
export type Turn = (isWaitedFor: boolean) => Promise<void>;

/**
 * Lets requests out a few at a time, with the event loop in between: prepared all at once, hundreds of them keep the
 * first from leaving, and the answers of those that left from being read.
 */
export function turns(): Turn {
  const waitedFor: (() => void)[] = [];
  const others: (() => void)[] = [];
  let isGoing = false;

  function letSomeGo(): void {
    for (let count = 0; count < atOnce; count += 1) (waitedFor.shift() ?? others.shift())?.();
    isGoing = waitedFor.length + others.length > 0;
    if (isGoing) setImmediate(letSomeGo);
  }

  return (isWaitedFor) =>
    new Promise((resolve) => {
      (isWaitedFor ? waitedFor : others).push(resolve);
      if (isGoing) return;
      isGoing = true;
      setImmediate(letSomeGo);
    });
}

/** Some 5 ms of work. */
const atOnce = 8;
