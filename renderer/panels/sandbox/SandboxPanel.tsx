import { PanelLeftClose } from 'lucide-react';
import { useId } from 'react';
import { useAppStore } from '../../store/useApp';
import { sandboxWords } from '../../text/sandbox';
import { IconButton } from '../common/IconButton';
import { BaseActions } from './BaseActions';
import { ChangeList } from './ChangeList';
import { ConsequenceList } from './ConsequenceList';
import { Palette } from './Palette';

/** What was changed on top of the base, and the ways back. */
export function SandboxPanel() {
  const store = useAppStore();
  const titleId = useId();
  return (
    <aside className="side sandbox" aria-labelledby={titleId} data-panel="sandbox">
      <div className="panel-header">
        <h2 id={titleId} className="grow">
          {sandboxWords.sandbox}
        </h2>
        <IconButton
          className="small"
          size={14}
          icon={PanelLeftClose}
          label={sandboxWords.hide}
          onClick={() => store.getState().showSide(undefined)}
        />
      </div>
      <div className="sandbox-scroll">
        <Palette />
        <ChangeList />
        <ConsequenceList />
      </div>
      <BaseActions />
    </aside>
  );
}
