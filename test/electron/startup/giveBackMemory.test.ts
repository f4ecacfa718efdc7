import { setFlagsFromString } from 'node:v8';
import { afterAll, describe, expect, it } from 'vitest';
import { giveBackMemory } from '../../../electron/startup/giveBackMemory';

describe('giveBackMemory', () => {
  afterAll(() => setFlagsFromString('--no-expose-gc'));

  it('collects what nobody holds any more', async () => {
    const left = new WeakRef({ large: new Array(1000) });
    await new Promise(setImmediate); // what a task has touched is kept to its end

    giveBackMemory();
    expect(left.deref()).toBeUndefined();
  });
});
