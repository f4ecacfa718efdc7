import { describe, expect, it } from 'vitest';
import { evaluatePolicy } from '../../../shared/routing/policy/evaluatePolicy';
import { allowInPolicy } from '../../../shared/sandbox/allowInPolicy';
import { inRegion, interfaceEndpoint, networkOf, subnet, vpc } from '../../support/builders';

const network = networkOf(
  inRegion(
    'eu-west-1',
    vpc(),
    subnet('private'),
    interfaceEndpoint('sqs', { subnets: ['private'], service: 'sqs' }),
  ),
);
const endpoint = network.vpcEndpoints.get('sqs' as never);
const nothing = '{"Version":"2012-10-17","Statement":[]}';
const asked = {
  action: 'sqs:SendMessage',
  principal: 'arn:aws:iam::111122223333:role/orders',
  resource: 'arn:aws:sqs:eu-west-1:111122223333:orders',
};

function kindFor(document: string | undefined, request = asked) {
  if (endpoint === undefined) throw new Error('no endpoint');
  return evaluatePolicy(document, { endpoint, ...request }).kind;
}

describe('allowing a request in an endpoint policy', () => {
  it('allows that request, and what stood there stays', () => {
    const policy = allowInPolicy(nothing, asked);
    expect(kindFor(nothing)).toBe('deny');
    expect(kindFor(policy)).toBe('allow');
    expect(JSON.parse(policy ?? '')).toMatchObject({ Version: '2012-10-17' });
  });

  it('allows no other action, resource or caller', () => {
    const policy = allowInPolicy(nothing, asked);
    for (const other of [
      { ...asked, action: 'sqs:DeleteQueue' },
      { ...asked, resource: 'arn:aws:sqs:eu-west-1:111122223333:other' },
      { ...asked, principal: 'arn:aws:iam::111122223333:role/other' },
    ])
      expect(kindFor(policy, other)).toBe('deny');
  });

  it('takes a session for its role, and a root or number for the account', () => {
    const callerOf = (principal: string) =>
      JSON.parse(allowInPolicy(nothing, { principal }) ?? '').Statement[0].Condition.StringEquals;
    expect(callerOf('arn:aws:sts::111122223333:assumed-role/orders/session')).toEqual({
      'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/orders',
    });
    for (const account of ['111122223333', 'arn:aws:iam::111122223333:root'])
      expect(callerOf(account)).toEqual({ 'aws:PrincipalAccount': '111122223333' });
  });

  it('adds to a single statement that stands in no list', () => {
    const one =
      '{"Statement":{"Effect":"Deny","Principal":"*","Action":"sqs:DeleteQueue","Resource":"*"}}';
    expect(JSON.parse(allowInPolicy(one, asked) ?? '').Statement).toHaveLength(2);
  });

  it('adds to nothing that was not read or is no policy', () => {
    expect(allowInPolicy(undefined, asked)).toBeUndefined();
    expect(allowInPolicy('{', asked)).toBeUndefined();
  });
});
