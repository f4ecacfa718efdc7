import { useEffect } from 'react';
import { useApp, useAppStore } from '../store/useApp';
import { progressWords, startWords } from '../text/start';
import { words } from '../text/words';
import { useLate } from './common/useLate';

/** An open that takes longer than a blink says how far it is; what was open stays in sight until it is done. */
export function Opening() {
  const store = useAppStore();
  const opening = useApp((state) => state.opening);
  const late = useLate(opening !== undefined);
  const cancel = store.getState().cancelOpening;
  useEscape(opening !== undefined && !opening.isFinal, cancel);
  if (opening === undefined || !late) return null;
  const { phase, done, total, isFinal } = opening;
  return (
    <div className="opening">
      <span>
        {/* Without the percentage, which would be read out at each step: the bar tells it to who asks. */}
        <span role="status">{startWords.phases[phase]}</span> {progressWords(done, total)}
      </span>
      {!isFinal && (
        <button type="button" className="button small ghost" onClick={cancel}>
          {words.cancel}
        </button>
      )}
      <progress
        className="bar"
        aria-label={startWords.opening}
        {...(total > 0 && { value: done, max: total })}
      />
    </div>
  );
}

/** Before the window's other keys, but not before an open dialog's. */
function useEscape(active: boolean, run: () => void): void {
  useEffect(() => {
    if (!active) return;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      run();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [active, run]);
}
