import fc from 'fast-check';
import type { MutableNetwork } from '../../../shared/network/network';
import { interfaceOf, named, route, routeTable, sketch, subnet, vpc } from './sketch';

type Plan = {
  vpcs: {
    region: number;
    subnets: { zone: number; kind: number; cards: number }[];
    nats: number;
    endpoints: number;
    vpn: boolean;
    internet: boolean;
  }[];
  peerings: [number, number][];
  attachments: [number, number][];
  tgwPeering: boolean;
};

const services = [
  's3',
  'sqs',
  'kms',
  'ecr.api',
  'logs',
  'ssm',
  'sts',
  'lambda',
  'execute-api',
  'sns',
  'ec2',
  'ecs',
  'states',
];
const types = [
  'Gateway',
  'Interface',
  'Interface',
  'GatewayLoadBalancer',
  'Resource',
  'ServiceNetwork',
  'Tunnel',
  'Later',
];

/** Networks of every shape the layout has to bear: empty VPCs, one zone to five, stacked subnets, full shelves, hubs. */
export const anyNetwork: fc.Arbitrary<MutableNetwork> = fc
  .record<Plan>({
    vpcs: fc.array(
      fc.record({
        region: fc.nat(2),
        subnets: fc.array(fc.record({ zone: fc.nat(4), kind: fc.nat(3), cards: fc.nat(9) }), {
          maxLength: 9,
        }),
        nats: fc.nat(3),
        endpoints: fc.oneof(fc.nat(5), fc.nat(30)),
        vpn: fc.boolean(),
        internet: fc.boolean(),
      }),
      { maxLength: 7 },
    ),
    peerings: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 6 }),
    attachments: fc.array(fc.tuple(fc.nat(6), fc.nat(2)), { maxLength: 10 }),
    tgwPeering: fc.boolean(),
  })
  .map(toNetwork);

const regions = ['us-east-1', 'eu-west-1', 'ap-south-1'];

function toNetwork(plan: Plan): MutableNetwork {
  const id = (index: number) => `vpc-${index}`;
  const has = (index: number) => index < plan.vpcs.length;
  const parts = plan.vpcs.map((one, v) => vpcParts(one, id(v)));
  const pairs = plan.peerings.filter(([a, b]) => a !== b && has(a) && has(b));
  const attached = [
    ...new Map(
      plan.attachments.filter(([v]) => has(v)).map((pair) => [pair.join(), pair]),
    ).values(),
  ];
  return sketch({
    vpcs: plan.vpcs.map((one, v) => vpc(id(v), regions[one.region])),
    subnets: parts.flatMap((part) => part.subnets),
    routeTables: parts.flatMap((part) => part.tables),
    natGateways: parts.flatMap((part) => part.nats),
    internetGateways: plan.vpcs.flatMap((one, v) =>
      one.internet ? [{ id: `igw-${v}`, attachments: [{ vpcId: id(v) }] }] : [],
    ),
    networkInterfaces: parts.flatMap((part) => part.interfaces),
    vpcEndpoints: parts.flatMap((part) => part.endpoints),
    vpnGateways: plan.vpcs.flatMap((one, v) =>
      one.vpn ? [{ id: `vgw-${v}`, attachments: [{ vpcId: id(v) }] }] : [],
    ),
    customerGateways: [{ id: 'cgw-1', ipAddress: '203.0.113.7' }],
    vpnConnections: [
      ...plan.vpcs.flatMap((one, v) =>
        one.vpn ? [{ id: `vpn-${v}`, customerGatewayId: 'cgw-1', vpnGatewayId: `vgw-${v}` }] : [],
      ),
      { id: 'vpn-tgw', customerGatewayId: 'cgw-1', transitGatewayId: 'tgw-0' },
    ],
    vpcPeeringConnections: pairs.map(([a, b], i) => ({
      id: `pcx-${i}`,
      state: 'active',
      requester: { vpcId: id(a), cidrBlocks: [], ipv6CidrBlocks: [] },
      accepter: { vpcId: id(b), cidrBlocks: [], ipv6CidrBlocks: [] },
    })),
    transitGateways: regions.map((region, i) => ({ id: `tgw-${i}`, region })),
    transitGatewayAttachments: [
      ...attached.map(([v, t]) => ({
        id: `tgw-attach-${v}-${t}`,
        transitGatewayId: `tgw-${t}`,
        resourceType: 'vpc',
        resourceId: id(v),
      })),
      ...(plan.tgwPeering
        ? [
            {
              id: 'tgw-attach-peer',
              resourceType: 'peering',
              requester: { transitGatewayId: 'tgw-0' },
              accepter: { transitGatewayId: 'tgw-1' },
            },
          ]
        : []),
    ],
  });
}

function vpcParts(one: Plan['vpcs'][number], vpcId: string) {
  const subnets = one.subnets.map((s, i) =>
    subnet(
      `${vpcId}-net-${i}`,
      vpcId,
      `zone-${s.zone}`,
      named(i % 2 === 0 ? `app-${'abcde'[s.zone]}` : `net-${i}`),
    ),
  );
  const nats = subnets
    .slice(0, one.nats)
    .map((s, i) => ({ id: `${vpcId}-nat-${i}`, vpcId, subnetId: s.id }));
  const routesOf = (kind: number, i: number) => {
    if (kind === 0) return [route('0.0.0.0/0', 'internet-gateway', 'igw')];
    const nat = nats[i % Math.max(1, nats.length)];
    return kind === 1 && nat !== undefined ? [route('0.0.0.0/0', 'nat-gateway', nat.id)] : [];
  };
  return {
    subnets,
    nats,
    tables: one.subnets.flatMap((s, i) =>
      s.kind === 3
        ? []
        : [routeTable(`${vpcId}-rtb-${i}`, vpcId, [`${vpcId}-net-${i}`], routesOf(s.kind, i))],
    ),
    interfaces: one.subnets.flatMap((s, i) =>
      Array.from({ length: s.cards }, (_, c) =>
        interfaceOf(`${vpcId}-eni-${i}-${c}`, `${vpcId}-net-${i}`, vpcId, {
          description: `ELB app/lb-${c}/1`,
        }),
      ),
    ),
    endpoints: Array.from({ length: one.endpoints }, (_, e) => ({
      id: `${vpcId}-vpce-${e}`,
      vpcId,
      type: types[e % types.length],
      serviceName: `com.amazonaws.us-east-1.${services[(e * 5) % services.length]}`,
    })),
  };
}
