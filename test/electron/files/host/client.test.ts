import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { modelHost } from '../../../../electron/files/host/client';
import type { Progress } from '../../../../electron/files/host/protocol';
import { ensureBuilt } from '../../../../scripts/build/build.mjs';
import { dist } from '../../../../scripts/paths.mjs';
import { writeModelFile } from '../../../../shared/model-file/write';
import { networkOf, vpc } from '../../../support/builders';
import { modelFileOf } from '../../../support/modelFiles';

/** The bundle that ships. */
beforeAll(() => ensureBuilt(['electron']), 60_000);

const onProgress = vi.fn();
const host = modelHost(onProgress, join(dist, 'electron', 'modelHost.cjs'));
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-thread-'));
  path = join(folder, 'shop.routescape');
  await writeFile(path, writeModelFile(modelFileOf(networkOf(vpc()))));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a job in a thread of its own', () => {
  it('opens and saves, several at once', async () => {
    host.start();
    const [opened, sketch] = await Promise.all([
      host.run('openModel', { path }),
      host.run('openSketch', {}),
    ]);
    if (!opened.ok || !sketch.ok) throw new Error('nothing opened');
    const { held } = opened.value;
    const request = { held, work: undefined, path, overwrite: false };
    expect(await host.run('save', request)).toMatchObject({ ok: true });
    // What is held stays with who holds it: the next save needs it again.
    expect(held.bytes.length).toBeGreaterThan(0);
  });

  it('tells how far it is', async () => {
    await host.run('importPaths', { paths: [path], name: 'shop' });
    expect(onProgress.mock.calls.map(([{ phase }]) => phase)).toContain('reading');
  });

  it('ends where it stands when it is called off', async () => {
    const calledOff = new AbortController();
    const opening = host.run('openModel', { path }, calledOff.signal);
    calledOff.abort();
    expect(await opening).toBeUndefined();
    expect(await host.run('openModel', { path }, calledOff.signal)).toBeUndefined();
  });

  it('ends in the middle of a large text that is parsed in one go', async () => {
    const large = join(folder, 'large.json');
    await writeFile(large, `{ "Vpcs": [${'{},'.repeat(20e6)}{}] }`);
    const calledOff = new AbortController();
    const phases: string[] = [];
    onProgress.mockImplementation(({ phase, total }: Progress) => {
      phases.push(phase);
      if (phase === 'parsing' && total === 0) calledOff.abort();
    });
    const request = { paths: [large], name: 'large' };
    expect(await host.run('importPaths', request, calledOff.signal)).toBeUndefined();
    expect(phases.at(-1)).toBe('parsing');
  });

  it('takes nothing with it when it fails', async () => {
    const held = { bytes: new TextEncoder().encode('no model'), edits: 0 };
    const request = { held, work: undefined, path, overwrite: false };
    await expect(host.run('save', request)).rejects.toThrow('can be read');
    expect(await host.run('openModel', { path })).toMatchObject({ ok: true });
  });
});
