import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import { parseServiceName } from '../../network/serviceName';
import { endpointType, type VpcEndpoint } from '../../network/vpcEndpoint';
import { type Policy, parsePolicy } from '../../policy/parsePolicy';
import { actionPrefixOf } from '../../routing/policy/actionPrefix';
import { globMatches } from '../../routing/policy/glob';
import { namesAccount } from '../../routing/policy/principal';
import { type Warning, warning } from '../warning';

/** Endpoints that are there and help nobody, or cost more than they need to. */
export function* endpointWarnings(network: Network): Generator<Warning> {
  const byVpc = new Map<string, VpcEndpoint[]>();
  for (const endpoint of network.vpcEndpoints.values()) {
    const own = byVpc.get(endpoint.vpcId ?? '') ?? [];
    own.push(endpoint);
    byVpc.set(endpoint.vpcId ?? '', own);
    yield* ofEndpoint(network, endpoint);
    yield* ofPolicy(endpoint);
  }
  for (const [vpcId, endpoints] of byVpc) yield* together(vpcId, endpoints);
}

function* ofEndpoint(network: Network, endpoint: VpcEndpoint): Generator<Warning> {
  const { id, vpcId = '' } = endpoint;
  const vpc = network.vpcs.get(vpcId);
  const isMute = vpc?.dnsSupport === false || vpc?.dnsHostnames === false;
  if (isState(endpoint.state, 'pendingAcceptance')) yield warning('endpoint-waits', id);
  switch (endpointType(endpoint)) {
    case 'Gateway':
      if (endpoint.routeTableIds.length === 0) yield warning('gateway-endpoint-without-table', id);
      if (isMute) yield warning('gateway-endpoint-without-vpc-dns', id, vpcId);
      return;
    case 'Interface': {
      if (isMute && endpoint.privateDnsEnabled === true)
        yield warning('private-dns-without-vpc-dns', id, vpcId);
      const groups = endpoint.groups.map((group) => network.securityGroups.get(group));
      const isClosed = groups.length > 0 && groups.every((group) => group?.inbound.length === 0);
      if (isClosed) yield warning('endpoint-admits-nobody', id, ...endpoint.groups);
    }
  }
}

function* together(vpcId: string, endpoints: readonly VpcEndpoint[]): Generator<Warning> {
  const to = (service: string, type?: string) =>
    endpoints.find(
      (each) => serviceOf(each) === service && (type === undefined || each.type === type),
    );
  const gateway = to('s3', 'Gateway');
  const shadowing = to('s3', 'Interface');
  if (
    gateway &&
    shadowing?.privateDnsEnabled === true &&
    shadowing.dnsOptions !== undefined &&
    shadowing.dnsOptions.privateDnsOnlyForInboundResolverEndpoint !== true
  )
    yield warning('private-dns-bypasses-gateway-endpoint', shadowing.id, gateway.id);
  const images = [to('ecr.api'), to('ecr.dkr')];
  const isPulling = images.some((each) => each !== undefined);
  const missing = [
    ...(images[0] ? [] : ['ecr.api']),
    ...(images[1] ? [] : ['ecr.dkr']),
    ...(to('s3') ? [] : ['s3']),
  ];
  if (isPulling && missing.length > 0) yield warning('ecr-endpoint-incomplete', vpcId, ...missing);
}

/** What a policy means, where AWS takes it for a policy. */
function* ofPolicy(endpoint: VpcEndpoint): Generator<Warning> {
  if (endpoint.policyDocument === undefined) return;
  const policy = parsePolicy(endpoint.policyDocument);
  if (!policy.ok) return;
  const allows = policy.value.statements.filter(({ effect }) => effect === 'Allow');
  if (allows.length === 0) yield warning('policy-allows-nothing', endpoint.id);
  const prefix = actionPrefixOf(serviceOf(endpoint) ?? '');
  if (allows.length > 0 && prefix !== undefined && !mayAllow(policy.value, prefix))
    yield warning('policy-for-other-service', endpoint.id, prefix);
  if (endpoint.type === 'Gateway' && allows.some(({ principal }) => namesAccount(principal)))
    yield warning('policy-principal-on-gateway', endpoint.id);
}

function mayAllow({ statements }: Policy, prefix: string): boolean {
  return statements.some(
    ({ effect, action }) =>
      effect === 'Allow' &&
      (action.negated ||
        action.patterns.some((pattern) => {
          const wanted = pattern.toLowerCase().split(':')[0] ?? '';
          return globMatches(wanted, prefix);
        })),
  );
}

function serviceOf({ serviceName }: VpcEndpoint): string | undefined {
  return serviceName === undefined ? undefined : parseServiceName(serviceName)?.service;
}
