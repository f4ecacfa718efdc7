import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './support';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'routescape-cli-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const vpcs = {
  Vpcs: [{ VpcId: 'vpc-shop', OwnerId: '111122223333', CidrBlock: '10.0.0.0/16', Tags: [] }],
};

describe('routescape', () => {
  it('answers --help on standard output with 0', async () => {
    const { exitCode, out, err } = await run('--help');

    expect(exitCode).toBe(0);
    expect(out).toContain('import');
    expect(out).toContain('show');
    expect(err).toBe('');
  });

  it.each([
    [['--nonsense']],
    [['nonsense']],
    [['nonsense', '--help']],
    [['-h', 'nonsense']],
    [['help', 'nonsense']],
    [['import', 'a.json']],
    [['import', '-o', 'm.routescape']],
    [['show']],
    [['diff']],
  ])('answers %j with 64 and words on standard error', async (words) => {
    const { exitCode, out, err } = await run(...words);

    expect(exitCode).toBe(64);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it.each([['import'], ['show']])('has --help and --json for %s', async (command) => {
    const { exitCode, out } = await run(command, '--help');

    expect(exitCode).toBe(0);
    expect(out).toContain('--json');
  });
});

describe('a path that is not there', () => {
  it.each([['show'], ['trace', '--from', 'a', '--to', 's3']])(
    'is named as it was typed: %s',
    async (command, ...options) => {
      const { exitCode, err } = await run(command, 'away/nope.routescape', ...options);

      expect(exitCode).toBe(65);
      expect(err).toContain('away/nope.routescape: there is no such file');
    },
  );
});

describe('routescape import', () => {
  it('writes a model that show counts', async () => {
    const model = join(folder, 'shop.routescape');

    const imported = await run('import', file('any-name.json', vpcs), '-o', model);
    const shown = await run('show', model, '--json');

    expect(imported).toMatchObject({ exitCode: 0, out: '' });
    expect(imported.err).toContain('1 Vpcs (1 file)');
    expect(shown.exitCode).toBe(0);
    expect(JSON.parse(shown.out)).toMatchObject({ counts: { vpcs: 1, subnets: 0 } });
  });

  it('says how far it is where that takes long', async () => {
    let at = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => {
      at += 600;
      return at;
    });

    const { err } = await run('import', file('v.json', vpcs), '-o', join(folder, 'v.routescape'));

    now.mockRestore();
    expect(err).toMatch(/^(Reading files|Parsing JSON): 0%\.\n/);
  });

  it('puts the report alone on standard output with --json', async () => {
    const path = file('vpcs.json', { Vpcs: [...vpcs.Vpcs, { VpcId: 7 }] });

    const { exitCode, out } = await run('import', path, '-o', join(folder, 'm.json'), '--json');

    expect(exitCode).toBe(0);
    const report = JSON.parse(out);
    expect(report.counts.vpcs).toBe(1);
    expect(report.skipped).toMatchObject([{ place: 'Vpcs[1].VpcId', code: 'wrong-shape' }]);
  });

  it('replaces the model named with -o in one step', async () => {
    const model = file('old.routescape', 'what was here before');

    await run('import', file('vpcs.json', vpcs), '-o', model);

    expect(JSON.parse(readFileSync(model, 'utf8'))).toMatchObject({ format: 'routescape' });
  });

  it('leaves the old model alone and answers 65 when there is nothing to import', async () => {
    const model = file('old.routescape', 'what was here before');

    const { exitCode, err } = await run('import', file('notes.json', { a: 1 }), '-o', model);

    expect(exitCode).toBe(65);
    expect(err).toContain('nothing to import');
    expect(readFileSync(model, 'utf8')).toBe('what was here before');
  });

  it('answers 65 where a list has the wrong shape and nothing else was read', async () => {
    const model = join(folder, 'm.json');

    const { exitCode, err } = await run('import', file('vpcs.json', { Vpcs: 'x' }), '-o', model);

    expect(exitCode).toBe(65);
    expect(err).toContain('vpcs.json, Vpcs: A list was expected here.');
    expect(existsSync(model)).toBe(false);
  });

  it('keeps what is sound beside a broken list, and show names the broken one', async () => {
    const model = join(folder, 'm.json');
    const subnets = file('subnets.json', { Subnets: [{ SubnetId: 'subnet-a' }] });

    const imported = await run('import', file('vpcs.json', { Vpcs: 'x' }), subnets, '-o', model);
    const shown = await run('show', model);

    expect(imported.exitCode).toBe(0);
    expect(shown.err).toMatch(/DescribeVpcs: failed \(.*vpcs\.json, Vpcs: A list was expected/);
  });

  it('answers 65 for a file that is not there', async () => {
    const { exitCode, err } = await run('import', join(folder, 'gone.json'), '-o', 'm.json');

    expect(exitCode).toBe(65);
    expect(err).toContain(`${join(folder, 'gone.json')}: there is no such file`);
  });

  it('answers 65 for a folder to write into that is not there', async () => {
    const { exitCode, err } = await run(
      'import',
      file('vpcs.json', vpcs),
      '-o',
      join(folder, 'gone', 'm.routescape'),
    );

    expect(exitCode).toBe(65);
    expect(err).toContain('there is no such folder');
  });

  it('shows names from files as text that a terminal does not obey', async () => {
    const title = `${String.fromCharCode(27)}]0;owned${String.fromCharCode(7)}\u202Egnp.exe`;
    const path = file('evil.json', {
      Vpcs: [{ VpcId: 'vpc-a', DhcpOptionsId: title, Tags: [{ Key: 'Name', Value: title }] }],
    });

    const words = await run('import', path, '-o', join(folder, 'm.json'));
    const data = await run('import', path, '-o', join(folder, 'm.json'), '--json');

    expect(words.err).toContain('owned');
    for (const text of [words.err, data.out])
      for (const character of [String.fromCharCode(27), String.fromCharCode(7), '\u202E'])
        expect(text).not.toContain(character);
    expect(JSON.parse(data.out).dangling[0].to).toBe(title);
  });
});

describe('routescape show', () => {
  it('lists what was not read, by account and Region', async () => {
    const model = join(folder, 'm.routescape');
    await run('import', file('vpcs.json', vpcs), '-o', model);

    const words = await run('show', model);
    const data = await run('show', model, '--json');

    expect(words.out).toBe('');
    expect(words.err).toContain('111122223333 DescribeRouteTables: not asked');
    const { gaps } = JSON.parse(data.out);
    expect(gaps).toContainEqual({
      account: '111122223333',
      call: 'DescribeRouteTables',
      status: 'not-asked',
    });
    expect(gaps.map((gap: { call: string }) => gap.call)).not.toContain('DescribeVpcs');
  });

  it.each([
    ['not JSON', 'hello', 'not JSON'],
    ['describe output', JSON.stringify(vpcs), 'routescape import'],
    ['a newer version', '{"format":"routescape","version":999}', 'Update Routescape'],
  ])('answers 65 for a file that is %s', async (_, content, words) => {
    const { exitCode, out, err } = await run('show', file('m.routescape', content), '--json');

    expect(exitCode).toBe(65);
    expect(out).toBe('');
    expect(err).toContain(words);
  });
});

describe('routescape export', () => {
  const shop = {
    Vpcs: [{ VpcId: 'vpc-shop', OwnerId: '111122223333', CidrBlock: '10.0.0.0/16' }],
    Subnets: [
      {
        SubnetId: 'subnet-web',
        VpcId: 'vpc-shop',
        AvailabilityZone: 'eu-west-1a',
        CidrBlock: '10.0.1.0/24',
        Tags: [{ Key: 'Name', Value: '<script>alert(1)</script>' }],
      },
      {
        SubnetId: 'subnet-lab',
        VpcId: 'vpc-lab',
        AvailabilityZone: 'eu-west-1a',
        CidrBlock: '10.1.1.0/24',
      },
    ],
  };

  async function model(): Promise<string> {
    const path = join(folder, 'shop.routescape');
    const both = { ...shop, Vpcs: [...shop.Vpcs, { ...shop.Vpcs[0], VpcId: 'vpc-lab' }] };
    await run('import', file('shop.json', both), '-o', path);
    return path;
  }

  it('draws the whole diagram as vectors with text that is only text', async () => {
    const picture = join(folder, 'shop.svg');

    const { exitCode, out } = await run('export', await model(), '-o', picture, '--theme', 'dark');

    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' });
    const svg = readFileSync(picture, 'utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('10.0.1.0/24');
    expect(svg).toContain('&lt;script');
    expect(svg).not.toMatch(/<script|<foreignObject|<image/);
  });

  it('draws one VPC with --focus on anything in it', async () => {
    const picture = join(folder, 'shop.svg');

    const { exitCode } = await run('export', await model(), '-o', picture, '--focus', 'subnet-web');

    expect(exitCode).toBe(0);
    const svg = readFileSync(picture, 'utf8');
    expect(svg).toContain('10.0.1.0/24');
    expect(svg).not.toContain('10.1.1.0/24');
  });

  it.each([
    ['a format it does not know', ['-o', 'shop.gif'], 64],
    ['a theme it does not know', ['-o', 'shop.svg', '--theme', 'pink'], 64],
    ['a focus that is not there', ['-o', 'shop.svg', '--focus', 'i-gone'], 65],
  ])('refuses %s', async (_, words, exitCode) => {
    expect((await run('export', await model(), ...words)).exitCode).toBe(exitCode);
  });
});
