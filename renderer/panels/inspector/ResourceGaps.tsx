import { CircleHelp } from 'lucide-react';
import type { AnyRecord, CollectionName } from '../../../shared/network/network';
import { gapsAround } from '../../store/resources/gaps';
import { useApp } from '../../store/useApp';
import { gapConsequence, gapTitle } from '../../text/coverage';
import { GapReason } from '../common/GapReason';

type Props = { record: AnyRecord; collection: CollectionName };

/** What of this resource could not be read: each call by name. */
export function ResourceGaps({ record, collection }: Props) {
  const network = useApp((state) => state.document?.network);
  const growing = useApp((state) => state.document?.growing ?? false);
  const all = network === undefined ? [] : gapsAround(network, collection, record);
  // While an account is read, what was not asked yet is no gap.
  const gaps = growing ? all.filter(({ status }) => status !== 'not-asked') : all;
  if (gaps.length === 0) return null;
  return (
    <ul className="gap-list">
      {gaps.map((gap) => (
        <li key={gap.call} className="gap">
          <CircleHelp size={14} strokeWidth={1.75} aria-hidden="true" />
          <div>
            <b>{gapTitle(gap.call, gap.status)}</b>
            <span>{gapConsequence(gap.call)}</span>
            <GapReason gap={gap} />
          </div>
        </li>
      ))}
    </ul>
  );
}
