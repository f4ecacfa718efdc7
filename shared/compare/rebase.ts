import type { Network } from '../network/network';
import { nameTag } from '../network/record';
import type { NetworkInterface } from '../network/workloads';
import type { RequestSource, TraceRequest } from '../routing/request';
import type { Hop, Leg, Trace, Way } from '../routing/trace';
import { idOf } from '../routing/traceRequest';
import { soleInterface } from './sourceClasses';
import { fill, type Template, toTemplate } from './template';

/** A class's answer, and how to give it to any other member: ids, names and addresses change, nothing else. */
export type ClassAnswer = {
  trace: Trace;
  /** Made when the first other member asks; undefined where nobody can stand for the source. */
  template(): Template | undefined;
};

/** Ids and addresses are unique texts in a network, so that each can be replaced wherever it stands alone. */
export function toClassAnswer(network: Network, from: RequestSource, trace: Trace): ClassAnswer {
  const own = soleInterface(network, from);
  let made: Template | undefined;
  const template = () => {
    if (!own) return undefined;
    const { version: _, id: _id, request: _request, ...way } = trace;
    made ??= toTemplate(way, textsOf(own));
    return made;
  };
  return { trace, template };
}

/** The answer of another member of the class; undefined where the two cannot stand for each other. */
export function answerFor(
  network: Network,
  answer: ClassAnswer,
  request: TraceRequest,
): Trace | undefined {
  const own = soleInterface(network, request.from);
  const template = answer.template();
  if (!own || !template) return undefined;
  const way = fill(template, textsOf(own)) as Omit<Trace, 'version' | 'id' | 'request'>;
  const names = namesOf(network, own);
  return {
    version: answer.trace.version,
    id: idOf(request),
    request,
    ...withNames(way, names),
    alternatives: way.alternatives.map((each) => withNames(each, names)),
  };
}

/** Members of a class have as many texts, each in the same place. */
function textsOf({ id, attachment, privateIps, ipv6Addresses }: NetworkInterface): string[] {
  return [
    id,
    ...(attachment?.instanceId === undefined ? [] : [attachment.instanceId]),
    ...privateIps.flatMap(({ address, publicIp }) =>
      publicIp === undefined ? [address] : [address, publicIp],
    ),
    ...ipv6Addresses,
  ];
}

/** The names of a source's own hops, by id; undefined for one without a name. */
function namesOf(network: Network, own: NetworkInterface): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>([[own.id, nameTag(own)]]);
  const instance = network.instances.get(own.attachment?.instanceId ?? '');
  if (instance) names.set(instance.id, nameTag(instance));
  return names;
}

function withNames<W extends Way>(way: W, names: ReadonlyMap<string, string | undefined>): W {
  return { ...way, forward: legNamed(way.forward, names), return: legNamed(way.return, names) };
}

function legNamed(leg: Leg, names: ReadonlyMap<string, string | undefined>): Leg {
  return { ...leg, hops: leg.hops.map((hop) => (names.has(hop.id) ? hopNamed(hop, names) : hop)) };
}

function hopNamed(hop: Hop, names: ReadonlyMap<string, string | undefined>): Hop {
  const { kind, id, name: _, ...rest } = hop;
  const name = names.get(id);
  return { kind, id, ...(name === undefined ? {} : { name }), ...rest };
}
