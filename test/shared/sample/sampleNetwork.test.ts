import { describe, expect, it } from 'vitest';
import { collectionNames, type Network } from '../../../shared/network/network';
import { ownerOf } from '../../../shared/network/owner';
import { nameTag } from '../../../shared/network/record';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { expectSound } from '../../support/expectSound';
import { inconsistencies } from '../../support/inconsistencies';

const network = sampleNetwork();

describe('sampleNetwork', () => {
  it('holds sound records only', () => {
    expectSound(network);
  });

  it('holds nothing that AWS could not have returned', () => {
    expect(inconsistencies(network)).toEqual([]);
  });

  it('gives an equal network every time', () => {
    expect(sampleNetwork()).toEqual(network);
  });

  it('shows what the app can show: Regions, VPCs, endpoints, peerings, a transit gateway', () => {
    expect(names(network, 'vpcs')).toEqual([
      'shop-prod',
      'shared-services',
      'data-platform',
      'shop-eu',
    ]);
    expect(new Set([...network.vpcs.values()].map(({ region }) => region)).size).toBe(2);
    expect(new Set([...network.vpcEndpoints.values()].map(({ type }) => type))).toEqual(
      new Set(['Gateway', 'Interface', 'GatewayLoadBalancer']),
    );
    const peerings = [...network.vpcPeeringConnections.values()];
    expect(peerings.map((p) => p.requester.region === p.accepter.region)).toEqual([true, false]);
    expect(network.transitGatewayAttachments.size).toBe(3);
    expect(network.natGateways.size).toBe(3);
  });

  it('has workloads whose owners are recognised', () => {
    const owners = [...network.networkInterfaces.values()].map((eni) => ownerOf(network, eni));

    const kinds = new Set(owners.map(({ kind }) => kind));
    expect(kinds).not.toContain('unknown');
    expect(kinds).not.toContain('aws-managed');
    expect(kinds.size).toBeGreaterThan(10);
    expect(owners.filter(({ name }) => name === 'orders')).toHaveLength(12);
    expect(owners.filter(({ name }) => name === 'billing')).toHaveLength(4);
  });

  it('keeps its size in bounds, so that the picture stays readable', () => {
    const records = collectionNames.reduce((sum, name) => sum + network[name].size, 0);

    expect(network.networkInterfaces.size).toBe(101);
    expect(records).toBeLessThan(400);
  });

  describe('orders and S3', () => {
    it('leads S3 through the NAT gateway in private-b and through the endpoint in private-a', () => {
      const [a, b] = ['rtb-private-a', 'rtb-private-b'].map((name) =>
        [...network.routeTables.values()].find((table) => nameTag(table) === name),
      );

      expect(a?.routes.map(({ target }) => target.kind)).toContain('vpc-endpoint');
      expect(b?.routes.map(({ target }) => target.kind)).not.toContain('vpc-endpoint');
      expect(b?.routes.map(({ target }) => target.kind)).toContain('nat-gateway');
    });
  });

  describe('billing and SQS', () => {
    const endpoint = [...network.vpcEndpoints.values()].find((e) => nameTag(e) === 'SQS endpoint');

    it('keeps billing out by the group of the endpoint', () => {
      const group = network.securityGroups.get(endpoint?.groups[0] ?? '');
      const admitted = group?.inbound.map(({ peer }) =>
        peer.kind === 'security-group' ? network.securityGroups.get(peer.groupId)?.groupName : peer,
      );

      expect(admitted).toEqual(['orders-fn']);
    });

    it('lacks sqs:SendMessage in the policy and answers to the private name', () => {
      expect(endpoint?.policyDocument).not.toContain('SendMessage');
      expect(endpoint?.policyDocument).toContain('sqs:ReceiveMessage');
      expect(endpoint?.dnsEntries.map(({ dnsName }) => dnsName)).toContain(
        'sqs.us-east-1.amazonaws.com',
      );
    });
  });
});

function names(of: Network, collection: 'vpcs'): (string | undefined)[] {
  return [...of[collection].values()].map(nameTag);
}
