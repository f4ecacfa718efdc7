import { CircleHelp } from 'lucide-react';
import type { AnyRecord, CollectionName } from '../../../shared/network/network';
import { gapsAround } from '../../store/resources/gaps';
import { useApp } from '../../store/useApp';
import { gapConsequence, gapTitle } from '../../text/coverage';

type Props = { record: AnyRecord; collection: CollectionName };

/** What of this resource could not be read: each call by name. */
export function ResourceGaps({ record, collection }: Props) {
  const network = useApp((state) => state.document?.network);
  const gaps = network === undefined ? [] : gapsAround(network, collection, record);
  if (gaps.length === 0) return null;
  return (
    <ul className="gap-list">
      {gaps.map(({ call, status }) => (
        <li key={call} className="gap">
          <CircleHelp size={14} strokeWidth={1.75} aria-hidden="true" />
          <div>
            <b>{gapTitle(call, status)}</b>
            <span>{gapConsequence(call)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
