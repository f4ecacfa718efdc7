import { describe, expect, it } from 'vitest';
import { checkForm, type FormCheck } from '../../../../../renderer/store/editing/checkForm';
import { fillForm } from '../../../../../renderer/store/editing/fillForm';
import type { Form, Values } from '../../../../../renderer/store/editing/form';
import {
  changeEndpoint,
  editPolicy,
} from '../../../../../renderer/store/editing/forms/changeEndpoint';
import { formsAt } from '../../../../../renderer/store/editing/formsAt';
import { placeOf } from '../../../../../renderer/store/editing/place';
import type { VpcEndpoint } from '../../../../../shared/network/vpcEndpoint';
import {
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  inRegion,
  interfaceEndpoint,
  networkOf,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../../../support/builders';

const network = networkOf(
  inRegion(
    'eu-west-1',
    vpc('shop', { dnsSupport: true, dnsHostnames: true }),
    subnet('a', { vpc: 'shop', zone: 'a', cidr: '10.0.1.0/24' }),
    subnet('a2', { vpc: 'shop', zone: 'a', cidr: '10.0.2.0/24' }),
    subnet('b', { vpc: 'shop', zone: 'b', cidr: '10.0.3.0/24' }),
    subnet('b2', { vpc: 'shop', zone: 'b', cidr: '10.0.4.0/24' }),
    routeTable('table-a', { vpc: 'shop', subnets: ['a'] }),
    routeTable('table-b', { vpc: 'shop', subnets: ['b'] }),
    securityGroup('web', { vpc: 'shop' }),
    securityGroup('tools', { vpc: 'shop' }),
    gatewayEndpoint('s3', { vpc: 'shop', service: 's3', routeTables: ['table-a'] }),
    gatewayEndpoint('unread', {
      vpc: 'shop',
      service: 'dynamodb',
      raw: { policyDocument: undefined },
    }),
    interfaceEndpoint('sqs', { subnets: ['a', 'b'], groups: ['web'], service: 'sqs' }),
    gatewayLoadBalancerEndpoint('firewall', { subnet: 'a' }),
    interfaceEndpoint('managed', {
      subnets: ['b'],
      service: 'kms',
      raw: { requesterManaged: true },
    }),
  ),
);

const placeOfEndpoint = (key: string) => placeOf(network, { collection: 'vpcEndpoints', key });
const fill = (form: Form, key: string, said: Values = {}) =>
  fillForm(form, network, placeOfEndpoint(key), said);
const check = (form: Form, key: string, said: Values = {}): FormCheck =>
  checkForm(fill(form, key, said), 0);

function changed(form: Form, key: string, said: Values): VpcEndpoint | undefined {
  const done = check(form, key, said);
  if (done.kind !== 'ready') throw new Error(JSON.stringify(done));
  return done.done.after.vpcEndpoints.get(key);
}

describe('changing an endpoint', () => {
  it('starts with what the endpoint has, and changes nothing then', () => {
    expect(fill(changeEndpoint, 'sqs').scope.values).toEqual({
      subnets: ['a', 'b'],
      groups: ['web'],
      privateDns: 'on',
    });
    expect(fill(changeEndpoint, 's3').scope.values).toEqual({ routeTables: ['table-a'] });
    for (const key of ['sqs', 's3']) expect(check(changeEndpoint, key).kind).toBe('unchanged');
  });

  it('gives a gateway endpoint other route tables', () => {
    const endpoint = changed(changeEndpoint, 's3', { routeTables: ['table-b'] });
    expect(endpoint?.routeTableIds).toEqual(['table-b']);
  });

  it('moves an interface endpoint to another subnet of each zone', () => {
    const endpoint = changed(changeEndpoint, 'sqs', { subnets: ['a2', 'b2'] });
    expect(endpoint?.subnetIds).toEqual(['a2', 'b2']);
    expect(endpoint?.networkInterfaceIds).toHaveLength(2);
  });

  it('gives it other groups, a new one among them', () => {
    const endpoint = changed(changeEndpoint, 'sqs', { groups: ['new-group', 'tools'] });
    expect(endpoint?.groups).toEqual(['sg-new-0', 'tools']);
  });

  it('turns private DNS off', () => {
    expect(changed(changeEndpoint, 'sqs', { privateDns: 'off' })?.privateDnsEnabled).toBe(false);
  });

  it('says at the subnets that there is one a zone, and at the groups that there has to be one', () => {
    expect(check(changeEndpoint, 'sqs', { subnets: ['a', 'a2', 'b'] })).toMatchObject({
      refusal: { code: 'two-subnets-in-one-zone' },
      at: { field: 'subnets' },
    });
    expect(check(changeEndpoint, 'sqs', { groups: [] })).toMatchObject({
      refusal: { code: 'no-groups' },
      at: { field: 'groups' },
    });
  });
});

describe('the policy of an endpoint', () => {
  const said = (policy: string) => ({ policy });

  it('starts as it is, and other white space is no other policy', () => {
    expect(fill(editPolicy, 's3').scope.values.policy).toContain('"Effect": "Allow"');
    expect(check(editPolicy, 's3').kind).toBe('unchanged');
  });

  it('takes what was not read for nothing known, not for full access', () => {
    expect(fill(editPolicy, 'unread').scope.values.policy).toBe('');
    expect(check(editPolicy, 'unread').kind).toBe('unchanged');
  });

  it('is set', () => {
    const policy =
      '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}]}';
    expect(changed(editPolicy, 's3', said(policy))?.policyDocument).toBe(policy);
  });

  it('names the mistake where it is no JSON, and where it is no policy', () => {
    expect(check(editPolicy, 's3', said('{"Statement": [}'))).toMatchObject({
      refusal: { code: 'policy-not-json' },
      at: { field: 'policy' },
    });
    expect(
      check(
        editPolicy,
        's3',
        said('{"Statement":[{"Effect":"Permit","Principal":"*","Action":"*","Resource":"*"}]}'),
      ),
    ).toMatchObject({
      refusal: { code: 'policy-malformed', about: ['s3', 'Statement[0].Effect'] },
      at: { field: 'policy' },
    });
  });
});

it('offers with an endpoint what its type allows', () => {
  const ids = (key: string) => formsAt(network, placeOfEndpoint(key)).map(({ form }) => form.id);
  expect(ids('s3')).toEqual(
    expect.arrayContaining(['change-endpoint', 'edit-policy', 'remove-endpoint']),
  );
  expect(ids('sqs')).toEqual(expect.arrayContaining(['change-endpoint', 'edit-policy']));
  expect(ids('firewall')).not.toContain('edit-policy');
  expect(ids('firewall')).toContain('remove-endpoint');
  expect(ids('managed')).not.toContain('change-endpoint');
});
