import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../../../renderer/store/editing/checkForm';
import { fillForm } from '../../../../../renderer/store/editing/fillForm';
import type { Values } from '../../../../../renderer/store/editing/form';
import { addEndpoint } from '../../../../../renderer/store/editing/forms/endpoints';
import { placeOf } from '../../../../../renderer/store/editing/place';
import { applyDiff } from '../../../../../shared/network/diff';
import type { Network } from '../../../../../shared/network/network';
import {
  endpointService,
  inRegion,
  internetGateway,
  natGateway,
  networkOf,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../../../support/builders';

const network = networkOf(
  inRegion(
    'eu-west-1',
    vpc('shop', { dnsSupport: true, dnsHostnames: true }),
    internetGateway('igw', { vpc: 'shop' }),
    subnet('public-a', { vpc: 'shop', zone: 'eu-west-1a', cidr: '10.0.0.0/24' }),
    subnet('private-a', { vpc: 'shop', zone: 'eu-west-1a', cidr: '10.0.1.0/24' }),
    subnet('private-b', { vpc: 'shop', zone: 'eu-west-1b', cidr: '10.0.2.0/24' }),
    natGateway('nat', { subnet: 'public-a' }),
    routeTable('out', {
      vpc: 'shop',
      subnets: ['public-a'],
      routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
    }),
    routeTable('in-a', {
      vpc: 'shop',
      subnets: ['private-a'],
      routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
    }),
    routeTable('in-b', {
      vpc: 'shop',
      subnets: ['private-b'],
      routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
    }),
  ),
);

function fill(said: Values, key = 'shop') {
  const collection = key === 'shop' ? ('vpcs' as const) : ('subnets' as const);
  return fillForm(addEndpoint, network, placeOf(network, { collection, key }), said);
}

function applied(said: Values, key?: string): Network {
  const check = checkForm(fill(said, key), 0);
  if (check.kind !== 'ready') throw new Error(JSON.stringify(check));
  return applyDiff(network, check.done.diff);
}

describe('adding an endpoint', () => {
  it('suggests what is free and missing: a gateway for S3, routed from every private subnet', () => {
    const after = applied({});
    const [endpoint] = after.vpcEndpoints.values();
    expect(endpoint).toMatchObject({ type: 'Gateway', serviceName: 'com.amazonaws.eu-west-1.s3' });
    expect(endpoint?.routeTableIds).toEqual(['in-a', 'in-b']);
  });

  it('routes from one subnet alone where that was pointed at', () => {
    expect([...applied({}, 'private-b').vpcEndpoints.values()][0]?.routeTableIds).toEqual(['in-b']);
  });

  it('gives an interface endpoint one private subnet a zone and a group that lets the VPC in', () => {
    const after = applied({ service: 'sqs' });
    const [endpoint] = after.vpcEndpoints.values();
    expect(endpoint).toMatchObject({ type: 'Interface', privateDnsEnabled: true });
    expect(endpoint?.subnetIds).toEqual(['private-a', 'private-b']);
    const [group] = endpoint?.groups ?? [];
    expect(after.securityGroups.get(group ?? '')?.inbound).toMatchObject([{ fromPort: 443 }]);
  });

  it('asks for a type only where there are two, and for private DNS where the service has it', () => {
    const names = (said: Values) => fill(said).fields.map(({ field }) => field.name);
    expect(names({ service: 's3', type: 'Interface' })).toContain('privateDns');
    expect(names({ service: 'dynamodb', type: 'Interface' })).not.toContain('privateDns');
    expect(
      fill({ service: 'sqs' }).fields.find(({ field }) => field.name === 'type')?.options,
    ).toHaveLength(1);
  });

  it('says a refusal at the field that it is about', () => {
    expect(
      checkForm(fill({ service: 'sqs', subnets: ['public-a', 'private-a'] }), 0),
    ).toMatchObject({
      kind: 'refused',
      at: { field: 'subnets' },
    });
    expect(checkForm(fill({ service: 'com.amazonaws.us-east-1.s3' }), 0)).toMatchObject({
      at: { field: 'service' },
    });
    expect(checkForm(fill({ service: '' }), 0)).toEqual({
      kind: 'incomplete',
      fields: ['service'],
    });
  });

  it('takes no policy that is longer than AWS takes', () => {
    const policy = `{"Statement":[],"Id":"${'x'.repeat(21_000)}"}`;
    expect(checkForm(fill({ policy }), 0)).toMatchObject({
      kind: 'refused',
      at: { field: 'policy' },
    });
  });

  it('goes to appliances where the service stands behind a Gateway Load Balancer', () => {
    const offered = networkOf(
      inRegion(
        'eu-west-1',
        vpc('shop'),
        subnet('private-a', { vpc: 'shop', zone: 'eu-west-1a', cidr: '10.0.1.0/24' }),
        endpointService('vpce-svc-0f', { gatewayLoadBalancers: ['gwlb'] }),
      ),
    );
    const place = placeOf(offered, { collection: 'vpcs', key: 'shop' });
    const filled = fillForm(addEndpoint, offered, place, { service: 'vpce-svc-0f' });
    expect(filled.scope.values).toMatchObject({ type: 'GatewayLoadBalancer', subnet: 'private-a' });
    const names = filled.fields.map(({ field }) => field.name);
    expect(names).not.toContain('policy');
    expect(names).not.toContain('groups');
    expect(checkForm(filled, 0)).toMatchObject({ kind: 'ready' });
  });

  it('asks which kind of load balancer stands behind a service that the model does not hold', () => {
    const types = fill({ service: 'vpce-svc-0f' }).fields.find(
      ({ field }) => field.name === 'type',
    );
    expect(types?.options.map(({ value }) => value)).toEqual(['Interface', 'GatewayLoadBalancer']);
  });

  it.each([
    ['Resource', 'resourceconfiguration/rcfg-1'],
    ['ServiceNetwork', 'servicenetwork/sn-1'],
  ])('goes to VPC Lattice by its ARN: %s', (type, path) => {
    const after = applied({ service: `arn:aws:vpc-lattice:eu-west-1:111122223333:${path}` });
    expect([...after.vpcEndpoints.values()][0]).toMatchObject({ type });
  });
});
