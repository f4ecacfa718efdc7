import { describe, expect, it } from 'vitest';
import { addGatewayEndpoint } from '../../../shared/edits/endpoints/addGatewayEndpoint';
import { writeModelFile } from '../../../shared/model-file/write';
import {
  gatewayEndpoint,
  instance,
  internetGateway,
  natGateway,
  networkOf,
  type Part,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../support/builders';
import { modelFileOf } from '../../support/modelFiles';
import { ownFolder, run } from './support';

const place: Part[] = [
  vpc(),
  internetGateway('igw'),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private', { cidr: '10.0.1.0/24' }),
  routeTable('public-routes', {
    subnets: ['public'],
    routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
  }),
  routeTable('private-routes', {
    subnets: ['private'],
    routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
  }),
  natGateway('nat', { subnet: 'public' }),
  instance('web', { subnet: 'private', name: 'Web\u001b[31m' }),
];
const base = networkOf(...place);
const edited = networkOf(...place, gatewayEndpoint('s3', { routeTables: ['private-routes'] }));

const { file, model } = ownFolder();
const before = model('before.routescape', base);
const after = model('after.routescape', edited);

describe('routescape diff', () => {
  it('says which resources, paths and costs differ, and for whom, with 0', async () => {
    const { exitCode, out, err } = await run('diff', before, after);

    expect(exitCode).toBe(0);
    expect(out).toBe('');
    expect(err).toContain('Resources: 1 added, 0 removed, 1 changed.');
    expect(err).toContain('+ vpcEndpoints s3');
    expect(err).toContain('~ routeTables private-routes\n    + Routes pl-s3: s3');
    expect(err).toContain('s3: became private, costs less for web (Web\uFFFD[31m) in vpc');
    expect(err).toContain('What stands there costs the same by the month.');
  });

  it('says so where nothing differs, with 0 all the same', async () => {
    const { exitCode, err } = await run('diff', before, before);

    expect(exitCode).toBe(0);
    expect(err).toContain('Resources: none differ.');
    expect(err).toContain('none changed its verdict, exposure or cost');
  });

  it('gives the whole difference as JSON, and nothing else on standard output', async () => {
    const { exitCode, out, err } = await run('diff', before, after, '--json');

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    const { resources, paths, questions, cost } = JSON.parse(out);
    expect(resources.changes).toMatchObject([
      { change: 'changed', collection: 'routeTables', id: 'private-routes' },
      { change: 'added', collection: 'vpcEndpoints', id: 's3' },
    ]);
    expect(paths.changes).toMatchObject([
      {
        destination: 's3',
        effects: ['became-private', 'cheaper'],
        workloads: [{ id: 'web', kind: 'instance' }],
      },
    ]);
    expect(questions).toEqual([]);
    expect(cost.before).toBe(cost.after);
  });

  it('compares a sandbox with its own base where only one model is named', async () => {
    const diff = addGatewayEndpoint(base, {
      endpointId: 'vpce-new',
      vpcId: 'vpc',
      service: 's3',
      routeTableIds: ['private-routes'],
      prefixListId: 'pl-new',
    } as never);
    if (!diff.ok) throw new Error('refused');
    const sandbox = file(
      'sandbox.routescape',
      writeModelFile({
        ...modelFileOf(base),
        edits: [{ label: 'Add an endpoint', diff: diff.value }],
        cursor: 1,
      }),
    );

    const { exitCode, err } = await run('diff', sandbox);

    expect(exitCode).toBe(0);
    expect(err).toContain('+ vpcEndpoints vpce-new');
  });

  it.each([[['gone.routescape']], [['gone.routescape', 'gone.routescape']]])(
    'answers a model that is not there with 65: %j',
    async (words) => {
      expect(await run('diff', ...words)).toMatchObject({ exitCode: 65, out: '' });
    },
  );
});
