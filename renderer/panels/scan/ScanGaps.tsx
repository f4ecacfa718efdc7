import { CircleHelp } from 'lucide-react';
import type { ScanGap } from '../../../shared/scan/events';
import { number } from '../../text/format';
import { gapDetail, gapHead, groupGaps } from '../../text/scan/progress';
import { scanWords } from '../../text/scan/words';
import { IamAction } from '../common/GapReason';
import { Inert } from '../common/Inert';

/** What could not be read, named as it occurs; the same refusal in many Regions is one line. */
export function ScanGaps({ gaps }: { gaps: readonly ScanGap[] }) {
  if (gaps.length === 0) return null;
  return (
    <section className="scan-part">
      <h3>
        {scanWords.gaps} <span className="faint">{number(gaps.length)}</span>
      </h3>
      <ul className="scan-gaps">
        {groupGaps(gaps).map((group) => {
          const { title, where } = gapHead(group);
          return (
            <li key={group.key}>
              <CircleHelp size={14} strokeWidth={1.75} aria-hidden="true" />
              <div>
                <p>
                  <b>{title}</b> <Inert text={where} className="wraps" />
                </p>
                <p className="muted">
                  <Inert text={gapDetail(group)} className="wraps" maxLength={500} />
                </p>
                {group.iamAction !== undefined && (
                  <p className="muted">
                    <IamAction action={group.iamAction} />
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
