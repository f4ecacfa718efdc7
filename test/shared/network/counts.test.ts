import { describe, expect, it } from 'vitest';
import { TransitGatewayAttachment } from '../../../shared/network/connections';
import { countByPlace, countRecords } from '../../../shared/network/counts';
import { emptyNetwork, type Network, putRecords } from '../../../shared/network/network';
import { PrefixList } from '../../../shared/network/routeTable';
import { Vpc } from '../../../shared/network/vpc';
import { LoadBalancer, NetworkInterface } from '../../../shared/network/workloads';

const vpc = (id: string, account: string, region: string) =>
  Vpc.parse({ id, account, region, tags: [], cidrBlocks: [], ipv6CidrBlocks: [] });

const networkInterface = (id: string, listedAs?: string[]) =>
  NetworkInterface.parse({
    id,
    account: '111111111111',
    region: 'eu-west-1',
    tags: [],
    privateIps: [],
    ipv6Addresses: [],
    ...(listedAs === undefined ? {} : { listedAs }),
  });

function network(): Network {
  const made = emptyNetwork();
  putRecords(made, 'vpcs', [
    vpc('vpc-a', '111111111111', 'eu-west-1'),
    vpc('vpc-b', '111111111111', 'us-east-1'),
    vpc('vpc-c', '222222222222', 'eu-west-1'),
  ]);
  putRecords(made, 'networkInterfaces', [networkInterface('eni-a'), networkInterface('eni-b', [])]);
  putRecords(made, 'transitGatewayAttachments', [
    TransitGatewayAttachment.parse({
      id: 'tgw-attach-a',
      tags: [],
      resourceType: 'vpc',
      listedAs: ['TransitGatewayAttachments', 'TransitGatewayVpcAttachments'],
    }),
  ]);
  putRecords(made, 'loadBalancers', [
    LoadBalancer.parse({
      id: 'web',
      name: 'web',
      type: 'classic',
      tags: [],
      subnetIds: [],
      availabilityZones: [],
      listedAs: ['LoadBalancerDescriptions'],
    }),
  ]);
  putRecords(made, 'prefixLists', [
    PrefixList.parse({
      id: 'pl-s3',
      account: 'AWS',
      seenBy: '222222222222',
      region: 'eu-west-1',
      tags: [],
    }),
  ]);
  return made;
}

describe('countRecords', () => {
  it('counts records where they are listed under their own key', () => {
    expect(countRecords(network())).toMatchObject({
      vpcs: 3,
      networkInterfaces: 1,
      transitGatewayAttachments: 1,
      transitGatewayVpcAttachments: 1,
      transitGatewayPeeringAttachments: 0,
      loadBalancers: 0,
      loadBalancerDescriptions: 1,
      subnets: 0,
    });
  });

  it('has no count for accounts, which AWS does not list', () => {
    expect(countRecords(network())).not.toHaveProperty('accounts');
  });
});

describe('countByPlace', () => {
  it('adds up by account and by account and Region', () => {
    const { byAccount, byRegion } = countByPlace(network());

    expect(byAccount.map(({ account, counts }) => [account, counts.vpcs])).toEqual([
      [undefined, undefined],
      ['111111111111', 2],
      ['222222222222', 1],
    ]);
    expect(byRegion.map(({ account, region, counts }) => [account, region, counts.vpcs])).toEqual([
      [undefined, undefined, undefined],
      ['111111111111', 'eu-west-1', 1],
      ['111111111111', 'us-east-1', 1],
      ['222222222222', 'eu-west-1', 1],
    ]);
  });

  it("counts AWS's own prefix lists where they were seen", () => {
    const { byAccount } = countByPlace(network());

    expect(byAccount.at(-1)).toMatchObject({
      account: '222222222222',
      counts: { vpcs: 1, prefixLists: 1 },
    });
  });
});
