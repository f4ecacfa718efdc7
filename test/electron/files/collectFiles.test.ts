import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFiles, defaultLimits } from '../../../electron/files/collectFiles';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-collect-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, text: string | Uint8Array = '{}'): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

async function collect(paths: string[], limits = defaultLimits) {
  const collected = await collectFiles(paths, undefined, limits);
  if (!collected.ok) throw new Error(JSON.stringify(collected.error));
  return {
    paths: collected.value.files.map(({ path }) => path),
    skipped: collected.value.skipped.map(({ file, code }) => `${code} ${file}`),
  };
}

describe('collectFiles', () => {
  it('reads a folder at any depth, under names that begin with the folder picked', async () => {
    await put('account-data/demo/eu-west-1/ec2-describe-vpcs.json');
    await put('account-data/demo/us-east-1/ec2-describe-vpcs.json');
    const { paths } = await collect([join(folder, 'account-data')]);
    expect(paths).toEqual([
      'account-data/demo/eu-west-1/ec2-describe-vpcs.json',
      'account-data/demo/us-east-1/ec2-describe-vpcs.json',
    ]);
  });

  it('keeps the folder of a picked file in its name, for it may be a Region', async () => {
    const file = await put('eu-west-1/Vpcs.json');
    expect(await collect([file])).toEqual({ paths: ['eu-west-1/Vpcs.json'], skipped: [] });
  });

  it('reads a picked file whatever its name, and from a folder only answers', async () => {
    const picked = await put('data/vpcs.txt');
    await put('data/README.md');
    await put('data/.git/config.json');
    expect((await collect([picked])).paths).toEqual(['data/vpcs.txt']);
    expect(await collect([join(folder, 'data')])).toEqual({
      paths: [],
      skipped: ['not-needed data/README.md', 'not-needed data/vpcs.txt'],
    });
  });

  it('enters a folder once, however links lead back to it', async () => {
    await put('data/vpcs.json');
    await symlink(join(folder, 'data'), join(folder, 'data', 'again'));
    expect((await collect([join(folder, 'data')])).paths).toEqual(['data/vpcs.json']);
  });

  it('says what it skipped: dead links, too large files, files that are no text', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'dead.json'));
    await put('large.json', ' '.repeat(2000));
    await put('picture.json', Buffer.from([0xc3, 0x28]));
    await put('sound.json');
    const { paths, skipped } = await collect([folder], { ...defaultLimits, fileBytes: 1000 });
    expect(paths.map((path) => path.split('/')[1])).toEqual(['sound.json']);
    expect(skipped.map((line) => line.replace(/ .*\//, ' '))).toEqual([
      'unreadable dead.json',
      'too-large large.json',
      'not-text picture.json',
    ]);
  });

  it('stops at the limits on all files together', async () => {
    for (const name of ['a', 'b', 'c']) await put(`data/${name}.json`, ' '.repeat(600));
    const byBytes = await collect([join(folder, 'data')], { ...defaultLimits, totalBytes: 1000 });
    expect(byBytes.paths).toEqual(['data/a.json']);
    const byCount = await collect([join(folder, 'data')], { ...defaultLimits, files: 2 });
    expect(byCount).toEqual({
      paths: ['data/a.json', 'data/b.json'],
      skipped: ['too-large data/c.json'],
    });
  });

  it('fails on a picked path that is not there', async () => {
    const absent = join(folder, 'absent.json');

    expect(await collectFiles([absent])).toEqual({
      ok: false,
      error: { code: 'file-not-found', file: absent },
    });
  });
});
