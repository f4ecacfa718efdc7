import {
  type Patterns,
  type Policy,
  type PolicyError,
  parsePolicy,
  type Statement,
} from '../../policy/parsePolicy';
import { conditionHolds } from './conditions';
import { type Facts, factsOf } from './facts';
import { globMatches } from './glob';
import { certain, every, type Match, maybe, no, not, some, yes } from './match';
import type { PolicyContext } from './policyContext';
import { namesAccount, principalMatches } from './principal';

/** Facts a person should hear beside the result. */
export type PolicyHint = 'gateway-principal-means-root-user';

/** `statement` and `statements` name the evidence: a `Sid`, or `Statement[0]`. */
export type PolicyResult =
  /** Without a statement where the service takes no policy. */
  | { kind: 'allow'; statement?: string }
  | { kind: 'deny'; explicit: true; statement: string }
  /** No statement can allow it. */
  | { kind: 'deny'; explicit: false; hints: readonly PolicyHint[] }
  | { kind: 'depends'; keys: readonly string[]; statements: readonly string[] }
  | { kind: 'unreadable'; reason: PolicyError };

/**
 * What AWS attaches where none was asked for.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export const DEFAULT_POLICY =
  '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}';

/**
 * Judges a request by an endpoint's policy, as far as the request is known. Never throws.
 *
 * An explicit deny wins, then an allow, then the implicit deny. A statement that hangs on something unknown
 * makes the answer `depends`, with the names of what it hangs on.
 *
 * The policy is a ceiling: `allow` says nothing of identity and resource policies, which must allow too.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 *
 * Two allows that complement each other (one for an organization, one for everybody else) are still `depends`.
 *
 * @param document undefined where it was not read; pass DEFAULT_POLICY for an endpoint that was sketched without one
 */
export function evaluatePolicy(document: string | undefined, context: PolicyContext): PolicyResult {
  if (context.policySupported === false) return { kind: 'allow' };
  const policy = parsePolicy(document);
  if (!policy.ok) return { kind: 'unreadable', reason: policy.error };
  return evaluateParsedPolicy(policy.value, context);
}

/** The same for a policy that was parsed before, for sweeps over many requests. */
export function evaluateParsedPolicy(policy: Policy, context: PolicyContext): PolicyResult {
  const facts = factsOf(context);
  const judged = policy.statements.map((statement) => ({
    statement,
    match: statementMatches(statement, context, facts),
  }));
  const of = (effect: Statement['effect'], is: Match['is']) =>
    judged.filter((each) => each.statement.effect === effect && each.match.is === is);

  const denied = of('Deny', 'yes')[0];
  if (denied) return { kind: 'deny', explicit: true, statement: denied.statement.name };
  const allowed = of('Allow', 'yes')[0];
  const mayAllow = of('Allow', 'maybe');
  const mayDeny = of('Deny', 'maybe');
  if (allowed && mayDeny.length === 0) return { kind: 'allow', statement: allowed.statement.name };
  if (!allowed && mayAllow.length === 0)
    return { kind: 'deny', explicit: false, hints: hintsOf(policy, context) };
  const open = allowed ? mayDeny : [...mayAllow, ...mayDeny];
  const together = every(open.map((each) => each.match));
  return {
    kind: 'depends',
    keys: together.is === 'maybe' ? together.keys : [],
    statements: open.map((each) => each.statement.name),
  };
}

function statementMatches(statement: Statement, context: PolicyContext, facts: Facts): Match {
  return every([
    principalMatches(statement.principal, context.principal, context.endpoint.type === 'Gateway'),
    patternsMatch(statement.action, (pattern) => actionMatches(pattern, context)),
    patternsMatch(statement.resource, (pattern) => resourceMatches(pattern, context.resource)),
    ...statement.conditions.map((condition) => conditionHolds(condition, facts)),
  ]);
}

function patternsMatch({ negated, patterns }: Patterns, matches: (pattern: string) => Match) {
  const any = some(patterns.map(matches));
  return negated ? not(any) : any;
}

/** Actions have no case: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html */
function actionMatches(pattern: string, { action, actionPrefix }: PolicyContext): Match {
  const wanted = pattern.toLowerCase();
  if (action !== undefined) return certain(globMatches(wanted, action.toLowerCase()));
  if (/^\*+$/.test(wanted)) return yes;
  if (actionPrefix === undefined) return maybe('Action');
  const colon = wanted.indexOf(':');
  if (colon < 0) return maybe('Action');
  if (!globMatches(wanted.slice(0, colon), actionPrefix.toLowerCase())) return no;
  return /^\*+$/.test(wanted.slice(colon + 1)) ? yes : maybe('Action');
}

/** Resources keep their case; a policy variable stands for something unknown. */
function resourceMatches(pattern: string, resource: string | undefined): Match {
  if (/^\*+$/.test(pattern)) return yes;
  if (resource === undefined || pattern.includes('${')) return maybe('Resource');
  return certain(globMatches(pattern, resource));
}

function hintsOf(policy: Policy, context: PolicyContext): PolicyHint[] {
  const surprising =
    context.endpoint.type === 'Gateway' &&
    policy.statements.some(
      (statement) => statement.effect === 'Allow' && namesAccount(statement.principal),
    );
  return surprising ? ['gateway-principal-means-root-user'] : [];
}
