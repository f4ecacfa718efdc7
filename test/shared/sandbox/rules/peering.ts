import { inRegion, networkOf, peering, route, routeTable, vpc } from '../../../support/builders';
import type { Rule } from './rule';

const network = networkOf(
  vpc(),
  vpc('hub', { cidr: '10.1.0.0/16' }),
  vpc('twin', { cidr: '10.9.0.0/16', secondaryCidrs: ['10.1.128.0/20'] }),
  vpc('silent', { cidr: '10.3.0.0/16', dnsHostnames: false }),
  inRegion('eu-west-1', vpc('far', { cidr: '10.2.0.0/16' })),
  inRegion('cn-north-1', vpc('china', { cidr: '10.4.0.0/16' })),
  routeTable('routes'),
  routeTable('hub-routes', { vpc: 'hub' }),
  routeTable('far-routes', { vpc: 'far' }),
  peering('pending', { requester: 'hub', accepter: 'far', state: 'pending-acceptance' }),
  peering('quiet', { requester: 'hub', accepter: 'silent' }),
  peering('active', { requester: 'twin', accepter: 'silent' }),
);

const params = {
  peeringId: 'new',
  requesterVpcId: 'vpc',
  accepterVpcId: 'hub',
  routeTableIds: ['routes', 'hub-routes'],
  dnsResolution: true,
};
const add = { network, type: 'peering/add' };
const request = { network, type: 'peering/request' };

export const peeringRules: Rule[] = [
  {
    ...add,
    code: 'peering-with-itself',
    meets: { ...params, accepterVpcId: 'vpc' },
    passes: { accepterVpcId: 'hub' },
  },
  {
    ...add,
    code: 'peering-overlap',
    meets: { ...params, requesterVpcId: 'twin', routeTableIds: [] },
    passes: { accepterVpcId: 'vpc' },
  },
  {
    ...add,
    code: 'peering-across-partitions',
    meets: { ...params, accepterVpcId: 'china', routeTableIds: ['routes'] },
    passes: { accepterVpcId: 'far' },
  },
  {
    ...request,
    code: 'peering-exists',
    meets: { peeringId: 'new', requesterVpcId: 'far', accepterVpcId: 'hub' },
    passes: { accepterVpcId: 'vpc' },
  },
  {
    network,
    type: 'peering/accept',
    code: 'peering-not-pending',
    meets: { peeringId: 'quiet' },
    passes: { peeringId: 'pending' },
  },
  {
    network,
    type: 'peering/accept',
    code: 'no-such-peering',
    meets: { peeringId: 'gone' },
    passes: { peeringId: 'pending' },
  },
  {
    network,
    type: 'peering/set-dns',
    code: 'peering-not-active',
    meets: { peeringId: 'pending', requester: true },
    passesBy: 'peering/accept',
    passes: {},
  },
  {
    ...add,
    code: 'peering-dns-needs-attributes',
    meets: { ...params, accepterVpcId: 'silent', routeTableIds: ['routes'] },
    passes: { dnsResolution: false },
  },
  {
    ...add,
    code: 'route-table-in-neither-vpc',
    meets: { ...params, routeTableIds: ['routes', 'far-routes'] },
    passes: { routeTableIds: ['routes'] },
  },
  {
    network: networkOf(
      vpc(),
      vpc('hub', { cidr: '10.1.0.0/16' }),
      peering('peering', { requester: 'vpc', accepter: 'hub' }),
      peering('spare', { requester: 'vpc', accepter: 'hub' }),
      routeTable('routes', { routes: [route('10.1.0.0/16', 'vpc-peering-connection', 'peering')] }),
    ),
    type: 'peering/remove',
    code: 'dead-route',
    meets: { peeringId: 'peering' },
    passes: { peeringId: 'spare' },
  },
];
