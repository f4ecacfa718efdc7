import { expect, it } from 'vitest';
import { fixOffer } from '../../../../renderer/store/editing/fixOffer';
import {
  gatewayEndpoint,
  inRegion,
  instance,
  networkOf,
  route,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  transitRoute,
  vpc,
  vpnGateway,
} from '../../../support/builders';

const network = networkOf(
  vpc('shop'),
  vpnGateway('vgw', { vpc: 'shop' }),
  routeTable('table', { vpc: 'shop', routes: [route('10.9.0.0/16', 'vpn-gateway', 'vgw')] }),
);
const local = { destination: '10.0.0.0/16', target: 'local' };
const office = { destination: '10.9.0.0/16', target: 'vgw' };

it('asks by the routes of the table where a fix leaves open where a route should lead', () => {
  const added = { kind: 'add-route', routeTableId: 'table', destination: '10.8.0.0/16' } as const;
  expect(fixOffer(network, added)).toMatchObject({
    formId: 'edit-routes',
    said: { routes: [local, office, { destination: '10.8.0.0/16', target: '' }] },
  });
  const replaced = {
    kind: 'replace-route',
    routeTableId: 'table',
    destination: '10.9.0.0/16',
  } as const;
  expect(fixOffer(network, replaced)).toMatchObject({
    said: { routes: [local, { ...office, target: '' }] },
  });
});

it('offers nothing for what the sandbox cannot do', () => {
  expect(
    fixOffer(network, { kind: 'add-route', routeTableId: 'gone', destination: '::/0' }),
  ).toBeUndefined();
});

const joined = networkOf(
  inRegion(
    'eu-west-1',
    vpc('shop'),
    subnet('a', { vpc: 'shop', zone: 'a', cidr: '10.0.1.0/24' }),
    subnet('b', { vpc: 'shop', zone: 'b', cidr: '10.0.2.0/24' }),
    instance('web', { subnet: 'a' }),
    gatewayEndpoint('s3', { vpc: 'shop', policy: { Statement: [] } }),
    transitGateway('tgw'),
    transitGatewayVpcAttachment('attach', { vpc: 'shop', subnets: ['a'] }),
    transitGatewayRouteTable('transit', { routes: [transitRoute('10.7.0.0/16', 'attach')] }),
  ),
);

it.each([
  [
    { kind: 'add-transit-gateway-route', routeTableId: 'transit', destination: '10.8.0.0/16' },
    'edit-transit-routes',
    {
      routes: [
        { destination: '10.7.0.0/16', attachment: 'attach' },
        { destination: '10.8.0.0/16', attachment: '' },
      ],
    },
  ],
  [
    { kind: 'associate-transit-gateway-route-table', attachmentId: 'attach' },
    'edit-attachment-tables',
    {},
  ],
  [
    {
      kind: 'add-transit-gateway-attachment-subnet',
      attachmentId: 'attach',
      availabilityZone: 'eu-west-1b',
    },
    'change-attachment',
    { subnets: ['a', 'b'] },
  ],
  [{ kind: 'attach-internet-gateway', vpcId: 'shop' }, 'add-internet-gateway', {}],
  [
    { kind: 'associate-public-address', networkInterfaceId: 'web-eni', privateAddress: '10.0.1.4' },
    'bind-address',
    {},
  ],
] as const)('asks by a form for what %o leaves open', (fix, formId, said) => {
  expect(fixOffer(joined, fix)).toMatchObject({ kind: 'form', formId, said });
});

it('shows the policy with what would be allowed before it is set', () => {
  const fix = {
    kind: 'allow-in-endpoint-policy',
    endpointId: 's3',
    action: 's3:GetObject',
  } as const;
  const offer = fixOffer(joined, fix);
  if (offer?.kind !== 'form') throw new Error(JSON.stringify(offer));
  expect(offer.formId).toBe('edit-policy');
  expect(JSON.parse(String(offer.said.policy)).Statement).toEqual([
    { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' },
  ]);
});
