import { describe, expect, it } from 'vitest';
import { indexNetwork } from '../../../../renderer/store/resources/resourceIndex';
import { runInSlices } from '../../../../renderer/store/resources/slices';
import { treeTitle } from '../../../../renderer/text/tree';
import {
  instance,
  lambda,
  networkInterface,
  networkOf,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../../support/builders';
import { finished } from '../../support/finished';

const network = networkOf(
  vpc(),
  subnet('private'),
  routeTable('routes', {
    subnets: ['private'],
    routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
  }),
  securityGroup('web-group', {}),
  instance('web', { subnet: 'private', groups: ['web-group'] }),
  lambda('orders', { subnet: 'private' }),
);
const index = finished(indexNetwork(network));

describe('indexNetwork', () => {
  it('knows who names a resource, and by which property', () => {
    const references = index.referencesTo({ collection: 'subnets', key: 'private' });
    expect(references).toContainEqual({
      from: { collection: 'routeTables', key: 'routes' },
      property: 'associations.subnetId',
    });
    expect(references).toContainEqual({
      from: { collection: 'instances', key: 'web' },
      property: 'subnetId',
    });
  });

  it('does not count a record as a reference to itself', () => {
    for (const { ref } of index.entries)
      expect(index.referencesTo(ref).map(({ from }) => from)).not.toContainEqual(ref);
  });

  it('leads from an id to its record', () => {
    expect(index.refsOf('web-group')).toEqual([{ collection: 'securityGroups', key: 'web-group' }]);
    expect(index.refsOf('nowhere')).toEqual([]);
  });

  it('survives ids and tags that are names of built-in properties', () => {
    const hostile = networkOf(vpc('__proto__'), vpc('constructor'));
    const found = finished(indexNetwork(hostile));
    expect(found.refsOf('__proto__')).toEqual([{ collection: 'vpcs', key: '__proto__' }]);
    expect(found.refsOf('toString')).toEqual([]);
  });
});

describe('the tree', () => {
  const { tree } = index;
  const path = (id: string | undefined): string[] => {
    const item = id === undefined ? undefined : tree.items.get(id);
    return item === undefined ? [] : [...path(item.parent), item.title || String(item.collection)];
  };

  it('places a workload as the diagram does: under its Region, VPC, Availability Zone and subnet', () => {
    expect(path(tree.itemOf({ collection: 'instances', key: 'web' }))).toEqual([
      'us-east-1',
      'vpc',
      'us-east-1a',
      'private',
      'web',
    ]);
  });

  it('has the zones of a VPC in order, and last the subnets whose zone is not known', () => {
    const zoned = networkOf(
      vpc('shop'),
      subnet('nowhere', {
        vpc: 'shop',
        raw: { availabilityZone: undefined, availabilityZoneId: undefined },
      }),
      subnet('b', { vpc: 'shop', zone: 'b' }),
      subnet('a', { vpc: 'shop', zone: 'a' }),
    );
    const { items, itemOf } = finished(indexNetwork(zoned)).tree;
    const zones = (items.get(itemOf({ collection: 'vpcs', key: 'shop' }) ?? '')?.children ?? [])
      .flatMap((id) => items.get(id) ?? [])
      .filter(({ kind }) => kind === 'zone');

    expect(zones.map(treeTitle)).toEqual([
      'us-east-1a',
      'us-east-1b',
      'Availability Zone not known',
    ]);
    expect(zones.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('lists what stands in no subnet by kind under its VPC', () => {
    expect(path(tree.itemOf({ collection: 'routeTables', key: 'routes' }))).toEqual([
      'us-east-1',
      'vpc',
      'routeTables',
      'routes',
    ]);
  });

  it('shows an instance and its interface as one line', () => {
    const [eni] = network.instances.get('web')?.networkInterfaceIds ?? [];
    expect(tree.itemOf({ collection: 'networkInterfaces', key: String(eni) })).toBe(
      tree.itemOf({ collection: 'instances', key: 'web' }),
    );
  });

  it('tells the interfaces of one owner apart by address, with the id beside it', () => {
    const fleet = networkOf(
      vpc(),
      subnet('private'),
      ...['eni-1', 'eni-2'].map((id) =>
        networkInterface(id, {
          subnet: 'private',
          raw: {
            interfaceType: 'lambda',
            description: 'AWS Lambda VPC ENI-orders-0eabb672-9699-4752-8738-38b7379f118b',
          },
        }),
      ),
    );
    const items = [...finished(indexNetwork(fleet)).tree.items.values()];
    const group = items.find(({ kind }) => kind === 'group');
    const members = items.filter(({ parent }) => group !== undefined && parent === group.id);

    expect(members).toHaveLength(2);
    for (const { title, detail, ref } of members) {
      expect(title).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
      expect(detail).toBe(ref?.key);
    }
  });

  it('counts every resource once in its Region', () => {
    const inRegions = tree.roots.reduce((sum, id) => sum + (tree.items.get(id)?.count ?? 0), 0);
    expect(inRegions).toBe(index.entries.length);
  });
});

describe('runInSlices', () => {
  function* steps(count: number): Generator<void, string> {
    for (let step = 0; step < count; step += 1) yield;
    return 'done';
  }

  it('pauses whenever the budget is used up', async () => {
    let clock = 0;
    let pauses = 0;
    const result = await runInSlices(steps(10), {
      budgetMs: 3,
      now: () => clock++,
      pause: async () => {
        pauses += 1;
      },
    });
    expect(result).toBe('done');
    expect(pauses).toBeGreaterThanOrEqual(2);
  });

  it('stops when it is called off', async () => {
    expect(
      await runInSlices(steps(10), {
        budgetMs: 0,
        isOver: () => true,
        pause: async () => undefined,
      }),
    ).toBeUndefined();
  });
});
