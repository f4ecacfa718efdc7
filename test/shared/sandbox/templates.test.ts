import { describe, expect, it } from 'vitest';
import { applyDiff } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import { nameTag } from '../../../shared/network/record';
import { traceRequest } from '../../../shared/routing/traceRequest';
import { emptySketch } from '../../../shared/sandbox/emptySketch';
import { newIds } from '../../../shared/sandbox/newId';
import { order, runCommand } from '../../../shared/sandbox/runCommand';
import { expectSound } from '../../support/expectSound';
import { inconsistencies } from '../../support/inconsistencies';

const common = {
  seed: 1,
  region: 'eu-west-1',
  account: '111122223333',
  zones: ['eu-west-1a', 'eu-west-1b'],
  name: 'shop',
};
const twoTier = (nat: 'none' | 'one' | 'per-zone', zones = common.zones) =>
  drawn('template/public-and-private', { ...common, zones, cidrBlock: '10.0.0.0/16', nat });
const hub = () =>
  drawn('template/hub-and-spoke', {
    ...common,
    hubBlock: '10.0.0.0/16',
    spokeBlocks: ['10.1.0.0/16', '10.2.0.0/16'],
  });
const inspected = () =>
  drawn('template/inspection', {
    ...common,
    appBlock: '10.0.0.0/16',
    applianceBlock: '10.9.0.0/16',
  });
const isolated = () =>
  drawn('template/isolated', {
    ...common,
    cidrBlock: '10.0.0.0/16',
    services: ['s3', 'sqs', 'logs'],
  });

describe('public and private subnets', () => {
  it('lead private workloads to services and the internet by the NAT gateway', () => {
    const network = twoTier('one');
    expect(verdicts(network, 'shop-app', ['s3', 'sqs', 'internet'])).toEqual([
      'reachable',
      'reachable',
      'reachable',
    ]);
    expect(hops(network, 'shop-app', 's3')).toContain('nat-gateway');
    expect(network.natGateways.size).toBe(1);
  });

  it('give each of three zones a NAT gateway of its own', () => {
    const network = twoTier('per-zone', [...common.zones, 'eu-west-1c']);
    expect(network.natGateways.size).toBe(3);
    expect(network.subnets.size).toBe(6);
    expect(verdicts(network, 'shop-app', ['s3'])).toEqual(['reachable']);
  });

  it('keep private workloads in without a NAT gateway', () => {
    expect(verdicts(twoTier('none'), 'shop-app', ['s3', 'internet'])).toEqual([
      'blocked',
      'blocked',
    ]);
  });

  it('take a gateway endpoint past the NAT gateway', () => {
    const network = twoTier('one');
    const [vpcId] = network.vpcs.keys();
    const [endpointId, prefixListId] = [
      newIds(network, 2)('vpcEndpoints'),
      newIds(network, 2)('prefixLists'),
    ];
    const routeTableIds = [...network.routeTables.values()]
      .filter((table) => nameTag(table)?.includes('private'))
      .map(({ id }) => id);
    const params = { endpointId, vpcId: vpcId ?? '', service: 's3', routeTableIds, prefixListId };
    const done = runCommand(network, order('endpoint/add-gateway', params));
    if (!done.ok) throw new Error(done.error.code);
    const after = applyDiff(network, done.value.diff);
    expect(hops(after, 'shop-app', 's3')).not.toContain('nat-gateway');
    expect(verdicts(after, 'shop-app', ['s3'])).toEqual(['reachable']);
  });
});

describe('hub and spokes', () => {
  it('lead a spoke to the internet by the transit gateway and the NAT gateway of the hub', () => {
    const network = hub();
    expect(verdicts(network, 'shop-spoke-1-app', ['s3', 'internet'])).toEqual([
      'reachable',
      'reachable',
    ]);
    expect(hops(network, 'shop-spoke-1-app', 's3')).toEqual(
      expect.arrayContaining(['transit-gateway', 'nat-gateway', 'internet-gateway']),
    );
  });
});

describe('an inspection VPC', () => {
  it('leads what goes out through the endpoint of the appliances, and replies back through it', () => {
    const network = inspected();
    const trace = traceRequest(network, ask(network, 'shop-app', 'internet'));
    expect(trace.verdict).toBe('reachable');
    for (const way of [trace.forward, trace.return])
      expect(way?.hops.map(({ kind }) => kind)).toContain('vpc-endpoint');
  });
});

describe('an inspection VPC by any name', () => {
  it.each(['internal', '-', 'a name of forty letters, -- and more of it'])(
    'gives its load balancer a name that AWS takes: %s',
    (name) => {
      const network = drawn('template/inspection', {
        ...common,
        name: name.slice(0, 40),
        appBlock: '10.0.0.0/16',
        applianceBlock: '10.9.0.0/16',
      });
      const [balancer] = network.loadBalancers.values();
      expect(balancer?.name).toMatch(/^gwlb([a-zA-Z0-9-]{0,27}[a-zA-Z0-9])?$/);
    },
  );
});

describe('an isolated VPC', () => {
  it('reaches the services it has endpoints for, and nothing else', () => {
    const network = isolated();
    expect(verdicts(network, 'shop-app', ['s3', 'sqs', 'logs', 'sns', 'internet'])).toEqual([
      'reachable',
      'reachable',
      'reachable',
      'blocked',
      'blocked',
    ]);
  });
});

describe.each([
  ['public and private', () => twoTier('per-zone')],
  ['hub and spoke', hub],
  ['inspection', inspected],
  ['isolated', isolated],
])('the template %s', (_, draw) => {
  it('is one entry, sound, and as AWS would return it', () => {
    const network = draw();
    expectSound(network);
    expect(inconsistencies(network)).toEqual([]);
  });
});

it('refuses zones that make no template', () => {
  const params = { ...common, cidrBlock: '10.0.0.0/16', nat: 'one' as const };
  for (const zones of [[], ['eu-west-1a'], ['eu-west-1a', 'eu-west-1a']])
    expect(
      runCommand(emptySketch(), order('template/public-and-private', { ...params, zones })),
    ).toMatchObject({
      error: { code: 'template-zones' },
    });
});

it('refuses a hub without spokes', () => {
  const params = { ...common, hubBlock: '10.0.0.0/16', spokeBlocks: [] };
  expect(runCommand(emptySketch(), order('template/hub-and-spoke', params))).toMatchObject({
    error: { code: 'template-spokes' },
  });
});

it('draws a template twice side by side', () => {
  const first = twoTier('one');
  const params = {
    ...common,
    seed: 2,
    name: 'twin',
    cidrBlock: '10.1.0.0/16',
    nat: 'one' as const,
  };
  const done = runCommand(first, order('template/public-and-private', params));
  expect(done.ok).toBe(true);
});

function drawn(type: Parameters<typeof order>[0], params: object): Network {
  const done = runCommand(emptySketch(), { type, params });
  if (!done.ok) throw new Error(`${done.error.code}: ${done.error.about.join(' ')}`);
  return applyDiff(emptySketch(), done.value.diff);
}

function ask(network: Network, name: string, to: string) {
  const from = [...network.instances.values()].find((instance) => nameTag(instance) === name);
  const [networkInterfaceId = ''] = from?.networkInterfaceIds ?? [];
  const destination =
    to === 'internet'
      ? ({ kind: 'internet' } as const)
      : ({ kind: 'service', service: to, region: 'eu-west-1' } as const);
  const source = { kind: 'network-interface', id: networkInterfaceId } as const;
  return { from: source, to: destination, protocol: 'tcp', port: 443 };
}

function verdicts(network: Network, name: string, targets: readonly string[]): string[] {
  return targets.map((to) => traceRequest(network, ask(network, name, to)).verdict);
}

function hops(network: Network, name: string, to: string): string[] {
  return traceRequest(network, ask(network, name, to)).forward.hops.map(({ kind }) => kind);
}
