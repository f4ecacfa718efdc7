import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../shared/network/coverage';
import {
  gatewayEndpoint,
  inAccount,
  inRegion,
  instance,
  networkAcl,
  networkOf,
  route,
  routeTable,
  subnet,
  unread,
  vpc,
} from './builders';
import { everyKind } from './everyKind';
import { expectSound } from './expectSound';

describe('networkOf', () => {
  it('builds records that fit the model, each under its own key', () => {
    expectSound(everyKind());
  });

  it('gives a VPC what AWS gives it: a main route table and a network ACL for every subnet', () => {
    const network = networkOf(vpc(), subnet('private'));

    expect(network.routeTables.get('vpc-main')?.routes).toEqual([route('10.0.0.0/16', 'local')]);
    expect(network.networkAcls.get('vpc-default-acl')?.associations).toMatchObject([
      { subnetId: 'private' },
    ]);
  });

  it('leaves a subnet to the network ACL that names it', () => {
    const network = networkOf(
      vpc(),
      subnet('private'),
      networkAcl('strict', { subnets: ['private'] }),
    );

    expect(network.networkAcls.get('vpc-default-acl')?.associations).toEqual([]);
  });

  it('puts an interface on the next free address and refuses one that is taken', () => {
    const web = instance('web', { subnet: 'private' });
    const twice = instance('db', { subnet: 'private', ip: '10.0.0.100' });

    expect(networkOf(vpc(), subnet('private'), web).instances.get('web')?.privateIp).toBe(
      '10.0.0.100',
    );
    expect(() => networkOf(vpc(), subnet('private'), web, twice)).toThrow('taken twice');
  });

  it('routes to a gateway endpoint in its tables and nowhere else', () => {
    const network = networkOf(
      vpc(),
      routeTable('with', {}),
      routeTable('without', {}),
      gatewayEndpoint('s3-endpoint', { routeTables: ['with'] }),
    );

    expect(network.routeTables.get('with')?.routes).toContainEqual(
      route('pl-s3', 'vpc-endpoint', 's3-endpoint'),
    );
    expect(network.routeTables.get('without')?.routes).toHaveLength(1);
  });

  it('places parts by Region and account', () => {
    const network = networkOf(
      inAccount('444455556666', inRegion('eu-west-1', vpc(), subnet('private', { zone: 'b' }))),
    );

    expect(network.subnets.get('private')).toMatchObject({
      account: '444455556666',
      region: 'eu-west-1',
      availabilityZone: 'eu-west-1b',
      availabilityZoneId: 'euw1-az2',
    });
  });
});

describe('unread', () => {
  it('takes back what a call listed and says that it was not asked', () => {
    const network = unread(networkOf(vpc(), subnet('private')), 'DescribeNetworkAcls');

    expect(network.networkAcls.size).toBe(0);
    expect(coverageOf(network.coverage, 'DescribeNetworkAcls', {})).toBe('not-asked');
    expect(coverageOf(network.coverage, 'DescribeRouteTables', {})).toBe('complete');
  });

  it('takes the DNS attributes from the VPCs', () => {
    const network = unread(networkOf(vpc()), 'DescribeVpcAttribute', 'denied');

    expect(network.vpcs.get('vpc')).not.toHaveProperty('dnsSupport');
    expect(coverageOf(network.coverage, 'DescribeVpcAttribute', {})).toBe('denied');
  });
});
