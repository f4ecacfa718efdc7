import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';

export type Offer = { token: string; name: string };

/**
 * Paths that came from outside the page (a drop, the command line, the menu), each under a token that the page may
 * spend once on `openDocument`. So the page opens what the user handed over, and can name no path itself.
 */
export type OfferedFiles = {
  offer(paths: readonly string[]): Offer;
  take(token: string): readonly string[] | undefined;
};

/** Drops that nobody opens must not pile up. */
const mostOffers = 50;

export function offeredFiles(): OfferedFiles {
  const offers = new Map<string, readonly string[]>();
  return {
    offer(paths) {
      const token = randomUUID();
      offers.set(token, paths);
      for (const oldest of [...offers.keys()].slice(0, -mostOffers)) offers.delete(oldest);
      return { token, name: nameOf(paths) };
    },
    take(token) {
      const paths = offers.get(token);
      offers.delete(token);
      return paths;
    },
  };
}

/** What the user would call these files. */
export function nameOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  return paths.length === 1 ? basename(first) : `${basename(first)} and ${paths.length - 1} more`;
}
