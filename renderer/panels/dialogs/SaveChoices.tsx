import { useAppStore } from '../../store/useApp';
import type { SaveChoice } from '../../text/errors';
import { keepEditing, saveChoiceWords } from '../../text/saveChoices';
import { firstFocus } from '../common/Dialog';

/** The ways on from a save that did not come about. The first is the one that loses nothing. */
export function SaveChoices({ choices }: { choices: readonly SaveChoice[] }) {
  const store = useAppStore();
  const { dismissFailure, save, open, document } = store.getState();

  function take(choice: SaveChoice): void {
    dismissFailure();
    if (choice === 'open-again') {
      if (document) void open({ kind: 'again', documentId: document.meta.documentId });
    } else
      void save(
        choice === 'save-as' ? 'ask' : 'same-file',
        choice === 'overwrite' || choice === 'rewrite',
      );
  }

  return (
    <>
      <button type="button" className="button ghost" onClick={dismissFailure}>
        {keepEditing}
      </button>
      <span className="grow" />
      {choices.toReversed().map((choice) => (
        <button
          key={choice}
          type="button"
          {...(choice === choices[0] && { [firstFocus]: '' })}
          className={choice === choices[0] ? 'button primary' : 'button'}
          onClick={() => take(choice)}
        >
          {saveChoiceWords[choice]}
        </button>
      ))}
    </>
  );
}
