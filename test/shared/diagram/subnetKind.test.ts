import { describe, expect, it } from 'vitest';
import { subnetKind } from '../../../shared/diagram/subnetKind';
import { SubnetId } from '../../../shared/network/ids';
import { route, routeTable, sketch, subnet, vpc } from './sketch';

describe('subnetKind', () => {
  it.each([
    ['internet-gateway', 'public'],
    ['nat-gateway', 'private'],
    ['transit-gateway', 'private'],
    ['vpc-peering-connection', 'private'],
    ['vpn-gateway', 'private'],
    ['egress-only-internet-gateway', 'private'],
    ['network-interface', 'private'],
    ['vpc-endpoint', 'private'],
  ])('calls a subnet that routes to %s %s', (target, kind) => {
    expect(kindWith([route('0.0.0.0/0', target, 'x')])).toBe(kind);
  });

  it('calls it isolated when only local routes and gateway endpoints are left', () => {
    const toEndpoint = {
      destination: { kind: 'prefix-list', prefixListId: 'pl-s3' },
      target: { kind: 'vpc-endpoint', id: 'vpce-s3' },
      origin: 'static',
    };

    expect(kindWith([toEndpoint])).toBe('isolated');
  });

  it('does not count a way that ends in a blackhole', () => {
    expect(kindWith([route('0.0.0.0/0', 'internet-gateway', 'igw', 'blackhole')])).toBe('isolated');
  });

  it('takes the main table where none is associated, and the associated one before it', () => {
    const main = routeTable(
      'main',
      'shop',
      [],
      [route('0.0.0.0/0', 'internet-gateway', 'igw')],
      true,
    );
    const own = routeTable('own', 'shop', ['app'], [route('0.0.0.0/0', 'nat-gateway', 'nat')]);

    expect(kindOf({ routeTables: [main] })).toBe('public');
    expect(kindOf({ routeTables: [main, own] })).toBe('private');
  });

  it('says unknown when no route table was read, whatever addresses are handed out', () => {
    expect(kindOf({ routeTables: [], mapPublicIpOnLaunch: true })).toBe('unknown');
  });
});

function kindWith(routes: Record<string, unknown>[]): string {
  return kindOf({ routeTables: [routeTable('rtb', 'shop', ['app'], routes)] });
}

function kindOf({
  routeTables,
  mapPublicIpOnLaunch = false,
}: {
  routeTables: Record<string, unknown>[];
  mapPublicIpOnLaunch?: boolean;
}): string {
  const network = sketch({
    vpcs: [vpc('shop')],
    subnets: [subnet('app', 'shop', 'a', { mapPublicIpOnLaunch })],
    routeTables,
  });
  const app = network.subnets.get(SubnetId.parse('app'));
  if (app === undefined) throw new Error('the sketch lost its subnet');
  return subnetKind(network, app);
}
