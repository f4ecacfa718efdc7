import {
  customerGateway,
  declaring,
  inRegion,
  networkInterface,
  networkOf,
  subnet,
  transitGateway,
  vpc,
  vpnConnection,
  vpnGateway,
} from '../../../support/builders';
import type { Rule } from './rule';

const network = declaring(
  networkOf(
    vpc(),
    subnet('private'),
    networkInterface('appliance', { subnet: 'private' }),
    vpnGateway('vgw'),
    transitGateway('tgw'),
    customerGateway('office'),
    customerGateway('spare'),
    inRegion('eu-west-1', vpc('far', { cidr: '10.3.0.0/16' }), customerGateway('far-office')),
    vpnConnection('static', {
      vpnGateway: 'vgw',
      customerGateway: 'office',
      routes: ['192.168.0.0/16'],
    }),
    vpnConnection('bgp', { vpnGateway: 'vgw', customerGateway: 'office' }),
    vpnConnection('transit', { transitGateway: 'tgw', customerGateway: 'office' }),
  ),
  {
    onPremisesNetworks: [{ id: 'office', name: 'Office', cidrs: ['192.168.0.0/16'], via: ['vgw'] }],
  },
);
const add = { network, type: 'vpn-connection/add' };
const params = { vpnConnectionId: 'new', customerGatewayId: 'office', vpnGatewayId: 'vgw' };
const declare = { network, type: 'fact/declare' };

export const onPremisesRules: Rule[] = [
  {
    network,
    type: 'customer-gateway/add',
    code: 'customer-gateway-address-wrong',
    meets: {
      customerGatewayId: 'new',
      region: 'us-east-1',
      ipAddress: 'office.example',
      bgpAsn: 65000,
    },
    passes: { ipAddress: '198.51.100.7' },
  },
  {
    network,
    type: 'customer-gateway/remove',
    code: 'customer-gateway-in-use',
    meets: { customerGatewayId: 'office' },
    passes: { customerGatewayId: 'spare' },
  },
  {
    network,
    type: 'customer-gateway/remove',
    code: 'no-such-customer-gateway',
    meets: { customerGatewayId: 'gone' },
    passes: { customerGatewayId: 'spare' },
  },
  {
    ...add,
    code: 'vpn-needs-one-gateway',
    meets: { ...params, transitGatewayId: 'tgw' },
    passes: { vpnGatewayId: undefined, attachmentId: 'attach' },
  },
  {
    ...add,
    code: 'ids-do-not-fit',
    meets: { ...params, vpnGatewayId: undefined, transitGatewayId: 'tgw' },
    passes: { attachmentId: 'attach' },
  },
  {
    ...add,
    code: 'vpn-in-other-region',
    meets: { ...params, customerGatewayId: 'far-office' },
    passes: { customerGatewayId: 'office' },
  },
  {
    ...add,
    code: 'not-a-cidr',
    meets: { ...params, routes: ['192.168.0.0'] },
    passes: { routes: ['192.168.0.0/24'] },
  },
  {
    ...add,
    code: 'vpn-routes-in-transit-table',
    meets: {
      vpnConnectionId: 'new',
      customerGatewayId: 'office',
      transitGatewayId: 'tgw',
      attachmentId: 'attach',
      routes: ['192.168.0.0/24'],
    },
    passes: { routes: [] },
  },
  {
    network,
    type: 'vpn-connection/add-route',
    code: 'vpn-routes-in-transit-table',
    meets: { vpnConnectionId: 'transit', cidr: '192.168.0.0/24' },
    passes: { vpnConnectionId: 'static' },
  },
  {
    network,
    type: 'vpn-connection/add-route',
    code: 'vpn-uses-bgp',
    meets: { vpnConnectionId: 'bgp', cidr: '172.16.0.0/16' },
    passes: { vpnConnectionId: 'static' },
  },
  {
    network,
    type: 'vpn-connection/add-route',
    code: 'duplicate-vpn-route',
    meets: { vpnConnectionId: 'static', cidr: '192.168.0.0/16' },
    passes: { cidr: '192.168.0.0/17' },
  },
  {
    network,
    type: 'vpn-connection/remove-route',
    code: 'no-such-vpn-route',
    meets: { vpnConnectionId: 'static', cidr: '172.16.0.0/16' },
    passes: { cidr: '192.168.0.0/16' },
  },
  {
    network,
    type: 'vpn-connection/remove',
    code: 'no-such-vpn-connection',
    meets: { vpnConnectionId: 'gone' },
    passes: { vpnConnectionId: 'bgp' },
  },
  {
    ...declare,
    code: 'fact-address-wrong',
    meets: {
      kind: 'onPremisesNetworks',
      fact: { id: 'new', name: 'New', cidrs: ['192.168.0'], via: [] },
    },
    passes: { fact: { id: 'new', name: 'New', cidrs: ['192.168.0.0/24'], via: [] } },
  },
  {
    ...declare,
    code: 'no-such-network-interface',
    meets: {
      kind: 'appliances',
      fact: { id: 'new', networkInterfaceId: 'gone', translatesSource: true },
    },
    passes: { fact: { id: 'new', networkInterfaceId: 'appliance', translatesSource: true } },
  },
  {
    ...declare,
    code: 'no-such-vpc',
    meets: {
      kind: 'inboundResolvers',
      fact: { id: 'new', vpcId: 'gone', addresses: ['10.0.0.5'] },
    },
    passes: { fact: { id: 'new', vpcId: 'vpc', addresses: ['10.0.0.5'] } },
  },
  {
    network,
    type: 'fact/withdraw',
    code: 'no-such-fact',
    meets: { kind: 'onPremisesNetworks', id: 'home' },
    passes: { id: 'office' },
  },
];
