import { appendFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../../electron/files/fileState';
import { readRegular } from '../../../electron/files/readRegular';
import { pipeIn } from './support';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-read-'));
  path = join(folder, 'file');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readRegular', () => {
  it.each([0, 1, 65_536, 200_000])(
    'reads all %i bytes of a file, with its state',
    async (length) => {
      const content = Buffer.alloc(length, 'äb');
      await writeFile(path, content);
      await symlink(path, join(folder, 'link'));
      const read = await readRegular(join(folder, 'link'), length);
      expect(read.content.equals(content)).toBe(true);
      expect(read.state).toEqual(await stateOf(path));
    },
  );

  it('tells of a large file how much of it is there', async () => {
    await writeFile(path, Buffer.alloc(20 * 2 ** 20));
    const told: number[] = [];
    await readRegular(path, 30 * 2 ** 20, (bytes) => told.push(bytes));
    expect(told.map((bytes) => bytes / 2 ** 20)).toEqual([8, 16, 20]);
  });

  it('reads what a file has grown by meanwhile', async () => {
    await writeFile(path, 'x');
    let grown = 0;
    const { content } = await readRegular(path, 1_000_000, () => {
      if (grown++ < 3) appendFileSync(path, 'y'.repeat(100_000));
    });
    expect(content.toString()).toBe(`x${'y'.repeat(300_000)}`);
  });

  it('refuses more than the limit, one that grows while it is read too', async () => {
    await writeFile(path, 'x'.repeat(101));
    await expect(readRegular(path, 100)).rejects.toMatchObject({ code: 'EFBIG' });
    await writeFile(path, 'x'.repeat(100));
    const reading = readRegular(path, 100);
    appendFileSync(path, 'x'.repeat(1_000));
    await expect(reading).rejects.toMatchObject({ code: 'EFBIG' });
  });

  it('reads no folder, no device and no pipe', async () => {
    await expect(readRegular(folder, 100)).rejects.toMatchObject({ code: 'EISDIR' });
    if (process.platform === 'win32') return;
    await expect(readRegular(pipeIn(folder), 100)).rejects.toMatchObject({ code: 'EINVAL' });
    await expect(readRegular('/dev/zero', 100)).rejects.toMatchObject({ code: 'EINVAL' });
  });
});
