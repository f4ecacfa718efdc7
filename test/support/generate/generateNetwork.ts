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
import { generateVpc, type SubnetKind, type VpcPlan } from './generateVpc';
import { idSource, randomFrom } from './random';

export type NetworkShape = 'mixed' | 'one-giant-vpc' | 'many-small-vpcs' | 'many-subnets';

/**
 * A network of about so many records, shaped like accounts that are met in practice, the same for the same arguments:
 *
 * - `mixed`: a VPC for every 500 records, three zones, four kinds of subnet, three Regions, a transit gateway each;
 * - `one-giant-vpc`: one VPC with everything in 15 subnets;
 * - `many-small-vpcs`: a VPC for every 40 records (400 at 16,000), two subnets each, peered in a row;
 * - `many-subnets`: one Region with a VPC of 200 subnets for every 20,000 records, as many as AWS allows one.
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
  const { records, plan } = shapes[shape];
  const count = Math.max(1, Math.round(resources / (records ?? resources)));
  return Array.from({ length: count }, (_, number) => ({
    ...plan(number),
    records:
      Math.floor(((number + 1) * resources) / count) - Math.floor((number * resources) / count),
    number,
  }));
}

/** How many records a VPC has, where not all are in one, and what each is like. */
const shapes: Record<
  NetworkShape,
  { records?: number; plan(number: number): Omit<VpcPlan, 'records' | 'number'> }
> = {
  mixed: {
    records: 500,
    plan: (number) => ({
      ...large,
      region: regions[number % regions.length] ?? regions[0],
      cidrBase: [10, number % 256],
      kinds: ['public', 'private', 'private', 'isolated'],
    }),
  },
  'one-giant-vpc': {
    plan: () => ({ ...large, kinds: ['public', 'private', 'private', 'private', 'isolated'] }),
  },
  'many-small-vpcs': {
    records: 40,
    plan: (number) => ({
      ...large,
      cidrBase: [10, Math.floor(number / 16) % 256, (number % 16) * 16],
      bits: 20,
      subnetBits: 24,
      zones: ['a'],
      kinds: ['public', 'private'],
    }),
  },
  'many-subnets': {
    records: 20_000,
    plan: (number) => ({
      ...large,
      cidrBase: [10, number],
      subnetBits: 24,
      zones: ['a', 'b', 'c', 'd'],
      kinds: [...times(10, 'public'), ...times(30, 'private'), ...times(10, 'isolated')],
    }),
  },
};

const large = {
  region: regions[0],
  cidrBase: [10, 0],
  bits: 16,
  subnetBits: 20,
  zones: ['a', 'b', 'c'],
} satisfies Partial<VpcPlan>;

function times(count: number, kind: SubnetKind): SubnetKind[] {
  return Array.from({ length: count }, () => kind);
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
