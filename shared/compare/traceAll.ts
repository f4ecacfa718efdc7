import type { Network } from '../network/network';
import type { RequestDestination, RequestSource, TraceRequest } from '../routing/request';
import type { Trace } from '../routing/trace';
import { traceRequest } from '../routing/traceRequest';
import { answerFor, type ClassAnswer, toClassAnswer } from './rebase';
import { type SourceClass, sourceClasses } from './sourceClasses';

export type Traffic = Omit<TraceRequest, 'from' | 'to'>;

/** The answers of many requests: one for each pair, kept once for each class of sources. */
export type Sweep = {
  sources: readonly RequestSource[];
  destinations: readonly RequestDestination[];
  classes: readonly SourceClass[];
  /** The answer for a class's first source; good for every member but for ids and addresses. */
  classAnswer(classIndex: number, destinationIndex: number): Trace;
  /** The whole answer of one pair, with its own evidence. */
  answer(sourceIndex: number, destinationIndex: number): Trace;
};

/**
 * Follows every request of a whole estate.
 *
 * Cost: classes of sources x destinations, plus a copy for each answer that is asked for. A pair whose destination
 * is one of its class's own resources is traced by itself.
 */
export function traceAll(
  network: Network,
  sources: readonly RequestSource[],
  destinations: readonly RequestDestination[],
  traffic: Traffic,
): Sweep {
  const classes = sourceClasses(network, sources);
  const classOf = new Map<number, number>();
  for (const [index, { members }] of classes.entries())
    for (const member of members) classOf.set(member, index);
  const known = new Map<string, ClassAnswer>();

  const requestOf = (sourceIndex: number, destinationIndex: number): TraceRequest => ({
    from: at(sources, sourceIndex),
    to: at(destinations, destinationIndex),
    ...traffic,
  });
  const ofClass = (classIndex: number, destinationIndex: number): ClassAnswer => {
    const key = `${classIndex} ${destinationIndex}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { first, members } = at(classes, classIndex);
    const trace = traceRequest(network, requestOf(at(members, 0), destinationIndex));
    const made = toClassAnswer(network, first, trace);
    known.set(key, made);
    return made;
  };
  const answer = (sourceIndex: number, destinationIndex: number): Trace => {
    const classIndex = classOf.get(sourceIndex) ?? -1;
    const request = requestOf(sourceIndex, destinationIndex);
    if (at(classes, classIndex).members[0] === sourceIndex)
      return ofClass(classIndex, destinationIndex).trace;
    // A request to a resource of the model may meet its own source's class on the way.
    if (request.to.kind !== 'service' && request.to.kind !== 'internet')
      return traceRequest(network, request);
    return (
      answerFor(network, ofClass(classIndex, destinationIndex), request) ??
      traceRequest(network, request)
    );
  };
  const classAnswer = (classIndex: number, destinationIndex: number) =>
    ofClass(classIndex, destinationIndex).trace;
  return { sources, destinations, classes, classAnswer, answer };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`index ${index} of ${list.length}`);
  return item;
}
