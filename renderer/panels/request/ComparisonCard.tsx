import { FlaskConical } from 'lucide-react';
import type { Comparison } from '../../../shared/compare/compareEndpoints';
import { useApp, useAppStore } from '../../store/useApp';
import { type Cell, comparisonRows } from '../../text/request/comparison';
import { serviceTitle } from '../../text/request/hops';
import { improvementLabel, supposedText } from '../../text/request/supposed';
import { requestWords } from '../../text/request/words';
import { sandboxWords } from '../../text/sandbox';
import { Inert } from '../common/Inert';

type Props = { comparison: Comparison; gbPerMonth: number };

/** Both ways side by side. */
export function ComparisonCard({ comparison, gbPerMonth }: Props) {
  const supposed = supposedText(comparison);
  return (
    <>
      <table className="comparison">
        <caption className="visually-hidden">{requestWords.comparison}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="with">
              <svg
                className="side-mark"
                width="9"
                height="9"
                viewBox="-4.5 -4.5 9 9"
                aria-hidden="true"
              >
                <circle r="4" fill="var(--with)" />
              </svg>
              {requestWords.withEndpoint}
            </th>
            <th scope="col" className="without">
              <svg
                className="side-mark"
                width="10"
                height="10"
                viewBox="-5 -5 10 10"
                aria-hidden="true"
              >
                <path d="M0-5 5 0 0 5-5 0Z" fill="var(--without)" />
              </svg>
              {requestWords.without}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparisonRows(comparison, gbPerMonth).map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              <ValueCell {...row.with} />
              <ValueCell {...row.without} />
            </tr>
          ))}
        </tbody>
      </table>
      {supposed !== undefined && (
        <div className="supposed">
          <p className="muted">{supposed}</p>
          {comparison.added !== null && <AddEndpoint comparison={comparison} />}
        </div>
      )}
    </>
  );
}

export function ValueCell({ text, more, look }: Cell) {
  return (
    <td className="num">
      <Inert
        text={text}
        mono={look === 'code'}
        className={look === 'strong' ? 'b' : ''}
        maxLength={60}
      />
      {more !== undefined && <span className="more-text">{more}</span>}
    </td>
  );
}

/** Makes what the way with the endpoint supposes come true, in the sandbox. */
function AddEndpoint({ comparison: { added, service } }: { comparison: Comparison }) {
  const store = useAppStore();
  // What was supposed of the network as it was asked about may not fit the one that is followed just now.
  const asking = useApp((state) => state.asking);
  if (added === null) return null;
  const { kind, diff } = added;
  return (
    <button
      type="button"
      className="button small"
      disabled={asking}
      onClick={() => {
        const label = improvementLabel(kind, serviceTitle(service.service));
        store.getState().runAndTell({ label, diff });
      }}
    >
      <FlaskConical size={13} strokeWidth={1.75} aria-hidden="true" />
      {kind.startsWith('add-') ? sandboxWords.addThis : sandboxWords.putToUse}
    </button>
  );
}
