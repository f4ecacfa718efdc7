import type { Choose } from './walk';

/** More ways than anybody reads: an answer with eight addresses through two zones is 16. */
const MAX_WAYS = 256;

export type Ways<T> = {
  ways: { when: string; result: T }[];
  /** Whether there are more than were followed, of which nothing is known. */
  more: boolean;
};

/**
 * Follows every way AWS may choose, by running again with each choice. A run is cheap and a straight line; that beats
 * a trace that splits. Ways come in the order of their choices, which is canonical.
 */
export function everyWay<T>(run: (choose: Choose) => T): Ways<T> {
  const ways: Ways<T>['ways'] = [];
  let script: number[] = [];
  for (;;) {
    const made: { options: readonly string[]; index: number }[] = [];
    const result = run((options) => {
      const index = script[made.length] ?? 0;
      made.push({ options, index });
      return index;
    });
    ways.push({ when: made.map(({ options, index }) => options[index]).join('; '), result });
    while (made.length > 0 && isLast(made.at(-1))) made.pop();
    const last = made.at(-1);
    if (last === undefined) return { ways, more: false };
    if (ways.length === MAX_WAYS) return { ways, more: true };
    script = made.map(({ index }) => index);
    script[made.length - 1] = last.index + 1;
  }
}

function isLast(choice: { options: readonly string[]; index: number } | undefined): boolean {
  return choice !== undefined && choice.index + 1 >= choice.options.length;
}
