import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../../shared/import/importFiles';
import { generateNetwork } from '../generate/generateNetwork';
import { writeLargeFile } from './writeLargeFile';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-large-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('writeLargeFile', () => {
  it('writes one file of about so many bytes, from which the network comes back', async () => {
    const network = generateNetwork(400, { shape: 'one-giant-vpc' });
    const path = join(folder, 'account.json');

    await writeLargeFile(path, network, 2e6);

    const text = await readFile(path, 'utf8');
    expect(text.length / 2e6).toBeCloseTo(1, 0);
    const { network: imported, report } = importFiles([{ path, text }]);
    expect(report.skipped).toEqual([]);
    expect(imported.networkInterfaces.size).toBe(network.networkInterfaces.size);
    expect(imported.subnets.size).toBe(network.subnets.size);
  });
});
