import {
  address,
  customerGateway,
  egressOnlyInternetGateway,
  id,
  instance,
  internetGateway,
  natGateway,
  networkOf,
  subnet,
  vpc,
  vpnConnection,
  vpnGateway,
} from '../../../support/builders';
import type { Rule } from './rule';

const network = networkOf(
  vpc(),
  vpc('bare', { cidr: '10.1.0.0/16' }),
  vpc('quiet', { cidr: '10.2.0.0/16' }),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('bare-private', { vpc: 'bare', cidr: '10.1.1.0/24' }),
  subnet('full', { cidr: '10.0.9.0/28', raw: { availableIpAddressCount: 0 } }),
  subnet('v6', { ipv6: '2001:db8:1:9::/64', raw: { cidrBlock: undefined as never } }),
  internetGateway('igw'),
  internetGateway('quiet-igw', { vpc: 'quiet' }),
  egressOnlyInternetGateway('eigw'),
  vpnGateway('vgw'),
  vpnGateway('quiet-vgw', { vpc: 'quiet' }),
  customerGateway('office'),
  vpnConnection('vpn', { vpnGateway: 'vgw', customerGateway: 'office' }),
  natGateway('nat', { subnet: 'public' }),
  address('spare', { publicIp: '203.0.113.44' }),
  instance('web', { subnet: 'public', publicIp: '203.0.113.5' }),
);

const nat = {
  natGatewayId: 'new',
  subnetId: 'public',
  networkInterfaceId: 'new-eni',
  connectivityType: 'public',
  allocationId: 'spare',
};
const add = { network, type: 'nat-gateway/add' };
const regional = { network, type: 'nat-gateway/add-regional' };
const zoned = (...zones: [zone: string, allocationId: string][]) => ({
  zones: zones.map(([availabilityZone, allocationId]) => ({ availabilityZone, allocationId })),
});

/** All 762 addresses for documentation in use. */
const crowded = {
  ...network,
  addresses: new Map(
    ['203.0.113', '198.51.100', '192.0.2'].flatMap((block) =>
      Array.from({ length: 254 }, (_, n) => {
        const publicIp = `${block}.${n + 1}`;
        return [publicIp, { id: id<'AllocationId'>(publicIp), tags: [], publicIp }] as const;
      }),
    ),
  ) as never,
};

export const gatewayRules: Rule[] = [
  {
    network,
    type: 'internet-gateway/add',
    code: 'internet-gateway-exists',
    meets: { gatewayId: 'new', vpcId: 'vpc' },
    passes: { vpcId: 'bare' },
  },
  {
    network,
    type: 'internet-gateway/remove',
    code: 'internet-gateway-in-use',
    meets: { gatewayId: 'igw' },
    passes: { gatewayId: 'quiet-igw' },
  },
  {
    network,
    type: 'internet-gateway/remove',
    code: 'no-such-internet-gateway',
    meets: { gatewayId: 'gone' },
  },
  {
    network,
    type: 'egress-only-gateway/add',
    code: 'egress-only-gateway-exists',
    meets: { gatewayId: 'new', vpcId: 'vpc' },
    passes: { vpcId: 'bare' },
  },
  {
    network,
    type: 'egress-only-gateway/remove',
    code: 'no-such-egress-only-gateway',
    meets: { gatewayId: 'gone' },
    passes: { gatewayId: 'eigw' },
  },
  {
    network,
    type: 'vpn-gateway/add',
    code: 'vpn-gateway-exists',
    meets: { vpnGatewayId: 'new', vpcId: 'vpc' },
    passes: { vpcId: 'bare' },
  },
  {
    network,
    type: 'vpn-gateway/remove',
    code: 'vpn-gateway-in-use',
    meets: { vpnGatewayId: 'vgw' },
    passes: { vpnGatewayId: 'quiet-vgw' },
  },
  {
    network,
    type: 'vpn-gateway/remove',
    code: 'no-such-vpn-gateway',
    meets: { vpnGatewayId: 'gone' },
  },
  {
    ...add,
    code: 'nat-needs-internet-gateway',
    meets: { ...nat, subnetId: 'bare-private' },
    passes: { connectivityType: 'private', allocationId: undefined },
  },
  {
    ...add,
    code: 'nat-needs-address',
    meets: { ...nat, allocationId: undefined },
    passes: { allocationId: 'new-eip' },
  },
  {
    ...add,
    code: 'private-nat-has-no-address',
    meets: { ...nat, connectivityType: 'private' },
    passes: { allocationId: undefined },
  },
  {
    ...add,
    code: 'address-in-use',
    meets: { ...nat, allocationId: 'nat-eip' },
    passes: { allocationId: 'spare' },
  },
  {
    ...add,
    code: 'not-an-address',
    meets: { ...nat, allocationId: 'new-eip', publicIp: '203.0.113' },
    passes: { publicIp: '203.0.113.99' },
  },
  {
    ...add,
    network: crowded,
    code: 'no-placeholder-address',
    meets: { ...nat, allocationId: 'new-eip' },
    passes: { publicIp: '1.2.3.4' },
  },
  {
    ...add,
    code: 'no-free-address',
    meets: { ...nat, subnetId: 'full' },
    passes: { subnetId: 'public' },
  },
  {
    ...add,
    code: 'no-ipv4-in-subnet',
    meets: { ...nat, subnetId: 'v6' },
    passes: { subnetId: 'public' },
  },
  {
    ...regional,
    code: 'nat-needs-internet-gateway',
    meets: { natGatewayId: 'new', vpcId: 'bare', routeTableId: 'own' },
    passes: { vpcId: 'vpc' },
  },
  {
    ...regional,
    code: 'nat-needs-zone',
    meets: { natGatewayId: 'new', vpcId: 'vpc', routeTableId: 'own', zones: [] },
    passes: { zones: undefined },
  },
  {
    ...regional,
    code: 'nat-zone-twice',
    meets: {
      natGatewayId: 'new',
      vpcId: 'vpc',
      routeTableId: 'own',
      ...zoned(['us-east-1a', 'one'], ['us-east-1a', 'two']),
    },
    passes: zoned(['us-east-1a', 'one'], ['us-east-1b', 'two']),
  },
  {
    ...regional,
    code: 'address-in-use',
    meets: {
      natGatewayId: 'new',
      vpcId: 'vpc',
      routeTableId: 'own',
      ...zoned(['us-east-1a', 'one'], ['us-east-1b', 'one']),
    },
    passes: zoned(['us-east-1a', 'one'], ['us-east-1b', 'two']),
  },
  {
    network,
    type: 'nat-gateway/remove',
    code: 'no-such-nat-gateway',
    meets: { natGatewayId: 'gone' },
    passes: { natGatewayId: 'nat' },
  },
];
