import type { Elk } from '../../shared/diagram/toElk';

/** ELK in this very process: there is no window to keep responsive. It is 1.5 MB of code, so it loads when needed. */
export async function inProcessElk(): Promise<Elk> {
  const { default: Constructor } = await import('elkjs/lib/elk.bundled.js');
  const elk: Elk = new Constructor();
  return elk;
}
