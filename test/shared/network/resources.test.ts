import { describe, expect, it } from 'vitest';
import { ownersOf, placeOfResource, totalResources } from '../../../shared/network/resources';
import { sketch, subnet, vpc } from '../diagram/sketch';

const network = sketch({
  vpcs: [{ ...vpc('shop'), account: '111122223333' }],
  subnets: [subnet('app', 'shop', 'a')],
  instances: [{ id: 'web', subnetId: 'app' }],
  internetGateways: [{ id: 'igw', attachments: [{ vpcId: 'shop' }] }],
  regions: [{ name: 'us-east-1' }],
});

describe('placeOfResource', () => {
  const placeOf = (collection: 'instances' | 'internetGateways' | 'subnets', key: string) => {
    const record = network[collection].get(key);
    return record === undefined ? undefined : placeOfResource(network, collection, record);
  };

  it('finds the VPC by the subnet, and account and Region by the VPC', () => {
    expect(placeOf('instances', 'web')).toEqual({
      account: '111122223333',
      region: 'us-east-1',
      vpcId: 'shop',
      subnetId: 'app',
    });
  });

  it('places a gateway in the VPC it is attached to, in no subnet', () => {
    expect(placeOf('internetGateways', 'igw')).toMatchObject({
      vpcId: 'shop',
      subnetId: undefined,
    });
  });

  it('places a subnet in itself', () => {
    expect(placeOf('subnets', 'app')).toMatchObject({ vpcId: 'shop', subnetId: 'app' });
  });
});

describe('totalResources', () => {
  it('counts no Regions', () => {
    expect(totalResources(network)).toBe(4);
  });
});

describe('ownersOf', () => {
  it('counts the accounts that own something, not those that a model only names', () => {
    expect([...ownersOf(network)]).toEqual(['111122223333']);
  });

  it('leaves AWS out, which owns the prefix lists of its services', () => {
    const lists = sketch({ prefixLists: [{ id: 'pl-s3', account: 'AWS', name: 'com.aws.s3' }] });

    expect(ownersOf(lists).size).toBe(0);
  });
});
