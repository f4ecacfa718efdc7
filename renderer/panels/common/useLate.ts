import { useEffect, useState } from 'react';

/** Something that lasts longer than a blink: what says so would only flicker before that. */
export function useLate(active: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return setLate(false);
    const timer = setTimeout(() => setLate(true), blinkMs);
    return () => clearTimeout(timer);
  }, [active]);
  return late;
}

const blinkMs = 250;
