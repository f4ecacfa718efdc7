import { CircleHelp, type LucideIcon, OctagonX, ShieldCheck, TrendingUp } from 'lucide-react';
import type {
  PathChange,
  PathDifference,
  PathEffect,
} from '../../../shared/sandbox/difference/pathDifference';
import { affectedWords, changeText, effectsText, workloadParts } from '../../text/request/affected';
import { useCut } from '../common/useCut';
import { PartLine } from './PartLine';

type Look = { icon: LucideIcon; className: string };

const worse: Look = { icon: OctagonX, className: 'blocks' };
const costs: Look = { icon: TrendingUp, className: 'warns' };
const open: Look = { icon: CircleHelp, className: 'info' };
const better: Look = { icon: ShieldCheck, className: 'info' };

const looks: Record<PathEffect, Look> = {
  broke: worse,
  'became-unknown': open,
  'more-exposed': costs,
  dearer: costs,
  mended: better,
  'became-known': better,
  'became-private': better,
  'less-exposed': better,
  cheaper: better,
};

const mostNamed = 8;

/** Workloads whose way is another one on one side than on the other; what broke stands first. */
export function AffectedList({ affected }: { affected: PathDifference | undefined }) {
  if (affected === undefined) return <p className="inspector-note">{affectedWords.working}</p>;
  if (affected.changes.length === 0)
    return <p className="inspector-note">{affectedWords.nobody}</p>;
  return (
    <>
      <p className="inspector-note">{affectedWords.lead}</p>
      <ul className="findings">
        {affected.changes.map((change) => (
          <PathChangeItem key={change.workloads[0]?.id} change={change} />
        ))}
      </ul>
    </>
  );
}

/** What happened to the paths of some workloads. `to`: where they lead, where that is not said around it. */
export function PathChangeItem({ change, to }: { change: PathChange; to?: string }) {
  const [first = 'cheaper'] = change.effects;
  const { icon: Glyph, className } = looks[first];
  const [workloads, more] = useCut(workloadParts(change.workloads), mostNamed);
  return (
    <li className={`finding ${className}`}>
      <Glyph className="finding-icon" size={15} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p className="b">
          {to !== undefined && <>{to}: </>}
          {effectsText(change.effects)}
        </p>
        <PartLine parts={workloads} />
        {more}
        <span className="finding-code">{changeText(change)}</span>
      </div>
    </li>
  );
}
