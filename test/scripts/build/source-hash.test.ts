import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceHash } from '../../../scripts/build/source-hash.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-hash-'));
  await mkdir(join(folder, 'shared', 'network'), { recursive: true });
  await writeFile(join(folder, 'shared', 'network', 'vpc.ts'), 'one');
  await writeFile(join(folder, 'package.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hash = () => sourceHash(['shared', 'package.json'], folder);

describe('sourceHash', () => {
  it('stays while nothing changes', () => {
    expect(hash()).toBe(hash());
  });

  it('changes with a content, a name and a new file', async () => {
    const seen = [hash()];
    await writeFile(join(folder, 'shared', 'network', 'vpc.ts'), 'two');
    seen.push(hash());
    await rename(join(folder, 'shared', 'network', 'vpc.ts'), join(folder, 'shared', 'vpc.ts'));
    seen.push(hash());
    await writeFile(join(folder, 'shared', 'new.ts'), '');
    seen.push(hash());
    expect(new Set(seen).size).toBe(4);
  });
});
