import { contains, parseCidr } from '../../address/cidr';
import { parseIp } from '../../address/ip';
import { isPublic } from '../../address/specialRanges';
import type { Network } from '../../network/network';
import { knownServices } from '../../network/serviceCatalogue';
import { parseServiceName } from '../../network/serviceName';
import { err, ok, type Result } from '../../result';
import type { RequestDestination, RequestSource } from '../request';
import { addressKey, kindOfId, type Named, type NamedKind, nameIndex } from './nameIndex';

/** Why a word does not say where a request starts or ends. */
export type NameError =
  | { code: 'unknown-name'; text: string }
  | { code: 'ambiguous-name'; text: string; candidates: readonly Named[] }
  | { code: 'not-a-source'; text: string; kind: NamedKind }
  | { code: 'not-a-destination'; text: string; kind: NamedKind };

/**
 * What a word means as a request's source: `internet`, `internet:<ip>`, `on-premises:<ip>`, an id, an address of a
 * resource, or a name (a Name tag, a function, a load balancer, ...).
 */
export function resolveSource(network: Network, text: string): Result<RequestSource, NameError> {
  if (text === 'internet') return ok({ kind: 'internet' });
  const prefixed = /^(internet|on-premises):(.+)$/.exec(text);
  const address = prefixed ? addressKey(prefixed[2] ?? '') : addressKey(text);
  if (prefixed && address !== undefined)
    return ok({ kind: prefixed[1] === 'internet' ? 'internet' : 'on-premises', address });
  if (address !== undefined) return sourceByAddress(network, text, address);
  const named = byIdOrName(network, text);
  if (!named.ok) return named;
  if (!named.value) return err({ code: 'unknown-name', text });
  const { kind, id } = named.value;
  switch (kind) {
    case 'instance':
    case 'network-interface':
    case 'subnet':
    case 'vpc':
    case 'vpn-gateway':
      return ok({ kind, id });
    default:
      return err({ code: 'not-a-source', text, kind });
  }
}

/**
 * What a word means as a request's destination: `internet`, an address (always meant as one), an id, a service
 * (`s3`, `ecr.api`, `s3@eu-west-1`, its full name), a name, or a host.
 *
 * A service's word wins over a resource of that name: endpoints are often named after their service, and what is
 * asked for is the way there.
 */
export function resolveDestination(
  network: Network,
  text: string,
): Result<RequestDestination, NameError> {
  if (text === 'internet') return ok({ kind: 'internet' });
  const address = addressKey(text.replace(/^(on-premises|internet):/, ''));
  if (address !== undefined) return ok({ kind: 'address', address });
  const direct = kindOfId(network, text);
  if (direct !== undefined) return destinationOf(text, { kind: direct, id: text });
  const service = serviceOf(network, text);
  if (service) return ok(service);
  const named = byIdOrName(network, text);
  if (!named.ok) return named;
  if (named.value) return destinationOf(text, named.value);
  if (HOST.test(text)) return ok({ kind: 'host', name: text.replace(/\.$/, '').toLowerCase() });
  return err({ code: 'unknown-name', text });
}

/** At least two labels; the length is DNS's own limit. https://www.rfc-editor.org/rfc/rfc1035 */
const HOST = /^(?=.{1,253}\.?$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{1,63}\.?$/i;

function destinationOf(text: string, { kind, id }: Meant): Result<RequestDestination, NameError> {
  switch (kind) {
    case 'instance':
    case 'network-interface':
    case 'vpc-endpoint':
    case 'load-balancer':
      return ok({ kind, id });
    default:
      return err({ code: 'not-a-destination', text, kind });
  }
}

type Meant = Pick<Named, 'kind' | 'id'>;

function byIdOrName(network: Network, text: string): Result<Meant | undefined, NameError> {
  const kind = kindOfId(network, text);
  if (kind !== undefined) return ok({ kind, id: text });
  const candidates = nameIndex(network).byName.get(text) ?? [];
  if (candidates.length > 1) return err({ code: 'ambiguous-name', text, candidates });
  return ok(candidates[0]);
}

function sourceByAddress(
  network: Network,
  text: string,
  address: string,
): Result<RequestSource, NameError> {
  const holders = nameIndex(network).byAddress.get(address) ?? [];
  const [holder, other] = holders;
  if (holder && other) {
    const index = nameIndex(network).byId;
    const candidates = holders.flatMap((each) => index.get(each.networkInterface.id) ?? []);
    return err({ code: 'ambiguous-name', text, candidates });
  }
  if (holder) {
    const { networkInterface, address: own } = holder;
    return ok({ kind: 'network-interface', id: networkInterface.id, address: own });
  }
  const parsed = parseIp(address);
  if (parsed === undefined) return err({ code: 'unknown-name', text });
  const declared = network.declared.onPremisesNetworks.some(({ cidrs }) =>
    cidrs.some((text) => {
      const cidr = parseCidr(text);
      return cidr !== undefined && contains(cidr, parsed);
    }),
  );
  if (declared) return ok({ kind: 'on-premises', address });
  return isPublic(parsed) ? ok({ kind: 'internet', address }) : err({ code: 'unknown-name', text });
}

function serviceOf(network: Network, text: string): RequestDestination | undefined {
  const asked = text.replace(/^aws-service:/, '');
  const word = aliases.get(asked) ?? asked;
  const at = word.lastIndexOf('@');
  if (at > 0 && REGION.test(word.slice(at + 1)))
    return { kind: 'service', service: word.slice(0, at), region: word.slice(at + 1) };
  if (knownServices.has(word) || word.startsWith('vpce-svc-'))
    return { kind: 'service', service: word };
  const full = parseServiceName(word);
  if (full && isNamedInModel(network, word)) return serviceDestination(full);
  return full && /^(com|cn)\./.test(word) ? serviceDestination(full) : undefined;
}

/** Only so: a resource's name may hold an `@`, too. */
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d+$/;

/** Names people use for a service whose endpoint service goes by another. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['cloudwatch', 'monitoring'],
  ['streams.dynamodb', 'dynamodb-streams'],
  ['kinesis', 'kinesis-streams'],
  ['firehose', 'kinesis-firehose'],
]);

function serviceDestination({ service, region }: { service: string; region?: string }) {
  return { kind: 'service' as const, service, ...(region === undefined ? {} : { region }) };
}

function isNamedInModel(network: Network, serviceName: string): boolean {
  for (const endpoint of network.vpcEndpoints.values())
    if (endpoint.serviceName === serviceName) return true;
  for (const detail of network.serviceDetails.values())
    if (detail.serviceName === serviceName) return true;
  return false;
}
