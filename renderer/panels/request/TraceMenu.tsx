import { Route } from 'lucide-react';
import type { ResourceRef } from '../../../shared/diagram/diagram';
import { canBeEnd, type EndRole } from '../../store/asking/ends';
import { useApp, useAppStore } from '../../store/useApp';
import { requestWords } from '../../text/request/words';
import { IconButton } from '../common/IconButton';
import { Menu, MenuItem } from '../common/Menu';

const ends: readonly { role: EndRole; label: string }[] = [
  { role: 'from', label: requestWords.traceFrom },
  { role: 'to', label: requestWords.traceTo },
];

/** What can be asked from a resource: a request that starts there, or one that ends there. */
export function useTraces(resource: ResourceRef | undefined) {
  const store = useAppStore();
  const id = useApp(({ index }) => resource && index?.entryOf(resource)?.id);
  if (resource === undefined || id === undefined) return [];
  const { askFrom, askTo } = store.getState();
  return ends
    .filter(({ role }) => canBeEnd(role, resource))
    .map(({ role, label }) => ({
      label,
      ask: () => void (role === 'from' ? askFrom(id) : askTo(id)),
    }));
}

/** The button in the inspector. */
export function TraceMenu({ resource }: { resource: ResourceRef }) {
  const traces = useTraces(resource);
  if (traces.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          className="small"
          size={15}
          icon={Route}
          label={requestWords.trace}
          tooltipSide="left"
        />
      }
    >
      {traces.map(({ label, ask }) => (
        <MenuItem key={label} onSelect={ask}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
