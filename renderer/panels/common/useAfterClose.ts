import { useCallback, useRef } from 'react';

/**
 * Runs what was chosen in a menu once the menu is gone and the focus is back where it came from. A dialog that opened
 * before that would give the focus back to an item that is no more.
 */
export function useAfterClose(): {
  choose(run: () => void): void;
  /** For the menu's `onCloseAutoFocus`, which comes just before the focus is given back. */
  onCloseAutoFocus(): void;
} {
  const chosen = useRef<() => void>(undefined);
  const choose = useCallback((run: () => void) => {
    chosen.current = run;
  }, []);
  const onCloseAutoFocus = useCallback(() => {
    const { current: run } = chosen;
    chosen.current = undefined;
    if (run !== undefined) queueMicrotask(run);
  }, []);
  return { choose, onCloseAutoFocus };
}
