import { collectionNames, type Network } from '../../../shared/network/network';
import {
  inRegion,
  networkOf,
  type Part,
  peering,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
} from '../builders';
import { generateVpc, type VpcPlan } from './generateVpc';
import { idSource, randomFrom } from './random';

export type NetworkShape = 'mixed' | 'one-giant-vpc' | 'many-small-vpcs';

/**
 * A network of about so many records, shaped like accounts that are met in practice, the same for the same arguments:
 *
 * - `mixed`: a VPC for every 500 records, three zones, four kinds of subnet, three Regions, a transit gateway each;
 * - `one-giant-vpc`: one VPC with everything in 15 subnets;
 * - `many-small-vpcs`: a VPC for every 40 records, two subnets each, peered in a row.
 */
export function generateNetwork(
  resources: number,
  { shape = 'mixed', seed = 1 }: { shape?: NetworkShape; seed?: number } = {},
): Network {
  const newId = idSource();
  const random = randomFrom(seed);
  const plans = planVpcs(resources, shape);
  const vpcs = plans.map((plan) => generateVpc({ ...plan, vpcId: newId('vpc') }, newId, random));
  const connections =
    shape === 'many-small-vpcs'
      ? vpcs
          .slice(1)
          .map(({ vpcId, plan }, index) =>
            inRegion(
              plan.region,
              peering(newId('pcx'), { requester: vpcs[index]?.vpcId ?? vpcId, accepter: vpcId }),
            ),
          )
      : regions.map((region) =>
          inRegion(
            region,
            hub(
              vpcs.filter(({ plan }) => plan.region === region),
              newId,
            ),
          ),
        );
  return networkOf(
    ...vpcs.map(({ plan, parts }) => inRegion(plan.region, ...parts)),
    ...connections,
  );
}

/** How many records a network holds. */
export function sizeOf(network: Network): number {
  return collectionNames.reduce((sum, name) => sum + network[name].size, 0);
}

const regions = ['us-east-1', 'eu-west-1', 'ap-southeast-2'] as const;

function planVpcs(resources: number, shape: NetworkShape): VpcPlan[] {
  if (shape === 'one-giant-vpc')
    return [
      {
        region: regions[0],
        cidrBase: [10, 0],
        bits: 16,
        zones: ['a', 'b', 'c'],
        kinds: ['public', 'private', 'private', 'private', 'isolated'],
        records: resources,
        number: 0,
      },
    ];
  const count = Math.max(1, Math.round(resources / (shape === 'mixed' ? 500 : 40)));
  return Array.from({ length: count }, (_, number): VpcPlan => {
    const share =
      Math.floor(((number + 1) * resources) / count) - Math.floor((number * resources) / count);
    const region = regions[number % regions.length] ?? regions[0];
    return shape === 'mixed'
      ? {
          region,
          cidrBase: [10, number % 256],
          bits: 16,
          zones: ['a', 'b', 'c'],
          kinds: ['public', 'private', 'private', 'isolated'],
          records: share,
          number,
        }
      : {
          region: regions[0],
          cidrBase: [10, Math.floor(number / 16) % 256, (number % 16) * 16],
          bits: 20,
          zones: ['a'],
          kinds: ['public', 'private'],
          records: share,
          number,
        };
  });
}

function hub(
  vpcs: { vpcId: string; attachmentSubnets: string[] }[],
  newId: (prefix: string) => string,
): Part[] {
  if (vpcs.length < 2) return [];
  const gatewayId = newId('tgw');
  const tableId = newId('tgw-rtb');
  const attachments = vpcs.map(({ vpcId, attachmentSubnets }) => ({
    id: newId('tgw-attach'),
    vpcId,
    attachmentSubnets,
  }));
  return [
    transitGateway(gatewayId, { name: 'core' }),
    ...attachments.map(({ id, vpcId, attachmentSubnets }) =>
      transitGatewayVpcAttachment(id, {
        transitGateway: gatewayId,
        vpc: vpcId,
        subnets: attachmentSubnets,
        routeTable: tableId,
      }),
    ),
    transitGatewayRouteTable(tableId, {
      transitGateway: gatewayId,
      propagations: attachments.map(({ id }) => id),
    }),
  ];
}
