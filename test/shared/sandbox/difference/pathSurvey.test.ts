import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGatewayEndpoint } from '../../../../shared/edits/endpoints/addGatewayEndpoint';
import { addInterfaceEndpoint } from '../../../../shared/edits/endpoints/addInterfaceEndpoint';
import { endpointRemoval } from '../../../../shared/edits/endpoints/removeEndpoint';
import { applyDiff, type Diff } from '../../../../shared/network/diff';
import {
  type CollectionName,
  collectionNames,
  type Network,
} from '../../../../shared/network/network';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import {
  destinationsToCompare,
  type PathSurvey,
  surveyPaths,
} from '../../../../shared/sandbox/difference/pathSurvey';
import {
  instance,
  internetGateway,
  natGateway,
  networkOf,
  route,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  transitRoute,
  vpc,
} from '../../../support/builders';
import { generateNetwork } from '../../../support/generate/generateNetwork';

/** Taking one record out, emptying one of its lists, or drawing an endpoint: what an edit may come down to. */
type Wound = { collection: CollectionName; at: number; how: 'remove' | 'empty'; field: number };

const wounds: fc.Arbitrary<Wound[]> = fc.array(
  fc.record({
    collection: fc.constantFrom(...collectionNames.filter((name) => name !== 'accounts')),
    at: fc.nat(),
    how: fc.constantFrom('remove' as const, 'empty' as const),
    field: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
);

function wounded(network: Network, list: readonly Wound[]): Network {
  let now = network;
  for (const { collection, at, how, field } of list) {
    const records = new Map<string, unknown>(now[collection]);
    const keys = [...records.keys()];
    const key = keys[at % Math.max(1, keys.length)];
    if (key === undefined) continue;
    if (how === 'remove') records.delete(key);
    else records.set(key, emptied(records.get(key), field));
    now = { ...now, [collection]: records };
  }
  return now;
}

function emptied(record: unknown, field: number): unknown {
  const lists = Object.entries(record as object).filter(([, value]) => Array.isArray(value));
  const [name] = lists[field % Math.max(1, lists.length)] ?? [];
  return name === undefined ? record : { ...(record as object), [name]: [] };
}

/** States by destination and workload; reach is the survey's own business. */
function statesOf({ ways }: PathSurvey) {
  return [...ways].map(([destination, byWorkload]) => [
    destination,
    [...byWorkload]
      .map(([id, { state }]) => [id, state] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

const networks = {
  sample: sampleNetwork(),
  'many-small-vpcs': generateNetwork(200, { shape: 'many-small-vpcs' }),
};

describe('surveyPaths', () => {
  describe.each(Object.entries(networks))(
    'with a survey of the network before (%s)',
    (_, network) => {
      const destinations = destinationsToCompare(network);
      const before = surveyPaths(network, destinations);

      it('says the same as a survey from nothing, whatever was taken away', () => {
        fc.assert(
          fc.property(wounds, (list) => {
            const after = wounded(network, list);
            const known = surveyPaths(after, destinations, before);
            expect(statesOf(known)).toEqual(statesOf(surveyPaths(after, destinations)));
            // And back: what came into being has to be noticed too.
            const again = surveyPaths(network, destinations, known);
            expect(statesOf(again)).toEqual(statesOf(before));
          }),
          { numRuns: 5 },
        );
      });

      it('says the same for each endpoint that is drawn or removed', () => {
        for (const diff of endpointEdits(network).slice(0, 4)) {
          const after = applyDiff(network, diff);
          expect(statesOf(surveyPaths(after, destinations, before))).toEqual(
            statesOf(surveyPaths(after, destinations)),
          );
        }
      });
    },
  );

  it('notices at one end of a transit gateway what an edit did at the other', () => {
    const network = hubAndSpoke();
    const before = surveyPaths(network, ['internet']);
    expect(stateOf(before)).toMatchObject({ verdict: 'reachable', via: 'nat' });
    for (const [collection, id] of [
      ['natGateways', 'nat'],
      ['routeTables', 'hub-attached-routes'],
      ['subnets', 'hub-public'],
      ['transitGatewayAttachments', 'attach-hub'],
      ['transitGatewayRouteTables', 'tgw-routes'],
    ] as const) {
      const records = new Map<string, unknown>(network[collection]);
      expect(records.delete(id)).toBe(true);
      const after = { ...network, [collection]: records };
      const known = surveyPaths(after, ['internet'], before);
      expect(statesOf(known), id).toEqual(statesOf(surveyPaths(after, ['internet'])));
      expect(stateOf(known), id).not.toEqual(stateOf(before));
      expect(statesOf(surveyPaths(network, ['internet'], known))).toEqual(statesOf(before));
    }
  });

  it('follows again only what an edit of one VPC can have changed', () => {
    const network = networks['many-small-vpcs'];
    const destinations = destinationsToCompare(network);
    const before = surveyPaths(network, destinations);
    const [diff] = endpointEdits(network);
    const after = surveyPaths(applyDiff(network, diff ?? []), destinations, before);

    const shared = [...after.ways].flatMap(([destination, byWorkload]) =>
      [...byWorkload].map(([id, way]) => before.ways.get(destination)?.get(id) === way),
    );
    expect(shared.filter((same) => same).length / shared.length).toBeGreaterThan(0.5);
    expect(shared).toContain(false);
  });
});

/** A spoke whose way out is the hub's NAT gateway. */
function hubAndSpoke(): Network {
  return networkOf(
    vpc('spoke', { cidr: '10.1.0.0/16' }),
    subnet('spoke-private', { vpc: 'spoke', cidr: '10.1.1.0/24' }),
    instance('web', { subnet: 'spoke-private' }),
    routeTable('spoke-routes', {
      vpc: 'spoke',
      subnets: ['spoke-private'],
      routes: [route('0.0.0.0/0', 'transit-gateway', 'tgw')],
    }),
    vpc('hub', { cidr: '10.0.0.0/16' }),
    internetGateway('igw', { vpc: 'hub' }),
    subnet('hub-public', { vpc: 'hub', cidr: '10.0.0.0/24' }),
    subnet('hub-attached', { vpc: 'hub', cidr: '10.0.1.0/24' }),
    natGateway('nat', { subnet: 'hub-public' }),
    routeTable('hub-public-routes', {
      vpc: 'hub',
      subnets: ['hub-public'],
      routes: [
        route('0.0.0.0/0', 'internet-gateway', 'igw'),
        route('10.1.0.0/16', 'transit-gateway', 'tgw'),
      ],
    }),
    routeTable('hub-attached-routes', {
      vpc: 'hub',
      subnets: ['hub-attached'],
      routes: [
        route('0.0.0.0/0', 'nat-gateway', 'nat'),
        route('10.1.0.0/16', 'transit-gateway', 'tgw'),
      ],
    }),
    transitGateway('tgw'),
    transitGatewayVpcAttachment('attach-spoke', {
      vpc: 'spoke',
      subnets: ['spoke-private'],
      routeTable: 'tgw-routes',
    }),
    transitGatewayVpcAttachment('attach-hub', {
      vpc: 'hub',
      subnets: ['hub-attached'],
      routeTable: 'tgw-routes',
    }),
    transitGatewayRouteTable('tgw-routes', {
      propagations: ['attach-spoke', 'attach-hub'],
      routes: [transitRoute('0.0.0.0/0', 'attach-hub')],
    }),
  );
}

function stateOf({ ways }: PathSurvey) {
  return ways.get('internet')?.get('web')?.state;
}

function endpointEdits(network: Network): Diff[] {
  const edits = [...network.vpcEndpoints.values()].map((endpoint) =>
    endpointRemoval(network, [endpoint]),
  );
  for (const table of network.routeTables.values()) {
    const added = addGatewayEndpoint(network, {
      endpointId: 'vpce-new',
      vpcId: table.vpcId,
      service: 's3',
      routeTableIds: [table.id],
      prefixListId: 'pl-new',
    } as never);
    if (added.ok) edits.unshift(added.value);
  }
  for (const subnet of network.subnets.values()) {
    const added = addInterfaceEndpoint(network, {
      endpointId: 'vpce-new',
      vpcId: subnet.vpcId,
      service: 'kms',
      subnetIds: [subnet.id],
      networkInterfaceIds: ['eni-new'],
    } as never);
    if (added.ok) edits.splice(1, 0, added.value);
  }
  return edits;
}
