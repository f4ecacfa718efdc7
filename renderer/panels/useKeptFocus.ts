import { useEffect } from 'react';
import { focusCanvas } from './panelFocus';

/**
 * Keeps the keyboard somewhere: where what had the focus goes away (a panel that closes itself, a request that is left,
 * the start screen once a model is open), the diagram takes it over. The browser would leave it nowhere.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      last = target;
    };
    const observer = new MutationObserver(() => {
      // Still lost where there is no diagram yet: its coming is a change as well.
      if (last instanceof Element && !last.isConnected && document.activeElement === document.body)
        focusCanvas();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', onFocus);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
}
