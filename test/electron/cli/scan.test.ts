import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { iamPolicy } from '../../../shared/scan/policy';
import { worldOf } from '../../ec2-server/world';
import { readSound } from '../../support/modelFiles';
import { home, keysOf, serving } from '../scan/support';
import { run } from './support';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'routescape-cli-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function sampleServer() {
  const server = await serving({ world: worldOf(sampleNetwork()) });
  home({ credentials: keysOf(server, 'shop') });
  return server;
}

describe('routescape scan', () => {
  it('writes a model of what it read, words on standard error alone', async () => {
    const server = await sampleServer();
    const model = join(folder, 'shop.routescape');

    const { exitCode, out, err } = await run(
      ...['scan', '--profile', 'shop', '--all-regions', '--endpoint-url', server.url, '-o', model],
    );

    expect(exitCode).toBe(0);
    expect(out).toBe('');
    expect(err).toMatch(/shop 111122223333: reading eu-west-1, us-east-1/);
    expect(err).toMatch(/0 gaps/);
    const { network } = readSound(readFileSync(model, 'utf8'));
    expect([...network.vpcs.keys()].toSorted()).toEqual(
      [...sampleNetwork().vpcs.keys()].toSorted(),
    );
  });

  it('finds out that it could not write the model before it reads anything', async () => {
    const server = await sampleServer();
    const target = ['scan', '--profile', 'shop', '--endpoint-url', server.url, '-o'];

    const gone = await run(...target, join(folder, 'gone', 'shop.routescape'));
    const taken = await run(...target, folder);

    expect(gone.exitCode).toBe(65);
    expect(gone.err).toContain('there is no such folder');
    expect(taken.exitCode).toBe(65);
    expect(taken.err).toContain('no file');
    expect(server.asked.entries).toEqual([]);
  });

  it('says what is missing and still exits with 0', async () => {
    const server = await sampleServer();
    server.faults.add({ kind: 'deny', action: 'DescribeSubnets', region: 'us-east-1' });
    const model = join(folder, 'shop.routescape');

    const { exitCode, out, err } = await run(
      ...['scan', '--profile', 'shop', '--region', 'us-east-1', '--endpoint-url', server.url],
      ...['-o', model, '--json'],
    );

    expect(exitCode).toBe(0);
    expect(err).toMatch(/DescribeSubnets: denied .*Allow ec2:DescribeSubnets/);
    expect(JSON.parse(out)).toMatchObject({
      file: model,
      outcome: 'done',
      gaps: [{ call: 'DescribeSubnets', status: 'denied', iamAction: 'ec2:DescribeSubnets' }],
    });
  });

  it('exits with 77 and writes nothing where everything is denied', async () => {
    const server = await sampleServer();
    server.faults.add({ kind: 'deny' });
    const model = join(folder, 'shop.routescape');

    const { exitCode } = await run(
      ...['scan', '--profile', 'shop', '--region', 'us-east-1', '--endpoint-url', server.url],
      ...['-o', model],
    );

    expect(exitCode).toBe(77);
    expect(existsSync(model)).toBe(false);
  });

  it('exits with 69 where nobody answers', async () => {
    const server = await sampleServer();
    await server.close();

    const { exitCode, err } = await run(
      ...['scan', '--profile', 'shop', '--region', 'us-east-1', '--endpoint-url', server.url],
      ...['-o', join(folder, 'x')],
    );

    expect(exitCode).toBe(69);
    expect(err).toMatch(/ECONNREFUSED/);
  });

  it('exits with 77 without credentials', async () => {
    const server = await serving({ world: worldOf(sampleNetwork()) });
    home();

    const { exitCode } = await run(
      ...['scan', '--region', 'us-east-1', '--endpoint-url', server.url, '-o', join(folder, 'x')],
    );

    expect(exitCode).toBe(77);
  });

  it.each([
    ['no model to write', ['scan', '--region', 'us-east-1']],
    ['a profile nobody wrote down', ['scan', '--profile', 'gone', '-o', 'x']],
    ['Regions named twice over', ['scan', '--region', 'a', '--all-regions', '-o', 'x']],
    ['an endpoint that is no URL', ['scan', '--endpoint-url', 'nowhere', '-o', 'x']],
    ['no Region at all', ['scan', '-o', 'x']],
  ])('takes %s for wrong usage', async (_, words) => {
    home();

    expect((await run(...words)).exitCode).toBe(64);
  });

  it('prints the policy as AWS takes it', async () => {
    const { exitCode, out } = await run('scan', '--print-policy');

    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(iamPolicy());
  });

  it('prints a script that every POSIX shell can read, whatever a profile is called', async () => {
    const name = "it's; touch hacked";
    const { out } = await run('scan', '--profile', name, '--print-script');
    const script = join(folder, 'collect.sh');
    writeFileSync(script, out);
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'aws'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });

    const { status, stderr } = spawnSync('sh', [script, join(folder, 'out')], {
      cwd: folder,
      env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
      encoding: 'utf8',
    });

    expect(status).toBe(0);
    expect(stderr).toContain(`${name}: no credentials`);
    expect(existsSync(join(folder, 'hacked'))).toBe(false);
  });
});
