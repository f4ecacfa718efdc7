import type { CostChange } from '../../../shared/sandbox/difference/costDifference';
import type { QuestionChange } from '../../../shared/sandbox/difference/questionDifference';
import type { Comparing } from '../../store/comparing/comparingSlice';
import { useApp } from '../../store/useApp';
import { comparingWords, costChangeText, questionTexts } from '../../text/comparing';
import { consequencesText, destinationTitle } from '../../text/consequences';
import { progressText } from '../../text/coverageMatrix';
import { number } from '../../text/format';
import { Inert } from '../common/Inert';
import { keyed } from '../common/keyed';
import { PathChangeItem } from '../request/AffectedList';

/** More than anybody reads at once; what is worst stands first. */
const mostShown = 60;

/** Whose way is another one, what saved requests answer now, and what it costs. */
export function PathDifferences({ comparing }: { comparing: Comparing }) {
  const { paths, following } = comparing;
  if (following === 'called-off') return <CalledOff />;
  if (paths === undefined) return <Following following={following} />;
  const { changes } = paths.paths;
  return (
    <div className="differences-scroller">
      <p className="consequences-text">{consequencesText(paths)}</p>
      <ul className="findings">
        {changes.slice(0, mostShown).map((change) => (
          <PathChangeItem
            key={`${change.destination} ${change.workloads[0]?.id}`}
            change={change}
            to={destinationTitle(change)}
          />
        ))}
      </ul>
      {changes.length > mostShown && (
        <p className="inspector-note">
          {comparingWords.morePaths(number(changes.length - mostShown))}
        </p>
      )}
      <Questions questions={paths.questions} />
      <Costs changes={paths.cost.changes} />
    </div>
  );
}

function Following({ following }: { following: Exclude<Comparing['following'], 'called-off'> }) {
  const stop = useApp((state) => state.document?.session.stopPathChanges);
  const { done, total } = following ?? { done: 0, total: 0 };
  return (
    <p className="coverage-progress">
      {/* Once and without the count, which would be read out at each step: the bar tells it to who asks. */}
      <span role="status" className="visually-hidden">
        {comparingWords.following}
      </span>
      <progress
        aria-label={comparingWords.following}
        {...(total > 0 && { value: done, max: total })}
      />
      <span className="num">
        {total > 0 ? progressText(done, total) : comparingWords.following}
      </span>
      <button type="button" className="button small ghost" onClick={stop}>
        {comparingWords.stopFollowing}
      </button>
    </p>
  );
}

function CalledOff() {
  const follow = useApp((state) => state.followPaths);
  return (
    <p className="coverage-progress">
      {comparingWords.calledOff}
      <button type="button" className="button small" onClick={follow}>
        {comparingWords.followAgain}
      </button>
    </p>
  );
}

function Questions({ questions }: { questions: readonly QuestionChange[] }) {
  if (questions.length === 0) return null;
  return (
    <section>
      <h3 className="section-title">{comparingWords.questions}</h3>
      <ul className="findings">
        {questions.map((change) => {
          const { title, detail } = questionTexts(change);
          return (
            <li key={change.question.id} className="finding info">
              <div>
                <Inert text={title} className="b" />
                <span className="finding-code">{detail}</span>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Costs({ changes }: { changes: readonly CostChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3 className="section-title">{comparingWords.cost}</h3>
      <ul className="cost-changes">
        {keyed(changes, ({ item, resourceId }) => `${item} ${resourceId}`).map(({ key, item }) => (
          <li key={key}>
            <Inert text={item.resourceId} mono />
            <span className="num">{costChangeText(item)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
