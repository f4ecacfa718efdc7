import { useApp, useAppStore } from '../../store/useApp';
import { requestWords } from '../../text/request/words';
import { Segments } from './Segments';

/** Which paths are drawn, and which way. */
export function PathChoices() {
  const store = useAppStore();
  const compared = useApp((state) => state.answered?.kind === 'comparison');
  const sides = useApp((state) => state.sides);
  const direction = useApp((state) => state.direction);
  const { showSides, showDirection } = store.getState();
  return (
    <div className="path-choices">
      {compared && (
        <Segments
          label={requestWords.sides}
          value={sides}
          choices={[
            { value: 'both', label: requestWords.both, keys: 'B' },
            { value: 'with', label: requestWords.with, keys: 'W' },
            { value: 'without', label: requestWords.without, keys: 'X' },
          ]}
          onChange={showSides}
        />
      )}
      <Segments
        label={requestWords.direction}
        value={direction}
        choices={[
          { value: 'forward', label: requestWords.forward, keys: 'R' },
          { value: 'return', label: requestWords.return, keys: 'R' },
        ]}
        onChange={showDirection}
      />
    </div>
  );
}
