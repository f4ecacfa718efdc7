import { expect, it } from 'vitest';
import { removeVpc } from '../../../../shared/edits/vpcs/removeVpc';
import {
  endpointService,
  interfaceEndpoint,
  loadBalancer,
  networkOf,
  subnet,
  vpc,
} from '../../../support/builders';
import { applied } from '../../../support/edits';

it('leaves endpoints of other VPCs rejected whose service goes with the VPC', () => {
  const network = networkOf(
    vpc('provider', { cidr: '10.1.0.0/16' }),
    subnet('provider-a', { vpc: 'provider', cidr: '10.1.0.0/24' }),
    loadBalancer('nlb', { type: 'network', subnets: ['provider-a'] }),
    endpointService('vpce-svc-1', { networkLoadBalancers: ['nlb'] }),
    vpc('consumer', { cidr: '10.2.0.0/16' }),
    subnet('consumer-a', { vpc: 'consumer', cidr: '10.2.0.0/24' }),
    interfaceEndpoint('theirs', {
      service: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
      subnets: ['consumer-a'],
      privateDns: false,
    }),
    interfaceEndpoint('sqs', { subnets: ['consumer-a'] }),
  );
  const vpcId = 'provider' as never;
  const edited = applied(network, removeVpc(network, { vpcId, withContents: true }));
  expect(edited.serviceConfigurations.size).toBe(0);
  expect([...edited.vpcEndpoints.values()].map(({ id, state }) => [id, state])).toEqual([
    ['theirs', 'rejected'],
    ['sqs', 'available'],
  ]);
});
