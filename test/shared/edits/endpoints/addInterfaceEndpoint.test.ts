import { describe, expect, it } from 'vitest';
import { addInterfaceEndpoint } from '../../../../shared/edits/endpoints/addInterfaceEndpoint';
import { applyDiff } from '../../../../shared/network/diff';
import {
  instance,
  networkOf,
  securityGroup,
  serviceDetail,
  subnet,
  vpc,
} from '../../../support/builders';
import { applied, base, interfaceParams, plain } from '../../../support/edits';

describe('addInterfaceEndpoint', () => {
  it('adds one interface a subnet on its lowest free address, and the names in order', () => {
    const network = networkOf(...base, instance('app', { subnet: 'private-a', ip: '10.0.1.4' }));
    const edited = applied(network, addInterfaceEndpoint(network, interfaceParams()));

    const endpoint = edited.vpcEndpoints.get('new-endpoint');
    expect(endpoint?.dnsEntries.map((entry) => entry.dnsName)).toEqual([
      'new-endpoint-new.sqs.us-east-1.vpce.amazonaws.com',
      'new-endpoint-new-us-east-1a.sqs.us-east-1.vpce.amazonaws.com',
      'new-endpoint-new-us-east-1b.sqs.us-east-1.vpce.amazonaws.com',
      'sqs.us-east-1.amazonaws.com',
    ]);
    const address = (key: string) => edited.networkInterfaces.get(key)?.privateIps[0]?.address;
    expect(address('new-private-a')).toBe('10.0.1.5');
    expect(address('new-private-b')).toBe('10.0.2.4');
  });

  it("takes the VPC's default group where none is named", () => {
    const network = networkOf(...base, securityGroup('default'));
    const edited = applied(network, addInterfaceEndpoint(network, interfaceParams()));
    expect(edited.vpcEndpoints.get('new-endpoint')?.groups).toEqual(['default']);
    const unticked = applied(
      network,
      addInterfaceEndpoint(network, interfaceParams({ groupIds: [] })),
    );
    expect(unticked.vpcEndpoints.get('new-endpoint')?.groups).toEqual(['default']);
  });

  it("takes private names from the Region's own list where it was read", () => {
    const network = networkOf(...base, serviceDetail('sqs', { privateDnsNames: ['sqs.example'] }));
    const edited = applied(network, addInterfaceEndpoint(network, interfaceParams()));
    expect(edited.vpcEndpoints.get('new-endpoint')?.dnsEntries.at(-1)?.dnsName).toBe('sqs.example');
  });

  it('leaves private DNS off for S3 and DynamoDB unless asked', () => {
    for (const service of ['s3', 'dynamodb']) {
      const edited = applied(plain, addInterfaceEndpoint(plain, interfaceParams({ service })));
      expect(edited.vpcEndpoints.get('new-endpoint')?.privateDnsEnabled).toBe(false);
    }
  });

  it("turns S3's private DNS on for the whole VPC where asked so", () => {
    const asked = interfaceParams({
      service: 's3',
      privateDnsEnabled: true,
      privateDnsOnlyForInboundResolverEndpoint: false,
    });
    const edited = applied(plain, addInterfaceEndpoint(plain, asked));
    expect(edited.vpcEndpoints.get('new-endpoint')?.dnsEntries.map((e) => e.dnsName)).toContain(
      '*.s3.us-east-1.amazonaws.com',
    );
  });

  it('finds room in the smallest subnet until it is full', () => {
    let network = networkOf(vpc(), subnet('tiny', { cidr: '10.0.9.0/28' }));
    const results: string[] = [];
    for (let n = 0; n < 12; n++) {
      const result = addInterfaceEndpoint(
        network,
        interfaceParams({
          endpointId: `endpoint-${n}`,
          subnetIds: ['tiny'],
          networkInterfaceIds: [`interface-${n}`],
          privateDnsEnabled: false,
        }),
      );
      results.push(result.ok ? 'done' : result.error.code);
      if (result.ok) network = applyDiff(network, result.value);
    }
    expect(results).toEqual([...new Array<string>(11).fill('done'), 'no-free-address']);
    const taken = [...network.networkInterfaces.values()].map(
      (each) => each.privateIps[0]?.address,
    );
    expect(new Set(taken).size).toBe(11);
  });
});
