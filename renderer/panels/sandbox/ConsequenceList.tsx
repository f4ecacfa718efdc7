import { useApp, useAppStore } from '../../store/useApp';
import { consequencesText, consequencesWords, destinationTitle } from '../../text/consequences';
import { PathChangeItem } from '../request/AffectedList';
import { Segments } from '../request/Segments';

const mostShown = 20;

/** What the changes did: in one sentence, then path by path, what broke first. */
export function ConsequenceList() {
  const store = useAppStore();
  const since = useApp((state) => state.since);
  const consequences = useApp((state) => state.consequences);
  const pending = useApp((state) => state.consequencesPending);
  const cursor = useApp((state) => state.document?.cursor ?? 0);
  if (cursor === 0) return null;
  return (
    <section>
      <h3 className="section-title">{consequencesWords.title}</h3>
      {cursor > 1 && (
        <div className="consequences-since">
          <Segments
            className="small"
            label={consequencesWords.since}
            value={since}
            choices={[
              { value: 'last', label: consequencesWords.sinceLast },
              { value: 'base', label: consequencesWords.sinceBase },
            ]}
            onChange={(next) => store.getState().setSince(next)}
          />
        </div>
      )}
      <p className="consequences-text" aria-busy={pending}>
        {pending || consequences === undefined
          ? consequencesWords.working
          : consequencesText(consequences)}
      </p>
      {consequences !== undefined && (
        <ul className="findings">
          {consequences.paths.changes.slice(0, mostShown).map((change) => (
            <PathChangeItem
              key={`${change.destination} ${change.workloads[0]?.id}`}
              change={change}
              to={destinationTitle(change)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
