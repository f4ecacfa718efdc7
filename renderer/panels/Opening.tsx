import { useEffect, useState } from 'react';
import { useApp } from '../store/useApp';
import { progressWords, startWords } from '../text/start';

/** An open that takes longer than a blink says how far it is; what was open stays in sight until it is done. */
export function Opening() {
  const opening = useApp((state) => state.opening);
  const late = useLate(opening !== undefined);
  if (opening === undefined || !late) return null;
  const { phase, done, total } = opening;
  const text = `${startWords.phases[phase]} ${progressWords(done, total)}`.trim();
  return (
    <div className="opening" role="status">
      <span>{text}</span>
      <progress
        className="bar"
        aria-label={startWords.opening}
        {...(total > 0 && { value: done, max: total })}
      />
    </div>
  );
}

const blinkMs = 250;

function useLate(active: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return setLate(false);
    const timer = setTimeout(() => setLate(true), blinkMs);
    return () => clearTimeout(timer);
  }, [active]);
  return late;
}
