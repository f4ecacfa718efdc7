import { afterAll, describe, expect, it } from 'vitest';
import { runTarget } from './run/runTarget';
import { targets } from './targets/targets';

/** A slice of what `npm run fuzz` tries, the same each time; what that found by the million stands in docs/security.md. */
const [inputsAtLeast, inputsPerWeight] = [20, 20];
let tried = 0;

describe('hostile input', () => {
  it.each(targets.map(({ target, weight }) => ({ name: target.name, target, weight })))(
    'breaks nothing: $name',
    async ({ target, weight }) => {
      const count = Math.ceil(inputsAtLeast + inputsPerWeight * weight);
      const { failures, inputs } = await runTarget(target, { seed: 1, from: 0, count });

      tried += inputs;
      expect(failures).toEqual([]);
    },
  );

  afterAll(() => {
    process.stdout.write(`Fuzzed inputs tried: ${tried.toLocaleString('en')}\n`);
  });
});
