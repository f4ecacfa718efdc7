import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_POLICY,
  evaluatePolicy,
  type PolicyResult,
} from '../../../../shared/routing/policy/evaluatePolicy';
import type { PolicyContext } from '../../../../shared/routing/policy/policyContext';

type Part = Record<string, unknown>;

const allow = (part: Part = {}) => statement('Allow', part);
const deny = (part: Part = {}) => statement('Deny', part);
const policy = (...statements: Part[]) => JSON.stringify({ Statement: statements });

function statement(effect: 'Allow' | 'Deny', part: Part): Part {
  const base: Part = { Effect: effect, Principal: '*' };
  if (!('NotAction' in part)) base.Action = '*';
  if (!('NotResource' in part)) base.Resource = '*';
  return { ...base, ...part };
}

function ask(document: string | undefined, part: Partial<PolicyContext> = {}): PolicyResult {
  return evaluatePolicy(document, {
    endpoint: { type: 'Interface', id: 'vpce-s3', vpcId: 'vpc-app' },
    ...part,
  });
}

const get = (key: string) => ({ action: 's3:GetObject', resource: `arn:aws:s3:::${key}` });
const implicitDeny = { kind: 'deny', explicit: false, hints: [] };

/** Spelled in two parts, since it is no template of this language. */
const policyVariable = '$' + '{aws:PrincipalTag/team}';

describe('evaluatePolicy', () => {
  it('allows any action under the default policy', () => {
    expect(ask(DEFAULT_POLICY, get('b/k'))).toEqual({ kind: 'allow', statement: 'Statement[0]' });
    expect(ask(DEFAULT_POLICY)).toMatchObject({ kind: 'allow' });
  });

  describe('one action on one bucket', () => {
    const readOnly = policy(
      allow({ Sid: 'Read', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }),
    );

    it('allows that action there and names the statement', () => {
      expect(ask(readOnly, get('b/k'))).toEqual({ kind: 'allow', statement: 'Read' });
    });

    it('denies another action implicitly', () => {
      expect(ask(readOnly, { ...get('b/k'), action: 's3:PutObject' })).toEqual(implicitDeny);
    });

    it('denies another bucket implicitly', () => {
      expect(ask(readOnly, get('c/k'))).toEqual(implicitDeny);
    });

    it('depends on the action and the resource while neither is known', () => {
      expect(ask(readOnly)).toEqual({
        kind: 'depends',
        keys: ['Action', 'Resource'],
        statements: ['Read'],
      });
    });

    it('matches resources with their case, actions without', () => {
      expect(ask(readOnly, get('B/k'))).toEqual(implicitDeny);
      const odd = policy(allow({ Action: 'S3:getobject' }));
      expect(ask(odd, get('b/k'))).toMatchObject({ kind: 'allow' });
    });
  });

  it('lets an explicit deny win over an allow', () => {
    const repository = 'arn:aws:ecr:eu-west-1:111122223333:repository/app';
    const document = policy(
      allow(),
      deny({ Sid: 'Keep', Action: 'ecr:DeleteRepository', Resource: repository }),
    );

    expect(ask(document, { action: 'ecr:DeleteRepository', resource: repository })).toEqual({
      kind: 'deny',
      explicit: true,
      statement: 'Keep',
    });
    expect(ask(document, { action: 'ecr:BatchGetImage', resource: repository })).toMatchObject({
      kind: 'allow',
    });
  });

  it('names the organization as what an answer depends on', () => {
    const document = policy(
      allow({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
    );

    expect(ask(document, get('b/k'))).toEqual({
      kind: 'depends',
      keys: ['aws:PrincipalOrgID'],
      statements: ['Statement[0]'],
    });
  });

  it('lets NotAction allow whatever it does not name', () => {
    const document = policy(allow({ NotAction: 's3:Delete*' }));

    expect(ask(document, get('b/k'))).toMatchObject({ kind: 'allow' });
    expect(ask(document, { ...get('b/k'), action: 's3:DeleteObject' })).toEqual(implicitDeny);
  });

  it('lets NotResource allow whatever it does not name', () => {
    const document = policy(allow({ NotResource: 'arn:aws:s3:::secret/*' }));

    expect(ask(document, get('b/k'))).toMatchObject({ kind: 'allow' });
    expect(ask(document, get('secret/k'))).toEqual(implicitDeny);
  });

  it('ignores the document of a service that takes no policy', () => {
    expect(ask(policy(deny()), { policySupported: false })).toEqual({ kind: 'allow' });
  });

  describe('an unknown action of a known service', () => {
    it('is covered by all of that service', () => {
      expect(ask(policy(allow({ Action: 's3:*' })), { actionPrefix: 's3' })).toMatchObject({
        kind: 'allow',
      });
      expect(ask(policy(allow(), deny({ Action: 's3:*' })), { actionPrefix: 's3' })).toMatchObject({
        kind: 'deny',
        explicit: true,
      });
    });

    it('is not covered by another service', () => {
      expect(ask(policy(allow({ Action: 'sqs:*' })), { actionPrefix: 's3' })).toEqual(implicitDeny);
    });

    it('depends on the action where only some are named', () => {
      expect(ask(policy(allow({ Action: 's3:Get*' })), { actionPrefix: 's3' })).toMatchObject({
        kind: 'depends',
        keys: ['Action'],
      });
    });
  });

  it('says what a possible deny depends on, although something allows', () => {
    const document = policy(
      allow(),
      deny({ Sid: 'Mfa', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }),
    );

    expect(ask(document, get('b/k'))).toEqual({
      kind: 'depends',
      keys: ['aws:MultiFactorAuthPresent'],
      statements: ['Mfa'],
    });
  });

  it('never turns a deny into an allow by adding an explicit deny', () => {
    fc.assert(
      fc.property(fc.array(anyStatement, { maxLength: 4 }), anyStatement, (statements, extra) => {
        const before = ask(policy(...statements), question);
        const after = ask(policy(...statements, { ...extra, Effect: 'Deny' }), question);
        if (before.kind === 'deny') expect(after.kind).toBe('deny');
        if (before.kind === 'depends') expect(after.kind).not.toBe('allow');
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes an allow away by adding an allow', () => {
    fc.assert(
      fc.property(fc.array(anyStatement, { maxLength: 4 }), anyStatement, (statements, extra) => {
        const before = ask(policy(...statements), question);
        const after = ask(policy(...statements, { ...extra, Effect: 'Allow' }), question);
        if (before.kind === 'allow') expect(after.kind).toBe('allow');
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps an answer once more of the request is known, unless it was open', () => {
    fc.assert(
      fc.property(fc.array(anyStatement, { maxLength: 4 }), (statements) => {
        const { principal, ...less } = question;
        const before = ask(policy(...statements), less);
        const after = ask(policy(...statements), { ...less, principal });
        if (before.kind !== 'depends') expect(after.kind).toBe(before.kind);
      }),
      { numRuns: 2000 },
    );
  });
});

const question = {
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/k',
  principal: 'arn:aws:iam::111122223333:role/app',
} as const;

const anyStatement = fc.record({
  Effect: fc.constantFrom('Allow', 'Deny'),
  Principal: fc.constantFrom<unknown>(
    '*',
    { AWS: '111122223333' },
    { AWS: ['999900001111'] },
    { Service: 'ec2.amazonaws.com' },
    { CanonicalUser: 'abc' },
  ),
  Action: fc.constantFrom('*', 's3:*', 's3:GetObject', 's3:Put*', 'sqs:*'),
  Resource: fc.constantFrom<unknown>('*', 'arn:aws:s3:::b/*', ['arn:aws:s3:::c/*'], policyVariable),
  Condition: fc.constantFrom<unknown>(
    {},
    { StringEquals: { 'aws:SourceVpce': 'vpce-s3' } },
    { StringNotEquals: { 'aws:SourceVpc': 'vpc-app' } },
    { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
    { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
  ),
});
