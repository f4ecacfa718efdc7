import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole, writeWholeNow } from '../../../electron/files/writeWhole';
import { noSmallDisk, smallDisk } from '../../support/smallDisk';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-write-'));
  path = join(folder, 'shop.routescape');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function modeOf(file: string): Promise<number> {
  return (await stat(file)).mode & 0o777;
}

describe('writeWhole', () => {
  it('writes a file that was not there, and leaves nothing else', async () => {
    await writeWhole(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['shop.routescape']);
  });

  it('keeps the mode of the file it replaces, unless told another', async () => {
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await writeWhole(path, new TextEncoder().encode('new'));
    expect(await modeOf(path)).toBe(0o640);
    await writeWhole(path, 'newer', { mode: 0o600 });
    expect(await modeOf(path)).toBe(0o600);
    expect(await readFile(path, 'utf8')).toBe('newer');
  });

  it('writes what a link leads to, and leaves the link', async () => {
    await writeFile(path, 'old');
    const link = join(folder, 'link');
    await symlink(path, link);
    await writeWhole(link, 'new');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('writes what a link leads to where that is not there any more', async () => {
    const [link, second, target] = ['link', 'second', 'target'].map((name) => join(folder, name));
    if (link === undefined || second === undefined || target === undefined) return;
    await symlink('second', link);
    await symlink(target, second);
    await writeWhole(link, 'new');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect((await lstat(second)).isSymbolicLink()).toBe(true);
    expect(await readFile(target, 'utf8')).toBe('new');
  });

  it('has room for the longest name a file may have', async () => {
    const longest = join(folder, 'x'.repeat(255));
    await writeWhole(longest, 'new');
    expect(await readFile(longest, 'utf8')).toBe('new');
  });

  it.each(['writeWhole', 'writeWholeNow'])(
    '%s leaves nothing behind when it fails',
    async (name) => {
      const write = { writeWhole, writeWholeNow }[name];
      // A folder cannot be replaced by a file.
      await expect(async () => write?.(folder, 'new')).rejects.toThrow();
      await expect(async () => write?.(join(folder, 'no', 'folder'), 'new')).rejects.toThrow(
        'ENOENT',
      );
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('clears away what a kill left beside files long ago, and nothing else', async () => {
    const names = ['.routescape-0123456789ab.tmp', '.routescape-ba9876543210.tmp', 'my.tmp'];
    for (const name of names) await writeFile(join(folder, name), 'half');
    const yesterday = Date.now() / 1000 - 86_400;
    for (const name of [names[0], names[2]])
      await utimes(join(folder, String(name)), yesterday, yesterday);
    await writeWhole(path, 'new');
    expect(await readdir(folder)).toEqual([names[1], names[2], 'shop.routescape']);
  });

  it('leaves a file alone that was marked read-only, whoever asks', async () => {
    await writeFile(path, 'old', { mode: 0o444 });
    await expect(writeWhole(path, 'new')).rejects.toMatchObject({ code: 'EACCES' });
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});

describe('writing to a disk that fills up half way', () => {
  it.for(['writeWhole', 'writeWholeNow'])('%s keeps the old file', async (name, { skip }) => {
    const disk = smallDisk(2 ** 20);
    if (disk === undefined) return skip(noSmallDisk);
    try {
      const write = { writeWhole, writeWholeNow }[name];
      const file = join(disk.folder, 'shop.routescape');
      await writeFile(file, 'old');
      await expect(async () => write?.(file, 'x'.repeat(3e6))).rejects.toMatchObject({
        code: 'ENOSPC',
      });
      expect(await readFile(file, 'utf8')).toBe('old');
      expect(await readdir(disk.folder)).toEqual(['shop.routescape']);
    } finally {
      disk.remove();
    }
  });
});
