import { parseIp } from '../address/ip';
import type { Question } from '../model-file/question';
import { collectionNames, type Network } from '../network/network';
import { knownServices } from '../network/serviceCatalogue';
import type { RequestDestination, RequestSource, TraceRequest } from '../routing/request';
import { redactPolicyText } from './redactPolicy';
import { redactHost, redactText } from './redactText';
import type { Visitor } from './visitor';

/** The same request of the redacted network. */
export function redactRequest(visitor: Visitor, request: TraceRequest): TraceRequest {
  return {
    ...request,
    from: redactEnd(visitor, request.from),
    to: redactEnd(visitor, request.to),
    ...policyParts(visitor, request),
  };
}

function redactEnd<E extends RequestSource | RequestDestination>(visitor: Visitor, end: E): E {
  const redacted = { ...end };
  if ('address' in redacted && redacted.address !== undefined)
    redacted.address = visitor.address(redacted.address);
  if (redacted.kind === 'host') redacted.name = redactHost(visitor, redacted.name);
  if (redacted.kind === 'load-balancer') redacted.id = redactText(visitor, redacted.id);
  return redacted;
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
  const { name, from, to } = question;
  const redacted = (words: string) =>
    isId(network, words) ? words : redactEndWords(visitor, words);
  return {
    ...question,
    id: `question-${number}`,
    from: redacted(from),
    to: redacted(to),
    ...(name === undefined ? {} : { name: redactText(visitor, name) }),
    ...policyParts(visitor, question),
  };
}

/** A load balancer's is an ARN or a name, and both are replaced. */
function isId(network: Network, words: string): boolean {
  return collectionNames.some((name) => name !== 'loadBalancers' && network[name].has(words));
}

/** As people and the command line write them: keywords and services stay. */
function redactEndWords(visitor: Visitor, words: string): string {
  const [, prefix = '', rest = words] = /^(internet:|on-premises:)(.+)$/.exec(words) ?? [];
  if (parseIp(rest) !== undefined) return prefix + visitor.address(rest);
  const isService =
    knownServices.has(words) || /^(?:aws-service:|vpce-svc-|com\.|cn\.)|@[a-z]+-/.test(words);
  return words === 'internet' || isService ? words : redactHost(visitor, words);
}

type PolicyParts = Pick<TraceRequest, 'principal' | 'resource'>;

function policyParts(visitor: Visitor, { principal, resource }: PolicyParts): PolicyParts {
  return {
    ...(principal === undefined ? {} : { principal: redactPolicyText(visitor, principal) }),
    ...(resource === undefined ? {} : { resource: redactPolicyText(visitor, resource) }),
  };
}
