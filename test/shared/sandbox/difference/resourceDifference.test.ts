import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDiff } from '../../../../shared/network/diff';
import type { Network } from '../../../../shared/network/network';
import { collectionNames, collections } from '../../../../shared/network/network';
import { resourceCollections } from '../../../../shared/network/resources';
import { differenceOfResources } from '../../../../shared/sandbox/difference/resourceDifference';
import { anyChange, anyNetwork, arbitraryOf } from '../../../support/arbitrary';
import {
  allow,
  instance,
  networkOf,
  type Part,
  prefixList,
  route,
  routeTable,
  securityGroup,
  subnet,
  unread,
  vpc,
} from '../../../support/builders';
import { everyKind } from '../../../support/everyKind';

const place: Part[] = [vpc(), subnet('private', { cidr: '10.0.1.0/24', name: 'Private' })];

function changesOf(before: Part[], after: Part[]) {
  return differenceOfResources(networkOf(...place, ...before), networkOf(...place, ...after))
    .changes;
}

describe('differenceOfResources', () => {
  it('says of a network and itself that nothing differs', () => {
    expect(differenceOfResources(everyKind(), everyKind())).toEqual({
      changes: [],
      notCompared: [],
    });
  });

  it('names what was added and removed, with its name and place', () => {
    const changes = changesOf(
      [instance('old', { subnet: 'private' })],
      [instance('web', { subnet: 'private', name: 'Web' })],
    );

    expect(
      changes
        .filter(({ collection }) => collection === 'instances')
        .map(({ properties: _, ...change }) => change),
    ).toEqual([
      {
        change: 'removed',
        collection: 'instances',
        id: 'old',
        account: '111122223333',
        region: 'us-east-1',
        vpcId: 'vpc',
      },
      {
        change: 'added',
        collection: 'instances',
        id: 'web',
        name: 'Web',
        account: '111122223333',
        region: 'us-east-1',
        vpcId: 'vpc',
      },
    ]);
  });

  it('tells a route by its destination, in AWS’s words', () => {
    const [change] = changesOf(
      [routeTable('rtb', { routes: [route('0.0.0.0/0', 'nat-gateway', 'nat-1')] })],
      [
        routeTable('rtb', {
          routes: [
            route('10.9.0.0/16', 'transit-gateway', 'tgw'),
            route('0.0.0.0/0', 'nat-gateway', 'nat-2'),
          ],
        }),
      ],
    );

    expect(change?.properties).toEqual([
      { property: 'Routes', item: '0.0.0.0/0', before: 'nat-1', after: 'nat-2' },
      { property: 'Routes', item: '10.9.0.0/16', after: 'tgw' },
    ]);
  });

  it('tells a rule by what it lets in, a tag by its key and an entry by its block', () => {
    const changes = changesOf(
      [
        securityGroup('web', { inbound: [allow('tcp', 80)], tags: { env: 'dev' } }),
        prefixList('offices', { entries: ['198.51.100.0/24'] }),
      ],
      [
        securityGroup('web', { inbound: [allow('tcp', 443)], tags: { env: 'prod' } }),
        prefixList('offices', { entries: ['198.51.100.0/24', '203.0.113.0/24'] }),
      ],
    );

    expect(changes.flatMap(({ id, properties }) => properties.map((each) => [id, each]))).toEqual([
      ['offices', { property: 'Entries', item: '203.0.113.0/24', after: '' }],
      ['web', { property: 'IpPermissions', item: 'tcp 443 0.0.0.0/0', after: '' }],
      ['web', { property: 'IpPermissions', item: 'tcp 80 0.0.0.0/0', before: '' }],
      ['web', { property: 'Tags', item: 'env', before: 'dev', after: 'prod' }],
    ]);
  });

  it('takes no notice of who drew a record, of a list’s order or of a state’s spelling', () => {
    const before = networkOf(
      ...place,
      routeTable('rtb', {
        routes: [
          route('10.8.0.0/16', 'transit-gateway', 'tgw'),
          route('10.9.0.0/16', 'transit-gateway', 'tgw'),
        ],
      }),
    );
    const table = before.routeTables.get('rtb' as never);
    const box = before.vpcs.get('vpc' as never);
    if (table === undefined || box === undefined) throw new Error('not built');
    const after: Network = {
      ...before,
      routeTables: new Map(before.routeTables).set(table.id, {
        ...table,
        authored: true,
        routes: table.routes.toReversed(),
      }),
      vpcs: new Map(before.vpcs).set(box.id, {
        ...box,
        listedAs: ['Vpcs'],
        ...(box.state === undefined ? {} : { state: box.state.toUpperCase() }),
      }),
    };

    expect(differenceOfResources(before, after).changes).toEqual([]);
  });

  it('takes a list that one side did not read for neither new nor gone', () => {
    const whole = networkOf(...place, instance('web', { subnet: 'private' }));
    const blind = unread(whole, 'DescribeInstances', 'denied');

    expect(differenceOfResources(blind, whole)).toEqual({
      changes: [],
      notCompared: [
        {
          side: 'after',
          call: 'DescribeInstances',
          account: '111122223333',
          region: 'us-east-1',
          records: 1,
        },
      ],
    });
    expect(differenceOfResources(whole, blind).notCompared).toMatchObject([{ side: 'before' }]);
  });

  it('takes what a sandbox draws for new although its list was not read', () => {
    const blind = unread(networkOf(...place), 'DescribeInstances', 'denied');
    const drawn = instance('web', { subnet: 'private', instance: { authored: true } });
    const record = networkOf(...place, drawn).instances.get('web' as never);
    const after = { ...blind, instances: new Map([['web', record]]) } as Network;

    expect(differenceOfResources(blind, after).changes).toMatchObject([
      { change: 'added', id: 'web' },
    ]);
  });

  it('notices a change of any property of any kind of record', () => {
    const whole = everyKind();
    const unsaid = [
      'id',
      'authored',
      'listedAs',
      'seenBy',
      'routesScope',
      'availableIpAddressCount',
    ];
    const changedProperty = fc.constantFrom(...resourceCollections).chain((collection) => {
      const { shape } = collections[collection].schema;
      const names = Object.keys(shape).filter((name) => !unsaid.includes(name));
      return fc.record({
        collection: fc.constant(collection),
        record: arbitraryOf(collections[collection].schema),
        name: fc.constantFrom(...names),
        other: arbitraryOf(collections[collection].schema),
      });
    });
    fc.assert(
      fc.property(changedProperty, ({ collection, record, name, other }) => {
        const was = record as Record<string, unknown>;
        const is = { ...was, [name]: (other as Record<string, unknown>)[name] };
        const networkWith = (value: object) =>
          ({ ...whole, [collection]: new Map([['key', value]]) }) as Network;
        fc.pre(told(was[name]) !== told(is[name]));
        const { changes } = differenceOfResources(networkWith(was), networkWith(is));
        expect(changes, `${collection}.${name}`).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('throws on no two networks, and lists every record that differs', () => {
    fc.assert(
      fc.property(
        anyNetwork.chain((network) =>
          fc.tuple(fc.constant(network), fc.array(anyChange(network), { maxLength: 5 })),
        ),
        ([network, diff]) => {
          const { changes } = differenceOfResources(network, applyDiff(network, diff));
          for (const { collection } of changes) expect(collectionNames).toContain(collection);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** What a value says, whatever the order of its lists; an empty list says no more than an absent one. */
function told(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(told).sort());
  if (typeof value === 'object' && value !== null)
    return JSON.stringify(
      Object.entries(value)
        .map(([name, part]) => [name, told(part)])
        .filter(([, part]) => part !== '[]')
        .sort(),
    );
  return typeof value === 'string' ? value.trim().toLowerCase() : (JSON.stringify(value) ?? '[]');
}
