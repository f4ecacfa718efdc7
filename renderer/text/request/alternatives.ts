import { shortId } from './shortId';

/**
 * `from orders (eni-0004…78c2)`: which of several ways it is, with the names of what it speaks of by id.
 *
 * @param nameOf undefined where the model has no such thing
 */
export function alternativeText(when: string, nameOf: (id: string) => string | undefined): string {
  return when
    .split(' ')
    .map((word) => {
      const name = word.includes('-') ? nameOf(word) : undefined;
      return name === undefined || name === word ? word : `${name} (${shortId(word)})`;
    })
    .join(' ');
}
