import type { Choose } from './walk';

/** More ways than anybody reads: an answer with eight addresses through two zones is 16. */
const MAX_WAYS = 64;

/**
 * Follows every way AWS may choose, by running again with each choice. A run is cheap and a straight line; that beats
 * a trace that splits. Ways come in the order of their choices, which is canonical.
 */
export function everyWay<T>(run: (choose: Choose) => T): { when: string; result: T }[] {
  const ways: { when: string; result: T }[] = [];
  let script: number[] = [];
  while (ways.length < MAX_WAYS) {
    const made: { options: readonly string[]; index: number }[] = [];
    const result = run((options) => {
      const index = script[made.length] ?? 0;
      made.push({ options, index });
      return index;
    });
    ways.push({ when: made.map(({ options, index }) => options[index]).join('; '), result });
    while (made.length > 0 && isLast(made.at(-1))) made.pop();
    const last = made.at(-1);
    if (last === undefined) break;
    script = made.map(({ index }) => index);
    script[made.length - 1] = last.index + 1;
  }
  return ways;
}

function isLast(choice: { options: readonly string[]; index: number } | undefined): boolean {
  return choice !== undefined && choice.index + 1 >= choice.options.length;
}
