import { roundUsd } from '../../pricing/volume';
import type { Exposure, Verdict } from '../../routing/trace';
import type { PathState, PathSurvey } from './pathSurvey';

/** What an edit did to a path. Several may hold: a path can become private and cheaper. */
export type PathEffect =
  | 'broke'
  | 'mended'
  | 'became-unknown'
  | 'became-known'
  | 'became-private'
  | 'more-exposed'
  | 'less-exposed'
  | 'dearer'
  | 'cheaper';

export type AffectedWorkload = { id: string; name: string; kind: string };

/** Workloads of one VPC to whose path to one destination the same happened. */
export type PathChange = {
  /** A service in words, or `internet`. */
  destination: string;
  vpcId?: string;
  effects: readonly PathEffect[];
  before: PathState;
  after: PathState;
  /** By id. */
  workloads: readonly AffectedWorkload[];
};

export type PathDifference = {
  /** What broke stands first. */
  changes: readonly PathChange[];
  /** How many paths of workloads that both networks hold were compared. */
  compared: number;
  /** Workloads that only one of the networks holds: they have no path to compare. */
  newWorkloads: readonly AffectedWorkload[];
  goneWorkloads: readonly AffectedWorkload[];
};

/** The paths whose verdict, exposure or cost differs between two surveys of the same destinations. */
export function differenceOfPaths(before: PathSurvey, after: PathSurvey): PathDifference {
  const groups = new Map<string, PathChange & { workloads: AffectedWorkload[] }>();
  let compared = 0;
  for (const [destination, ways] of after.ways) {
    const earlier = before.ways.get(destination);
    for (const [id, { state: now }] of ways) {
      const was = earlier?.get(id)?.state;
      const workload = after.workloads.get(id);
      if (was === undefined || workload === undefined) continue;
      compared += 1;
      // The very same state: what an edit did not touch is shared between the surveys.
      if (was === now) continue;
      const effects = effectsOf(was, now);
      if (effects.length === 0) continue;
      const { vpcId } = workload;
      const key = JSON.stringify([destination, vpcId, was, now]);
      const group = groups.get(key);
      const affected = toAffected(workload);
      if (group !== undefined) group.workloads.push(affected);
      else
        groups.set(key, {
          destination,
          ...(vpcId === undefined ? {} : { vpcId }),
          effects,
          before: was,
          after: now,
          workloads: [affected],
        });
    }
  }
  return {
    changes: [...groups.values()].sort(worstFirst),
    compared,
    newWorkloads: onlyIn(after, before),
    goneWorkloads: onlyIn(before, after),
  };
}

export function effectsOf(was: PathState, now: PathState): PathEffect[] {
  const effects: PathEffect[] = [];
  if (was.verdict !== now.verdict) effects.push(turn(was.verdict, now.verdict));
  if (was.verdict !== 'reachable' || now.verdict !== 'reachable') return effects;
  const [from, to] = [exposureRank(was.exposure), exposureRank(now.exposure)];
  if (to > from) effects.push('more-exposed');
  else if (to < from) effects.push(now.exposure === 'private' ? 'became-private' : 'less-exposed');
  // By the GB first: what stands there by the month mostly serves others too.
  const dearer = roundUsd(now.perGb - was.perGb) || roundUsd(now.perMonth - was.perMonth);
  if (dearer !== 0) effects.push(dearer > 0 ? 'dearer' : 'cheaper');
  return effects;
}

function turn(was: Verdict, now: Verdict): PathEffect {
  if (now === 'unknown') return 'became-unknown';
  if (was === 'unknown') return 'became-known';
  return now === 'blocked' ? 'broke' : 'mended';
}

function exposureRank(exposure: Exposure | undefined): number {
  return exposure === undefined ? -1 : ranks.indexOf(exposure);
}

const ranks: readonly Exposure[] = ['private', 'aws-public-address', 'internet'];

/** In the order in which somebody who made an edit wants to hear of it. */
const order: readonly PathEffect[] = [
  'broke',
  'became-unknown',
  'more-exposed',
  'dearer',
  'mended',
  'became-known',
  'became-private',
  'less-exposed',
  'cheaper',
];

function worstFirst(a: PathChange, b: PathChange): number {
  return (
    worst(a) - worst(b) ||
    compare(a.destination, b.destination) ||
    compare(a.vpcId ?? '', b.vpcId ?? '') ||
    compare(a.workloads[0]?.id ?? '', b.workloads[0]?.id ?? '')
  );
}

function worst({ effects }: PathChange): number {
  return Math.min(...effects.map((effect) => order.indexOf(effect)));
}

function onlyIn(one: PathSurvey, other: PathSurvey): AffectedWorkload[] {
  return [...one.workloads.values()].filter(({ id }) => !other.workloads.has(id)).map(toAffected);
}

function toAffected({ id, name, kind }: AffectedWorkload): AffectedWorkload {
  return { id, name, kind };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
