import { useSyncExternalStore } from 'react';

const query = '(prefers-reduced-motion: reduce)';

/** Whether the user asked the system for less motion, followed while the window is open. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(follow, prefersReducedMotion);
}

export function prefersReducedMotion(): boolean {
  return matchMedia(query).matches;
}

function follow(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
