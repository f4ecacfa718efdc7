import { describe, expect, it } from 'vitest';
import { evaluatePolicy } from '../../../../shared/routing/policy/evaluatePolicy';

const role = 'arn:aws:iam::111122223333:role/app';
const session = 'arn:aws:sts::111122223333:assumed-role/app/worker-1';

function ask(principal: unknown, caller: string | undefined, type = 'Interface') {
  const document = JSON.stringify({
    Statement: { Effect: 'Allow', Principal: principal, Action: '*', Resource: '*' },
  });
  return evaluatePolicy(document, { endpoint: { type }, principal: caller });
}

describe('principalMatches', () => {
  describe('an account on an interface endpoint', () => {
    it.each(['111122223333', 'arn:aws:iam::111122223333:root'])('takes everyone in %s', (named) => {
      expect(ask({ AWS: named }, role).kind).toBe('allow');
      expect(ask({ AWS: ['999900001111', named] }, session).kind).toBe('allow');
      expect(ask({ AWS: named }, 'arn:aws:iam::999900001111:role/app').kind).toBe('deny');
    });
  });

  describe('an account on a gateway endpoint', () => {
    it('denies a role of that account implicitly, with a hint that only its root user is meant', () => {
      expect(ask({ AWS: '111122223333' }, role, 'Gateway')).toEqual({
        kind: 'deny',
        explicit: false,
        hints: ['gateway-principal-means-root-user'],
      });
    });

    it('allows its root user', () => {
      const root = 'arn:aws:iam::111122223333:root';
      expect(ask({ AWS: '111122223333' }, root, 'Gateway').kind).toBe('allow');
    });
  });

  it('takes everybody for a star in either form', () => {
    expect(ask('*', undefined).kind).toBe('allow');
    expect(ask({ AWS: '*' }, role, 'Gateway').kind).toBe('allow');
  });

  it('depends on a caller that is not known', () => {
    expect(ask({ AWS: role }, undefined)).toMatchObject({ kind: 'depends', keys: ['Principal'] });
  });

  it('takes a session for its role', () => {
    expect(ask({ AWS: role }, session).kind).toBe('allow');
    expect(ask({ AWS: session }, session).kind).toBe('allow');
  });

  it('leaves open whether a session belongs to a role with a path, which its ARN does not tell', () => {
    expect(ask({ AWS: 'arn:aws:iam::111122223333:role/team/app' }, session).kind).toBe('depends');
    expect(ask({ AWS: 'arn:aws:iam::111122223333:role/team/other' }, session).kind).toBe('deny');
  });

  it('covers nobody with an AWS service, which never calls through an endpoint', () => {
    expect(ask({ Service: 'ec2.amazonaws.com' }, role).kind).toBe('deny');
  });

  it('leaves canonical users and NotPrincipal open', () => {
    expect(ask({ CanonicalUser: '79a5' }, role)).toMatchObject({
      kind: 'depends',
      keys: ['Principal'],
    });
    const document =
      '{"Statement":{"Effect":"Deny","NotPrincipal":{"AWS":"1"},"Action":"*","Resource":"*"}}';
    const result = evaluatePolicy(document, { endpoint: { type: 'Interface' }, principal: role });
    expect(result.kind).toBe('deny');
  });
});
