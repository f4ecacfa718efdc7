import { expect } from 'vitest';
import type { AddGatewayEndpoint } from '../../shared/edits/endpoints/addGatewayEndpoint';
import type { AddInterfaceEndpoint } from '../../shared/edits/endpoints/addInterfaceEndpoint';
import type { Refusal } from '../../shared/edits/refusal';
import { applyDiff, type Diff, parseDiff, reverse } from '../../shared/network/diff';
import type { Network } from '../../shared/network/network';
import type { Result } from '../../shared/result';
import { networkOf, type Part, routeTable, subnet, vpc } from './builders';
import { expectSound } from './expectSound';

/** A VPC with a private subnet in each of two zones, and one table for both. */
export const base: Part[] = [
  vpc(),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  subnet('private-b', { cidr: '10.0.2.0/24', zone: 'b' }),
  routeTable('routes', { subnets: ['private-a', 'private-b'] }),
];
export const plain = networkOf(...base);

export type GatewayWords = Partial<
  Record<'endpointId' | 'vpcId' | 'service' | 'policyDocument', string>
> & {
  routeTableIds?: string[];
};

/** `new-endpoint`, for S3 unless said otherwise. */
export const gatewayParams = (words: GatewayWords = {}) =>
  ({
    endpointId: 'new-endpoint',
    vpcId: 'vpc',
    service: 's3',
    routeTableIds: ['routes'],
    prefixListId: 'pl-new',
    ...words,
  }) as unknown as AddGatewayEndpoint;

export type InterfaceWords = Partial<
  Record<'endpointId' | 'vpcId' | 'service' | 'policyDocument', string>
> & {
  subnetIds?: string[];
  networkInterfaceIds?: string[];
  groupIds?: string[];
  privateDnsEnabled?: boolean;
  privateDnsOnlyForInboundResolverEndpoint?: boolean;
};

/** `new-endpoint`, for SQS in both subnets unless said otherwise. */
export function interfaceParams(words: InterfaceWords = {}): AddInterfaceEndpoint {
  const subnetIds = words.subnetIds ?? ['private-a', 'private-b'];
  return {
    endpointId: 'new-endpoint',
    vpcId: 'vpc',
    service: 'sqs',
    subnetIds,
    networkInterfaceIds: subnetIds.map((each) => `new-${each}`),
    ...words,
  } as unknown as AddInterfaceEndpoint;
}

/** The network after an edit: sound, and back where it was once the edit is undone. */
export function applied(network: Network, result: Result<Diff, Refusal>): Network {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  expect(parseDiff(result.value).success).toBe(true);
  const edited = applyDiff(network, result.value);
  expectSound(edited);
  expect(applyDiff(edited, reverse(result.value))).toEqual(network);
  return edited;
}
