import type {
  AffectedWorkload,
  PathChange,
  PathDifference,
  PathEffect,
} from '../../../shared/sandbox/difference/pathDifference';
import type { PathState } from '../../../shared/sandbox/difference/pathSurvey';
import { accessFaces } from '../coverageMatrix';
import { usdPerGb } from './money';
import { link, type Part } from './parts';

export const affectedWords = {
  affected: 'Affected',
  lead: 'With the endpoint, against without it:',
  nobody: 'Nobody else goes another way.',
  working: 'Following every workload.',
} as const;

const effectWords: Record<PathEffect, string> = {
  broke: 'stops arriving',
  mended: 'arrives now',
  'became-unknown': 'is no longer known',
  'became-known': 'is known now',
  'became-private': 'becomes private',
  'more-exposed': 'is more exposed',
  'less-exposed': 'is less exposed',
  dearer: 'costs more',
  cheaper: 'costs less',
};

/** `Becomes private, costs less`. */
export function effectsText(effects: readonly PathEffect[]): string {
  const text = effects.map((effect) => effectWords[effect]).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How many workloads go another way. */
export function affectedCount({ changes }: PathDifference): number {
  return changes.reduce((sum, { workloads }) => sum + workloads.length, 0);
}

/** `NAT, $0.045 a GB → Endpoint, $0.000 a GB`. */
export function changeText({ before, after }: PathChange): string {
  return `${stateText(before)} → ${stateText(after)}`;
}

/** `NAT, $0.045 a GB`. */
export function stateText({ access, verdict, perGb }: PathState): string {
  const { legend } = accessFaces[access];
  return verdict === 'reachable' ? `${legend}, ${usdPerGb(perGb)} a GB` : legend;
}

/** `orders ×12, catalog ×8, web`: the many interfaces of one owner are one link. */
export function workloadParts(workloads: readonly Pick<AffectedWorkload, 'id' | 'name'>[]): Part[] {
  const byName = new Map<string, { id: string; count: number }>();
  for (const { id, name } of workloads) {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, { id, count: 1 });
    else known.count += 1;
  }
  return [...byName].map(([name, { id, count }]) =>
    link(id, count === 1 ? name : `${name} ×${count}`),
  );
}
