import { parseIp } from '../address/ip';
import type { Question } from '../model-file/question';
import { collectionNames, type Network } from '../network/network';
import { knownServices } from '../network/serviceCatalogue';
import { parseServiceName } from '../network/serviceName';
import { resolveDestination } from '../routing/names/resolveNames';
import type { RequestDestination, RequestSource, TraceRequest } from '../routing/request';
import { redactAction, redactPolicyText } from './redactPolicy';
import { isServiceName, namedId, redactId } from './redactRecord';
import { redactAddress, redactHost, redactText } from './redactText';
import type { Visitor } from './visitor';

/** The same request of the redacted network. */
export function redactRequest(
  visitor: Visitor,
  request: TraceRequest,
  network: Network,
): TraceRequest {
  return {
    ...request,
    from: redactEnd(visitor, request.from, network),
    to: redactEnd(visitor, request.to, network),
    ...policyParts(visitor, request),
  };
}

function redactEnd<E extends RequestSource | RequestDestination>(
  visitor: Visitor,
  end: E,
  network: Network,
): E {
  const redacted = { ...end };
  if ('address' in redacted && redacted.address !== undefined)
    redacted.address = redactAddress(visitor, redacted.address);
  if (redacted.kind === 'host') redacted.name = redactHost(visitor, redacted.name);
  if ('id' in redacted && redacted.id !== undefined)
    redacted.id =
      redacted.kind === 'load-balancer'
        ? namedId(visitor, redacted.id)
        : redactId(visitor, redacted.id);
  if ('service' in redacted && redacted.service !== undefined)
    redacted.service = redactService(visitor, redacted.service, network);
  return redacted;
}

function redactService(visitor: Visitor, service: string, network: Network): string {
  return isService(network, service) ? service : redactText(visitor, service);
}

/** AWS's own, or of an endpoint that the network has: any word with a Region behind it may be asked for as one. */
function isService(network: Network, service: string): boolean {
  return (
    knownServices.has(service) ||
    /^vpce-svc-[0-9a-f]+$/.test(service) ||
    [...network.vpcEndpoints.values(), ...network.serviceDetails.values()].some(
      ({ serviceName = '' }) =>
        isServiceName(serviceName) && parseServiceName(serviceName)?.service === service,
    )
  );
}

/** Questions in the words of the redacted network, whose ids they may use. */
export function redactQuestions(
  visitor: Visitor,
  questions: readonly Question[],
  network: Network,
): Question[] {
  return questions.map((question, at) => redactQuestion(visitor, question, at + 1, network));
}

function redactQuestion(
  visitor: Visitor,
  question: Question,
  number: number,
  network: Network,
): Question {
  const { name, from, to, protocol } = question;
  return {
    ...question,
    id: `question-${number}`,
    from: redactEndWords(visitor, from, network),
    to: redactEndWords(visitor, to, network),
    ...(protocol === undefined ? {} : { protocol: redactProtocol(visitor, protocol) }),
    ...(name === undefined ? {} : { name: redactText(visitor, name) }),
    ...policyParts(visitor, question),
  };
}

function redactProtocol(visitor: Visitor, protocol: string): string {
  return /^(?:tcp|udp|icmp|icmpv6|all|-?\d{1,3})$/i.test(protocol)
    ? protocol
    : redactText(visitor, protocol);
}

/** A load balancer's is an ARN or a name, and both are replaced; an account's says whose it is. */
function isId(network: Network, words: string): boolean {
  return collectionNames.some(
    (name) => name !== 'loadBalancers' && name !== 'accounts' && network[name].has(words),
  );
}

/** As people and the command line write them: keywords and services stay. */
function redactEndWords(visitor: Visitor, words: string, network: Network): string {
  if (words === 'internet') return words;
  if (isId(network, words)) return redactId(visitor, words);
  const [, prefix = '', rest = words] = /^(internet:|on-premises:)(.+)$/.exec(words) ?? [];
  if (parseIp(rest) !== undefined) return prefix + visitor.address(rest);
  const [, head = '', service = '', region = ''] =
    /^(aws-service:)?(.*?)(@[a-z]{2,4}(?:-[a-z]+)+-\d+)?$/.exec(words) ?? [];
  if (isServiceName(service)) return words;
  const meant = resolveDestination(network, words);
  const isOurs =
    meant.ok && meant.value.kind === 'service' && isService(network, meant.value.service);
  // Another name of a service is as good as its own, but a full name of no scheme of AWS's is somebody's.
  const isWord = isOurs && parseServiceName(service) === undefined;
  return isWord ? words : head + redactHost(visitor, service) + region;
}

type PolicyParts = Pick<TraceRequest, 'principal' | 'action' | 'resource'>;

function policyParts(visitor: Visitor, { principal, action, resource }: PolicyParts): PolicyParts {
  return {
    ...(principal === undefined ? {} : { principal: redactPolicyText(visitor, principal) }),
    ...(action === undefined ? {} : { action: redactAction(visitor, action) }),
    ...(resource === undefined ? {} : { resource: redactPolicyText(visitor, resource) }),
  };
}
