import { CircleHelp, Info, type LucideIcon, OctagonX, TriangleAlert, Wrench } from 'lucide-react';
import { Call, type CoverageEntry } from '../../../shared/network/coverage';
import type { Finding, Hop, Severity, Way } from '../../../shared/routing/trace';
import type { Direction } from '../../store/requestSlice';
import { refusalOf } from '../../store/resources/gaps';
import { useApp } from '../../store/useApp';
import { evidenceLine } from '../../text/request/evidence';
import { fixLine } from '../../text/request/fixes';
import { link, type Part, words } from '../../text/request/parts';
import { requestWords, severityWords } from '../../text/request/words';
import { GapReason } from '../common/GapReason';
import { Inert } from '../common/Inert';
import { PartLine } from './PartLine';
import { TryFix } from './TryFix';

/** What there is to say against a path, blockers first. */
export function FindingList({ way }: { way: Way }) {
  const sorted = [...way.findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  if (sorted.length === 0) return <p className="inspector-note">{requestWords.noFindings}</p>;
  return (
    <ul className="findings">
      {sorted.map((finding) => (
        <FindingCard
          key={`${finding.code} ${finding.direction} ${finding.at} ${finding.message}`}
          finding={finding}
          hop={finding.hop === undefined ? undefined : way[finding.direction].hops[finding.hop]}
        />
      ))}
    </ul>
  );
}

const rank: Record<Severity, number> = { blocks: 0, unknown: 1, warns: 2, info: 3 };

const icons: Record<Severity, LucideIcon> = {
  blocks: OctagonX,
  unknown: CircleHelp,
  warns: TriangleAlert,
  info: Info,
};

function FindingCard({ finding, hop }: { finding: Finding; hop: Hop | undefined }) {
  const { code, severity, direction, at, message, fix } = finding;
  const Glyph = icons[severity];
  const index = useApp((state) => state.index);
  const ref = index?.refsOf(at)[0];
  const name = ref && index?.entryOf(ref)?.title;
  return (
    <li className={`finding ${severity}`}>
      <Glyph className="finding-icon" size={15} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p className="finding-message">
          <span className="visually-hidden">{severityWords[severity]}: </span>
          <Inert text={message} maxLength={400} />
        </p>
        <PartLine
          className="finding-evidence"
          parts={[...whereParts(at, name, direction), ...(hop ? evidenceLine(hop, direction) : [])]}
        />
        <Missing finding={finding} />
        <span className="finding-code mono">{code}</span>
      </div>
      {fix !== undefined && (
        <div className="finding-fix">
          <Wrench className="fix-icon" size={14} strokeWidth={1.75} aria-hidden="true" />
          <span className="visually-hidden">{requestWords.fix}</span>
          <PartLine parts={fixLine(fix)} />
          <TryFix fix={fix} />
        </div>
      )}
    </li>
  );
}

/** Why what would decide was not read, and what would mend it. */
function Missing({ finding: { missing } }: { finding: Finding }) {
  const network = useApp((state) => state.document?.network);
  const call = Call.safeParse(missing?.call);
  if (network === undefined || missing === undefined || !call.success) return null;
  const { account, region } = missing as Pick<CoverageEntry, 'account' | 'region'>;
  const refusal = refusalOf(network, { call: call.data, account, region });
  return refusal === undefined ? null : <GapReason gap={refusal} />;
}

function whereParts(at: string, name: string | undefined, direction: Direction): Part[] {
  return [
    ...(direction === 'return' ? [words(`${requestWords.onReturn}:`)] : []),
    link(at, name ?? at),
  ];
}
