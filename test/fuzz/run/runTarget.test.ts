import { afterEach, describe, expect, it } from 'vitest';
import { target } from '../target';
import { runTarget } from './runTarget';

const slice = { seed: 7, from: 100, count: 50 };

function targetOf(check: (input: number) => unknown) {
  return target({ name: 'made up', make: (random) => random.below(10), check });
}

describe('runTarget', () => {
  afterEach(() => {
    delete (Object.prototype as { polluted?: unknown }).polluted;
  });

  it('names the inputs that throw, and tries the others all the same', async () => {
    const ran = await runTarget(
      targetOf((input) => {
        if (input === 3) throw new Error('three is too much');
      }),
      slice,
    );

    expect(ran.inputs).toBe(50);
    expect(ran.failures.length).toBeGreaterThan(0);
    expect(ran.failures[0]).toMatchObject({ target: 'made up', seed: 7 });
    expect(ran.failures[0]?.problem).toContain('three is too much');
  });

  it('gives an input again by its number alone', async () => {
    const seen: number[] = [];
    const note = targetOf((input) => seen.push(input) && undefined);
    await runTarget(note, { ...slice, count: 1, from: 120 });
    const [alone] = seen.splice(0);
    await runTarget(note, slice);

    expect(seen[20]).toBe(alone);
  });

  it('notices what an input leaves behind on objects of the language', async () => {
    const { failures } = await runTarget(
      targetOf((input) => {
        if (input === 3) Object.assign(Object.prototype, { polluted: 1 });
      }),
      slice,
    );

    expect(failures[0]?.problem).toBe('Object.prototype was changed');
  });

  it('notices an answer that depends on the inputs before', async () => {
    let asked = 0;
    const { failures } = await runTarget(
      targetOf(() => (asked += 1)),
      slice,
    );

    expect(failures[0]?.problem).toContain('answers otherwise');
  });
});
