import assert from 'node:assert/strict';
import { evaluatePolicy } from '../../../shared/routing/policy/evaluatePolicy';
import { globMatches } from '../../../shared/routing/policy/glob';
import type { PolicyContext } from '../../../shared/routing/policy/policyContext';
import type { Random } from '../../support/generate/random';
import { mutated, mutatedJson } from '../hostile/mutate';
import { hostileText } from '../hostile/text';
import { target } from '../target';

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Ours',
      Effect: 'Allow',
      Principal: { AWS: ['arn:aws:iam::111122223333:role/app', '111122223333'] },
      Action: ['s3:GetObject', 's3:*'],
      Resource: ['arn:aws:s3:::bucket/*', `arn:aws:s3:::$\{aws:username}/?`],
      Condition: {
        StringEquals: { 'aws:PrincipalOrgID': 'o-1', 'aws:sourceVpc': ['vpc-1', 'vpc-2'] },
        IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' },
        Null: { 'aws:SourceIp': true },
        ArnLikeIfExists: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' },
      },
    },
    { Effect: 'Deny', Principal: '*', NotAction: 's3:List*', NotResource: '*' },
  ],
};
const policyText = JSON.stringify(policy);

type Asked = { document: string; context: PolicyContext };

/** A policy is judged or refused, whatever it holds and whoever asks for what. */
export const policies = target<Asked>({
  name: 'policies',
  make: (random) => ({ document: document(random), context: context(random) }),
  check({ document, context }) {
    const { action = '', resource = '' } = context;
    assert.ok(globMatches('*', resource));
    assert.ok(globMatches(action.replaceAll(/[*?]/g, 'x'), action.replaceAll(/[*?]/g, 'x')));
    return evaluatePolicy(document, context);
  },
});

function document(random: Random): string {
  switch (random.below(5)) {
    case 0:
      return mutatedJson(policyText, random);
    case 1:
      return '*a'.repeat(random.below(2_000));
    default:
      return JSON.stringify(mutated(policy, random, 1 + random.below(8)));
  }
}

function context(random: Random): PolicyContext {
  const maybe = () => (random.below(3) === 0 ? undefined : hostileText(random));
  return {
    endpoint: { type: random.pick(['Gateway', 'Interface', hostileText(random)]), id: maybe() },
    actionPrefix: maybe(),
    principal: maybe(),
    action: maybe(),
    resource: maybe(),
    sourceAddress: maybe(),
    secureTransport: random.pick([true, false, undefined]),
  };
}
