import {
  customerGateway,
  id,
  inRegion,
  networkOf,
  prefixList,
  subnet,
  transitGateway,
  transitGatewayAttachment,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  transitRoute,
  vpc,
  vpnConnection,
} from '../../../support/builders';
import type { Rule } from './rule';

const built = networkOf(
  vpc(),
  vpc('hub', { cidr: '10.1.0.0/16' }),
  vpc('spoke', { cidr: '10.2.0.0/16' }),
  inRegion(
    'eu-west-1',
    vpc('far', { cidr: '10.3.0.0/16' }),
    subnet('far-a', { vpc: 'far', cidr: '10.3.1.0/24' }),
    transitGateway('far-tgw'),
  ),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  subnet('also-a', { cidr: '10.0.2.0/24' }),
  subnet('private-b', { cidr: '10.0.3.0/24', zone: 'b' }),
  subnet('local', { cidr: '10.0.4.0/24', zone: 'us-east-1-bos-1a' }),
  subnet('hub-a', { vpc: 'hub', cidr: '10.1.1.0/24' }),
  subnet('hub-b', { vpc: 'hub', cidr: '10.1.2.0/24', zone: 'b' }),
  transitGateway('tgw'),
  transitGateway('spare'),
  transitGateway('third'),
  transitGatewayVpcAttachment('attach-hub', {
    vpc: 'hub',
    subnets: ['hub-a'],
    routeTable: 'table',
  }),
  transitGatewayAttachment('peered', {
    resourceType: 'peering',
    resourceId: 'third',
    raw: {
      requester: { transitGatewayId: id('tgw') },
      accepter: { transitGatewayId: id('third') },
    },
  }),
  transitGatewayAttachment('attach-vpn', { resourceType: 'vpn', resourceId: 'vpn' }),
  customerGateway('office'),
  vpnConnection('vpn', { transitGateway: 'tgw', customerGateway: 'office' }),
  transitGatewayRouteTable('table', {
    routes: [transitRoute('10.9.0.0/16', 'attach-hub')],
    propagations: ['attach-hub'],
  }),
  transitGatewayRouteTable('empty'),
  transitGatewayRouteTable('standard', { raw: { defaultAssociationRouteTable: true } }),
  transitGatewayRouteTable('other-table', { transitGateway: 'spare' }),
  prefixList('offices', { entries: ['198.51.100.0/24'] }),
);
const network = {
  ...built,
  availabilityZones: new Map(
    [
      ['us-east-1a', 'availability-zone'],
      ['us-east-1b', 'availability-zone'],
      ['us-east-1-bos-1a', 'local-zone'],
    ].map(([name = '', zoneType = '']) => [
      `111122223333/us-east-1/${name}`,
      { account: id('111122223333'), region: id('us-east-1'), name: id(name), zoneType },
    ]),
  ) as never,
};
const attach = { network, type: 'transit-gateway/attach-vpc' };
const params = {
  attachmentId: 'new',
  transitGatewayId: 'tgw',
  vpcId: 'vpc',
  subnetIds: ['private-a'],
  networkInterfaceIds: ['node'],
};
const change = { network, type: 'transit-gateway/change-attachment' };

export const transitRules: Rule[] = [
  {
    network,
    type: 'transit-gateway/remove',
    code: 'transit-gateway-in-use',
    meets: { transitGatewayId: 'tgw' },
    passes: { transitGatewayId: 'spare' },
  },
  {
    ...attach,
    code: 'attachment-in-other-region',
    meets: { ...params, vpcId: 'far', subnetIds: ['far-a'] },
    passes: { transitGatewayId: 'far-tgw' },
  },
  {
    ...attach,
    code: 'vpc-attached-already',
    meets: { ...params, vpcId: 'hub', subnetIds: ['hub-b'] },
    passes: { transitGatewayId: 'spare' },
  },
  {
    ...attach,
    code: 'attachment-without-subnets',
    meets: { ...params, subnetIds: [], networkInterfaceIds: [] },
    passes: { subnetIds: ['private-a'], networkInterfaceIds: ['node'] },
  },
  {
    ...attach,
    code: 'attachment-subnet-elsewhere',
    meets: { ...params, subnetIds: ['hub-a'] },
    passes: { subnetIds: ['private-b'] },
  },
  {
    ...attach,
    code: 'attachment-zone-taken',
    meets: { ...params, subnetIds: ['private-a', 'also-a'], networkInterfaceIds: ['one', 'two'] },
    passes: { subnetIds: ['private-a', 'private-b'] },
  },
  {
    ...attach,
    code: 'attachment-in-local-zone',
    meets: { ...params, subnetIds: ['local'] },
    passes: { subnetIds: ['private-b'] },
  },
  {
    ...attach,
    code: 'no-such-transit-gateway',
    meets: { ...params, transitGatewayId: 'gone' },
    passes: { transitGatewayId: 'tgw' },
  },
  {
    ...change,
    code: 'attachment-has-no-such-choice',
    meets: { attachmentId: 'attach-vpn', applianceMode: true },
    passes: { attachmentId: 'attach-hub' },
  },
  {
    ...change,
    code: 'no-such-attachment',
    meets: { attachmentId: 'gone', applianceMode: true },
    passes: { attachmentId: 'attach-hub' },
  },
  {
    network,
    type: 'transit-gateway/peer',
    code: 'peering-with-own-gateway',
    meets: { attachmentId: 'new', transitGatewayId: 'tgw', peerTransitGatewayId: 'tgw' },
    passes: { peerTransitGatewayId: 'far-tgw' },
  },
  {
    network,
    type: 'transit-gateway/peer',
    code: 'transit-peering-exists',
    meets: { attachmentId: 'new', transitGatewayId: 'third', peerTransitGatewayId: 'tgw' },
    passes: { peerTransitGatewayId: 'spare' },
  },
  {
    network,
    type: 'transit-gateway/remove-attachment',
    code: 'attachment-of-vpn',
    meets: { attachmentId: 'attach-vpn' },
    passes: { attachmentId: 'peered' },
  },
  {
    network,
    type: 'transit-gateway/associate',
    code: 'attachment-of-other-gateway',
    meets: { attachmentId: 'attach-hub', tableId: 'other-table' },
    passes: { tableId: 'empty' },
  },
  {
    network,
    type: 'transit-gateway/disassociate',
    code: 'attachment-not-associated',
    meets: { attachmentId: 'attach-vpn' },
    passes: { attachmentId: 'attach-hub' },
  },
  {
    network,
    type: 'transit-gateway/set-propagation',
    code: 'peering-does-not-propagate',
    meets: { attachmentId: 'peered', tableId: 'empty', enabled: true },
    passes: { attachmentId: 'attach-hub' },
  },
  {
    network,
    type: 'transit-gateway/add-route',
    code: 'duplicate-transit-route',
    meets: { tableId: 'table', destination: '10.9.0.0/16', attachmentId: 'attach-hub' },
    passes: { destination: '10.9.0.0/17' },
  },
  {
    network,
    type: 'transit-gateway/add-route',
    code: 'no-such-transit-table',
    meets: { tableId: 'gone', destination: '10.9.0.0/16' },
    passes: { tableId: 'empty', destination: 'offices' },
  },
  {
    network,
    type: 'transit-gateway/remove-route',
    code: 'no-such-transit-route',
    meets: { tableId: 'table', destination: '10.1.0.0/16' },
    passes: { destination: '10.9.0.0/16' },
  },
  {
    network,
    type: 'transit-gateway/remove-table',
    code: 'transit-table-in-use',
    meets: { tableId: 'table' },
    passes: { tableId: 'empty' },
  },
  {
    network,
    type: 'transit-gateway/remove-table',
    code: 'default-transit-table-stays',
    meets: { tableId: 'standard' },
    passes: { tableId: 'empty' },
  },
];
