import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { jsonFile } from '../../../electron/settings/jsonFile';

const schema = z.object({ width: z.number() });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-json-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('jsonFile', () => {
  it('reads back what was written, at once or in time', async () => {
    const file = jsonFile(join(folder, 'a.json'), schema, { width: 1 });
    await file.write({ width: 2 });
    expect(await file.read()).toEqual({ width: 2 });
    file.writeNow({ width: 3 });
    expect(await file.read()).toEqual({ width: 3 });
  });

  it('holds what was written last, however many were under way', async () => {
    const file = jsonFile(join(folder, 'a.json'), schema, { width: 1 });
    for (let round = 0; round < 10; round += 1) {
      const writes = Array.from({ length: 20 }, (_, width) => file.write({ width }));
      await Promise.all(writes);
      expect(await file.read()).toEqual({ width: 19 });
    }
    const late = [file.write({ width: 50 }), file.write({ width: 51 })];
    file.writeNow({ width: 60 });
    await Promise.all(late);
    expect(await file.read()).toEqual({ width: 60 });
  });

  it.each([
    ['is cut off', '{ "width": '],
    ['has another shape', '{ "width": "wide" }'],
  ])('falls back where the file %s', async (_what, text) => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const path = join(folder, 'a.json');
    await writeFile(path, text);
    expect(await jsonFile(path, schema, { width: 1 }).read()).toEqual({ width: 1 });
  });

  it('says that it could not write, and goes on', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const file = jsonFile(join(folder, 'no', 'folder', 'a.json'), schema, { width: 1 });
    await file.write({ width: 2 });
    file.writeNow({ width: 2 });
    expect(said).toHaveBeenCalledTimes(2);
  });
});
