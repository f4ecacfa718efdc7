import { type Policy, parsePolicy, type Statement } from '../policy/parsePolicy';
import { networkIndex } from '../routing/index/networkIndex';
import { policySupported } from '../routing/policy/policySupport';
import type { Advice, Judgement, NotJudged } from './advice';
import { type AccessEndpoint, called, type Estate } from './estate';

const code = 'ENDPOINT_POLICY_OPEN';

/**
 * Endpoints whose policy lets anybody do anything with any resource: the default, and a way for data to leave to
 * somebody else's account.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 *         https://docs.aws.amazon.com/whitepapers/latest/building-a-data-perimeter-on-aws/perimeter-implementation.html
 */
export function openPolicies(estate: Estate): Judgement {
  const advices: Advice[] = [];
  const notJudged: NotJudged[] = [];
  const index = networkIndex(estate.network);
  for (const each of [...estate.endpointsOfVpc.values()].flat()) {
    const details = index.serviceDetails(each.endpoint.serviceName ?? '');
    if (policySupported(each.endpoint, details) === false) continue;
    const policy = parsePolicy(each.endpoint.policyDocument);
    if (!policy.ok)
      notJudged.push({ code, at: each.endpoint.id, because: `policy ${policy.error}` });
    else if (isOpen(policy.value)) advices.push(adviceFor(estate, each, policy.value));
  }
  return { advices, notJudged };
}

/** A denial of anything is somebody's thought about it. */
function isOpen({ statements }: Policy): boolean {
  return statements.every(({ effect }) => effect === 'Allow') && statements.some(allowsAll);
}

function allowsAll({ effect, principal, action, resource, conditions }: Statement): boolean {
  const anybody =
    principal.kind === 'any' || (principal.kind === 'aws' && principal.values.includes('*'));
  const everything = [action, resource].every(
    ({ negated, patterns }) => !negated && patterns.includes('*'),
  );
  return effect === 'Allow' && anybody && everything && conditions.length === 0;
}

function adviceFor(
  { network }: Estate,
  { endpoint, service }: AccessEndpoint,
  policy: Policy,
): Advice {
  const name = called(network, 'vpcEndpoints', endpoint.id);
  return {
    code,
    at: endpoint.id,
    service,
    message: `${name} lets anybody do anything with any resource of ${service}, another account's too.`,
    fix: 'Allow your own organisation and its resources alone, by the conditions aws:PrincipalOrgID and aws:ResourceOrgID.',
    evidence: policy.statements
      .filter(allowsAll)
      .map((statement) => ({ id: endpoint.id, shows: `policy statement ${statement.name}` })),
    workloads: [],
    saves: null,
  };
}
