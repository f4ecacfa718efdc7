import { describe, expect, it } from 'vitest';
import { evaluatePolicy } from '../../../../shared/routing/policy/evaluatePolicy';
import type { PolicyContext } from '../../../../shared/routing/policy/policyContext';

const known: PolicyContext = {
  endpoint: { type: 'Gateway', id: 'vpce-s3', vpcId: 'vpc-app' },
  principal: 'arn:aws:iam::111122223333:role/app',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::logs/2026',
  sourceAddress: '10.0.1.7',
  secureTransport: true,
};

function holds(operator: string, key: string, value: unknown, context: PolicyContext = known) {
  const document = JSON.stringify({
    Statement: {
      Effect: 'Allow',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: { [operator]: { [key]: value } },
    },
  });
  const result = evaluatePolicy(document, context);
  return result.kind === 'depends' ? result.keys : result.kind === 'allow';
}

/** Spelled in two parts, since it is no template of this language. */
const policyVariable = '$' + '{aws:PrincipalTag/team}';

describe('conditionHolds', () => {
  it.each([
    ['StringEquals', 'aws:SourceVpce', 'vpce-s3', true],
    ['StringEquals', 'aws:sourcevpce', ['vpce-x', 'vpce-s3'], true],
    ['StringEquals', 'aws:SourceVpce', 'vpce-x', false],
    ['StringNotEquals', 'aws:SourceVpc', 'vpc-app', false],
    ['StringNotEquals', 'aws:SourceVpc', ['vpc-a', 'vpc-b'], true],
    ['StringEqualsIgnoreCase', 'aws:SourceVpc', 'VPC-APP', true],
    ['StringLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/a*', true],
    ['StringNotLike', 'aws:PrincipalArn', '*:role/a*', false],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/*', true],
    ['ArnLike', 'aws:PrincipalArn', 'arn:*:role/app', false],
    ['ArnEquals', 'aws:PrincipalArn', 'arn:aws:iam::999900001111:role/app', false],
    ['StringEquals', 'aws:PrincipalAccount', '111122223333', true],
    ['Bool', 'aws:SecureTransport', 'true', true],
    ['Bool', 'aws:SecureTransport', false, false],
    ['IpAddress', 'aws:VpcSourceIp', '10.0.0.0/16', true],
    ['IpAddress', 'aws:VpcSourceIp', '10.0.1.7', true],
    ['IpAddress', 'aws:VpcSourceIp', ['10.9.0.0/16', '192.168.0.0/16'], false],
    ['IpAddress', 'aws:VpcSourceIp', 'no address', false],
    ['NotIpAddress', 'aws:VpcSourceIp', '10.0.0.0/16', false],
    ['StringEqualsIfExists', 'aws:SourceVpce', 'vpce-x', false],
  ])('%s %s %s is %s', (operator, key, value, expected) => {
    expect(holds(operator, key, value)).toBe(expected);
  });

  describe('aws:SourceIp, which a request through an endpoint does not carry', () => {
    it.each([
      ['IpAddress', false],
      ['NotIpAddress', true],
      ['IpAddressIfExists', true],
    ])('%s is %s', (operator, expected) => {
      expect(holds(operator, 'aws:SourceIp', '10.0.0.0/8')).toBe(expected);
    });

    it('is what Null asks for', () => {
      expect(holds('Null', 'aws:SourceIp', 'true')).toBe(true);
      expect(holds('Null', 'aws:SourceIp', 'false')).toBe(false);
      expect(holds('Null', 'aws:SourceVpce', 'true')).toBe(false);
    });
  });

  it.each([
    ['StringEquals', 'aws:PrincipalOrgID', 'o-1'],
    ['StringEqualsIfExists', 'aws:ResourceOrgID', 'o-1'],
    ['StringEquals', 's3:ResourceAccount', '111122223333'],
    ['ForAnyValue:StringEquals', 'aws:SourceVpce', 'vpce-s3'],
    ['ForAllValues:StringLike', 'aws:TagKeys', 'x'],
    ['NumericLessThan', 's3:max-keys', '10'],
    ['StringEquals', 'aws:SourceVpce', policyVariable],
    ['Null', 'aws:TokenIssueTime', 'true'],
  ])('leaves %s %s open and names the key', (operator, key, value) => {
    expect(holds(operator, key, value)).toEqual([key]);
  });

  it('reads the account out of a resource that names one', () => {
    const resource = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
    expect(
      holds('StringEquals', 'aws:ResourceAccount', '111122223333', { ...known, resource }),
    ).toBe(true);
  });

  it('lets a session prove a role, but not disprove it, since a path may be missing', () => {
    const principal = 'arn:aws:sts::111122223333:assumed-role/app/s';
    const asked = (arn: string) =>
      holds('ArnEquals', 'aws:PrincipalArn', arn, { ...known, principal });
    expect(asked('arn:aws:iam::111122223333:role/app')).toBe(true);
    expect(asked('arn:aws:iam::111122223333:role/team/app')).toEqual(['aws:PrincipalArn']);
  });

  it('needs every key of every operator', () => {
    const document = JSON.stringify({
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: '*',
        Resource: '*',
        Condition: {
          StringEquals: { 'aws:SourceVpce': 'vpce-s3', 'aws:SourceVpc': 'vpc-other' },
          Bool: { 'aws:SecureTransport': 'true' },
        },
      },
    });
    expect(evaluatePolicy(document, known).kind).toBe('deny');
  });
});
