import { describe, expect, it } from 'vitest';
import {
  gatewayEndpoint,
  instance,
  internetGateway,
  natGateway,
  networkOf,
  route,
  routeTable,
  subnet,
  unread,
  vpc,
} from '../../support/builders';
import { ownFolder, run } from './support';

const network = networkOf(
  vpc(),
  internetGateway('igw'),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private', { cidr: '10.0.1.0/24' }),
  subnet('isolated', { cidr: '10.0.2.0/24' }),
  routeTable('public-routes', {
    subnets: ['public'],
    routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
  }),
  routeTable('private-routes', {
    subnets: ['private'],
    routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
  }),
  routeTable('isolated-routes', { subnets: ['isolated'] }),
  natGateway('nat', { subnet: 'public' }),
  gatewayEndpoint('s3-endpoint', { routeTables: ['private-routes'] }),
  instance('i-app', { subnet: 'private', name: 'app', ip: '10.0.1.10' }),
  instance('i-vault', { subnet: 'isolated' }),
  instance('i-blue', { subnet: 'private', name: 'api' }),
  instance('i-green', { subnet: 'private', name: 'api' }),
);

const { at, file, model: write } = ownFolder();
const model = write('shop.routescape', network);
const gaps = write('gaps.routescape', unread(network, 'DescribeRouteTables'));

const words = (from: string, to: string) => ['--from', from, '--to', to];

describe('routescape trace', () => {
  it('exits with 0 for a reachable request and prints its answer as JSON', async () => {
    const { exitCode, out } = await run('trace', model, ...words('app', 's3'), '--json');

    expect(exitCode).toBe(0);
    expect(Object.keys(JSON.parse(out))).toEqual([
      'version',
      'id',
      'request',
      'verdict',
      'forward',
      'return',
      'findings',
      'exposure',
      'sourceSeen',
      'cost',
      'alternatives',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'reachable',
      exposure: 'private',
      sourceSeen: '10.0.1.10',
      cost: { perGb: 0, perMonth: 0, currency: 'USD' },
    });
  });

  it('exits with 1 for a blocked request', async () => {
    const { exitCode, out } = await run('trace', model, ...words('i-vault', 'sqs'), '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out).verdict).toBe('blocked');
  });

  it('exits with 2 where the model does not tell', async () => {
    const { exitCode, out } = await run('trace', gaps, ...words('app', 's3'), '--json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(out).verdict).toBe('unknown');
  });

  it('speaks words on standard error without --json', async () => {
    const { out, err } = await run('trace', model, ...words('i-vault', 'sqs'));

    expect(out).toBe('');
    expect(err).toMatch(/^blocked/);
    expect(err).toContain('NO_ROUTE_TO_DESTINATION');
    expect(err).toContain('USD');
  });

  it('lists the candidates of an ambiguous name and exits with 65', async () => {
    const { exitCode, out, err } = await run('trace', model, ...words('api', 's3'), '--json');

    expect(exitCode).toBe(65);
    expect(out).toBe('');
    expect(err).toContain('i-blue');
    expect(err).toContain('i-green');
  });

  it.each([
    [65, ['--from', 'nobody', '--to', 's3']],
    [65, ['--from', 'app', '--to', 'private']],
    [64, ['--from', 'app']],
    [64, ['--from', 'app', '--to', 's3', '--port', 'https']],
    [64, ['--from', 'app', '--to', 's3', '--protocol', 'pigeon']],
    [64, ['--from', 'app', '--to', 's3', '--batch', 'x.jsonl']],
    [64, ['--port', '99999', '--batch', 'x.jsonl']],
    [64, ['--source-port', '1', '--batch', 'x.jsonl']],
    [64, ['--protocol', 'nonsense', '--batch', 'x.jsonl']],
    [64, ['--nonsense']],
  ])('exits with %i for %j', async (expected, options) => {
    const { exitCode, out } = await run('trace', model, ...options);
    expect(exitCode).toBe(expected);
    expect(out).toBe('');
  });

  it('follows protocol and port', async () => {
    const { out } = await run(
      'trace',
      model,
      ...words('app', 'i-vault'),
      '--protocol',
      'icmp',
      '--json',
    );
    expect(JSON.parse(out).request).toMatchObject({ protocol: 'icmp', port: 8 });
  });
});

describe('routescape trace --batch', () => {
  const answers = (out: string) =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('answers each line with its id, in order', async () => {
    const requests = [
      { id: 'b', from: 'app', to: 's3' },
      { id: 7, from: 'i-vault', to: 'sqs', protocol: 'tcp', port: 443 },
      { id: 'a', from: 'app', to: '10.0.2.4', protocol: 'udp', port: 53, sourcePort: 5353 },
    ];
    const batch = file(
      'requests.jsonl',
      `${requests.map((r) => JSON.stringify(r)).join('\n')}\n\n`,
    );

    const { exitCode, out } = await run('trace', model, '--batch', batch);

    expect(exitCode).toBe(0);
    expect(answers(out).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['b', 'reachable'],
      [7, 'blocked'],
      ['a', expect.any(String)],
    ]);
  });

  it('answers a bad line with its id and what is wrong, and goes on', async () => {
    const lines = [
      'no json',
      '{"id":"x"}',
      '{"id":"y","from":"nobody","to":"s3"}',
      '{"id":"z","from":"api","to":"s3"}',
      '{"from":"app","to":"s3"}',
      '{"id":"p","from":"app","to":"s3","port":70000}',
      '[]',
      '{"id":"last","from":"app","to":"s3"}',
    ];
    const { out } = await run('trace', model, '--batch', file('bad.jsonl', lines.join('\n')));

    expect(answers(out).map(({ id, error, verdict }) => [id, error?.code ?? verdict])).toEqual([
      [null, 'not-json'],
      ['x', 'wrong-shape'],
      ['y', 'unknown-name'],
      ['z', 'ambiguous-name'],
      [null, 'wrong-shape'],
      ['p', 'bad-port'],
      [null, 'wrong-shape'],
      ['last', 'reachable'],
    ]);
  });

  it('takes null for what a line leaves out', async () => {
    const line =
      '{"id":"n","from":"app","to":"s3","protocol":"tcp","port":null,"sourcePort":null,"principal":null}';
    const { out } = await run('trace', model, '--batch', file('nulls.jsonl', line));
    expect(answers(out)).toMatchObject([{ id: 'n', request: { port: 443 }, verdict: 'reachable' }]);
  });

  it('exits with 65 where there is no such file', async () => {
    expect((await run('trace', model, '--batch', at('gone.jsonl'))).exitCode).toBe(65);
  });
});

describe('routescape compare', () => {
  it('answers with now, with, without and what differs', async () => {
    const { exitCode, out } = await run('compare', model, ...words('app', 's3'), '--json');

    expect(exitCode).toBe(0);
    expect(Object.keys(JSON.parse(out)).slice(0, 4)).toEqual([
      'now',
      'with',
      'without',
      'difference',
    ]);
    expect(JSON.parse(out).difference.cost.perGb).toBe(-0.045);
  });

  it('says in words what the endpoint changes', async () => {
    const { out, err } = await run('compare', model, ...words('app', 's3'));
    expect(out).toBe('');
    expect(err).toContain('-0.045 USD a GB');
  });

  it('compares a request to an endpoint with one to its service, and says so', async () => {
    const { exitCode, err } = await run('compare', model, ...words('app', 's3-endpoint'));
    expect(exitCode).toBe(0);
    expect(err).toContain('Without (asked of s3@us-east-1 by its default name): reachable');
    expect((await run('compare', model, ...words('app', 's3'))).err).toContain(
      'Without: reachable',
    );
  });

  it('exits with 65 where no service is asked for', async () => {
    expect((await run('compare', model, ...words('app', 'i-vault'))).exitCode).toBe(65);
    expect((await run('compare', model, '--from', 'app')).exitCode).toBe(64);
  });
});

describe('routescape coverage', () => {
  it('answers with the matrix', async () => {
    const { exitCode, out } = await run('coverage', model, '--service', 's3', 'sqs', '--json');
    const { services, rows } = JSON.parse(out);

    expect(exitCode).toBe(0);
    expect(services).toEqual(['s3', 'sqs']);
    expect(rows.find((row: { id: string }) => row.id === 'i-app').cells).toMatchObject([
      { access: 'private-endpoint', via: 's3-endpoint' },
      { access: 'nat-gateway', via: 'nat' },
    ]);
  });

  it('takes the model before or behind the services', async () => {
    for (const words of [
      ['--service', 's3', model, '--json'],
      ['--service', 's3', '--json', model],
      [model, 's3', '--json'],
    ])
      expect(JSON.parse((await run('coverage', ...words)).out).services).toEqual(['s3']);
    const { out } = await run('coverage', '--service', 's3', '--service', 'sqs', model, '--json');
    expect(JSON.parse(out).services).toEqual(['s3', 'sqs']);
  });

  it('knows services by the names that a trace knows them by, and refuses what is none', async () => {
    const words = ['cloudwatch', 'aws-service:kms', 'com.amazonaws.us-east-1.sqs', 'monitoring'];
    const { out } = await run('coverage', model, ...words, '--json');
    expect(JSON.parse(out).services).toEqual(['monitoring', 'kms', 'sqs@us-east-1']);
    for (const word of ['nosuch', 'app', '10.0.0.1']) {
      const { exitCode, err } = await run('coverage', model, '--service', word);
      expect([word, exitCode]).toEqual([word, 65]);
      expect(err).toContain(word);
    }
  });

  it('tells it in words', async () => {
    const { err } = await run('coverage', model, '--service', 's3');
    expect(err).toContain('s3: 3 private-endpoint, 1 blocked');
  });
});

describe('routescape advise', () => {
  it('answers with evidence and money', async () => {
    const { exitCode, out } = await run('advise', model, '--json');
    const { currency, advices } = JSON.parse(out);

    expect(exitCode).toBe(0);
    expect(currency).toBe('USD');
    expect(advices).toContainEqual(
      expect.objectContaining({
        code: 'NAT_PAYS_FOR_GATEWAY_SERVICE',
        service: 'dynamodb',
        saves: { perMonth: 0, perGb: 0.045, standsIn: false },
      }),
    );
  });

  it('tells it in words', async () => {
    const { err } = await run('advise', model);
    expect(err).toContain('NAT_PAYS_FOR_GATEWAY_SERVICE');
    expect(err).toContain('Saves $0.0450 a GB.');
  });
});

describe('help', () => {
  it.each(['trace', 'compare', 'coverage', 'advise'])('of %s names --json', async (command) => {
    const { exitCode, out } = await run(command, '--help');
    expect(exitCode).toBe(0);
    expect(out).toContain('--json');
  });
});
