import type { Answer } from '../../../shared/compare/answer';
import { pricesText } from '../../text/request/breakEven';
import { answerRows } from '../../text/request/comparison';
import { requestWords } from '../../text/request/words';
import { ValueCell } from './ComparisonCard';

/** The answer to a request that no endpoint could change. */
export function AnswerCard({ answer, gbPerMonth }: { answer: Answer; gbPerMonth: number }) {
  return (
    <div className="worth">
      <table className="comparison single">
        <caption className="visually-hidden">{requestWords.request}</caption>
        <tbody>
          {answerRows(answer, gbPerMonth).map(({ id, label, cell }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <ValueCell {...cell} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="worth-note muted">{pricesText([answer.cost])}</p>
    </div>
  );
}
