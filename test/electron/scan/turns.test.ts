import { setImmediate as nextLoop } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { turns } from '../../../electron/scan/turns';

describe('turns', () => {
  it('let those go first that others wait for', async () => {
    const turn = turns();
    const gone: string[] = [];
    const go = async (name: string, isWaitedFor: boolean) => {
      await turn(isWaitedFor);
      gone.push(name);
    };

    await Promise.all([go('subnets', false), go('vpcs', true), go('routes', false)]);

    expect(gone).toEqual(['vpcs', 'subnets', 'routes']);
  });

  it('give the event loop its turn, too', async () => {
    const turn = turns();
    let gone = 0;
    const all = Array.from({ length: 100 }, async () => {
      await turn(false);
      gone += 1;
    });

    await nextLoop();
    await nextLoop();
    expect(gone).toBeGreaterThan(0);
    expect(gone).toBeLessThan(100);

    await Promise.all(all);
    expect(gone).toBe(100);
  });
});
