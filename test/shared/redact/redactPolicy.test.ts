import { describe, expect, it } from 'vitest';
import { redactPolicy, redactPolicyText } from '../../../shared/redact/redactPolicy';
import { Noted, standIns } from '../../../shared/redact/standIns';
import type { Visitor } from '../../../shared/redact/visitor';

function redacted(redact: (visitor: Visitor) => string): string {
  const noted = new Noted();
  redact(noted);
  return redact(standIns(noted, { vpcBlocks: [], kept: [] }));
}

const policyOf = (statement: object) =>
  redacted((visitor) => redactPolicy(visitor, JSON.stringify({ Statement: [statement] })));

describe('a redacted policy', () => {
  it.each([
    `arn:aws:s3:::acme-payroll-\${aws:PrincipalTag/acme-team}/*`,
    `arn:aws:iam::444455556666:user/\${aws:username}`,
    `arn:aws:iam::\${aws:PrincipalAccount}:role/acme`,
    `acme-\${aws:PrincipalTag/acme, 'acme-default'}`,
    `\${acme`,
    `444455556666\${*}`,
  ])('keeps the variables of %s, and nothing that names anybody', (text) => {
    const after = redacted((visitor) => redactPolicyText(visitor, text));
    expect(after).not.toMatch(/acme|444455556666|payroll|team|default/);
    const variables = (of: string) => of.match(/\$\{(?:aws:\w+|[*?$])/g);
    expect(variables(after)).toEqual(variables(text));
    expect(after.replace(/[^${}:/]/g, '')).toBe(text.replace(/[^${}:/]/g, ''));
  });

  it('keeps the keys of AWS and the tags that they name under the same stand-ins', () => {
    const after = policyOf({
      Resource: 'arn:aws:s3:::acme-*',
      Condition: {
        StringEquals: {
          'aws:PrincipalTag/acme-costcentre': 'acme',
          'kms:EncryptionContext:acme': 'x',
          'oidc.acme.example:sub': 'system:acme',
          'acme:key': '1',
          'aws:SourceVpce': 'vpce-0123456789abcdef0',
        },
        AcmeOperator: { Version: 'acme', Service: 'acme', Action: ['acme'] },
      },
    });
    expect(after).not.toMatch(/acme|costcentre|oidc|system/i);
    const { StringEquals } = JSON.parse(after).Statement[0].Condition;
    const [tag, context, , , endpoint] = Object.keys(StringEquals);
    const word = /^aws:PrincipalTag\/(\w+)-\w+$/.exec(tag ?? '')?.[1];
    expect(context).toBe(`kms:EncryptionContext:${word}`);
    expect(StringEquals[tag ?? '']).toBe(word);
    expect([endpoint, StringEquals[endpoint ?? '']]).toEqual([
      'aws:SourceVpce',
      'vpce-0123456789abcdef0',
    ]);
  });

  it('replaces accounts that are written as numbers', () => {
    const after = policyOf({
      Principal: { AWS: [444455556666, '444455556666'] },
      Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': 3600 } },
    });
    const { Principal, Condition } = JSON.parse(after).Statement[0];
    expect(after).not.toContain('444455556666');
    expect(String(Principal.AWS[0])).toBe(Principal.AWS[1]);
    expect(Condition.NumericLessThan['aws:MultiFactorAuthAge']).toBe(3600);
  });

  it('keeps effects and actions, and no word that is neither', () => {
    const kept = {
      Effect: 'Allow',
      Action: ['s3:Get*', '*'],
      NotAction: 'cloudwatch:PutMetricData',
    };
    expect(JSON.parse(policyOf(kept)).Statement[0]).toEqual(kept);
    const told = {
      Effect: 'acme',
      Action: ['acme:Do', 'acme'],
      Version: 'acme',
      acme: { Sid: 'acme' },
    };
    expect(policyOf(told)).not.toMatch(/acme/i);
  });
});
