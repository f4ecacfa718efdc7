import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withBuildLock } from '../../../scripts/build/lock.mjs';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-lock-'));
  file = join(folder, 'build.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('withBuildLock', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(20);
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withBuildLock(work, file)));
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('lets go after a failure', async () => {
    await expect(withBuildLock(() => Promise.reject(new Error('no')), file)).rejects.toThrow('no');
    expect(await withBuildLock(() => 'next', file)).toBe('next');
  });

  it('takes over from a process that is gone', async () => {
    const nobody = 2 ** 22 + 1; // above Linux's largest process id
    await writeFile(file, String(nobody));
    expect(await withBuildLock(() => 'mine', file)).toBe('mine');
  });
});
