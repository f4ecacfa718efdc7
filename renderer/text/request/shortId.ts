import { shortened } from '../inert';

/** `sgr-04a7…dc4e0`: an id as AWS numbers them, cut in its middle so that a line holds two; anything else as it is. */
export function shortId(text: string): string {
  const id = /^([a-z][a-z-]*-)([0-9a-f]{17})$/.exec(text);
  if (id === null) return shortened(text, 60);
  const [, kind = '', digits = ''] = id;
  return `${kind}${digits.slice(0, 4)}…${digits.slice(-5)}`;
}
