import { FileCode2, GitCompareArrows, History } from 'lucide-react';
import { useCommand } from '../../store/servicesContext';
import { useApp } from '../../store/useApp';
import { comparingWords } from '../../text/comparing';
import { sandboxWords } from '../../text/sandbox';
import { takeHomeWords } from '../../text/takeHome';

/** What can be done with all changes at once. */
export function BaseActions() {
  const command = useCommand();
  const cursor = useApp((state) => state.document?.cursor ?? 0);
  const comparing = useApp((state) => state.comparing !== undefined);
  return (
    <div className="base-actions">
      <button
        type="button"
        className="button small"
        aria-pressed={comparing}
        onClick={() => command('compare-base')}
      >
        <GitCompareArrows size={13} strokeWidth={1.75} aria-hidden="true" />
        {comparingWords.compareShort}
      </button>
      <button
        type="button"
        className="button small"
        disabled={cursor === 0}
        onClick={() => command('return-to-base')}
      >
        <History size={13} strokeWidth={1.75} aria-hidden="true" />
        {sandboxWords.returnToBase}
      </button>
      <button
        type="button"
        className="button small"
        disabled={cursor === 0}
        onClick={() => command('take-home')}
      >
        <FileCode2 size={13} strokeWidth={1.75} aria-hidden="true" />
        {takeHomeWords.button}
      </button>
    </div>
  );
}
