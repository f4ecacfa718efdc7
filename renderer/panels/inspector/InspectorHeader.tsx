import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp, useAppStore } from '../../store/useApp';
import { words } from '../../text/words';
import { IconButton } from '../common/IconButton';

/** The head of whatever the inspector speaks of. Its cross goes back to the whole model, then closes the panel. */
export function InspectorHeader({ children }: { children: ReactNode }) {
  const store = useAppStore();
  const atOverview = useApp((state) => state.selection === undefined);
  const { select, setInspectorOpen } = store.getState();
  return (
    <header className="inspector-header">
      {children}
      <IconButton
        className="small"
        size={15}
        icon={X}
        label={atOverview ? words.hideInspector : words.deselect}
        tooltipSide="left"
        onClick={() => (atOverview ? setInspectorOpen(false) : select(undefined))}
      />
    </header>
  );
}
