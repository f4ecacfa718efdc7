import type { Comparison } from '../../../shared/compare/compareEndpoints';
import { type Cell, comparisonRows } from '../../text/request/comparison';
import { supposedText } from '../../text/request/supposed';
import { requestWords } from '../../text/request/words';
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
      {supposed !== undefined && <p className="supposed muted">{supposed}</p>}
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
