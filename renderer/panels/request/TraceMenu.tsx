import { Route, ScanLine } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { type MouseEvent, type ReactNode, useState } from 'react';
import type { ResourceRef } from '../../../shared/diagram/diagram';
import { canBeEnd, type EndRole } from '../../store/asking/ends';
import { rescanVpcWish } from '../../store/scan/rescanWish';
import { useApp, useAppStore } from '../../store/useApp';
import { requestWords } from '../../text/request/words';
import { scanWords } from '../../text/scan/words';
import { IconButton } from '../common/IconButton';
import { Menu, MenuItem } from '../common/Menu';
import { useRescanVpc } from '../scan/RescanButton';

const ends: readonly { role: EndRole; label: string }[] = [
  { role: 'from', label: requestWords.traceFrom },
  { role: 'to', label: requestWords.traceTo },
];

/** What can be asked from a resource: a request that starts there, or one that ends there. */
function useTraces(resource: ResourceRef | undefined) {
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

type ContextProps = {
  /** The resource a context menu was asked for: by the pointer over it, or by a key on the active one. */
  resourceAt(event: MouseEvent): ResourceRef | undefined;
  children: ReactNode;
};

/** The same as the context menu of what it holds; where nothing can be asked there is none. */
export function TraceContext({ resourceAt, children }: ContextProps) {
  const [resource, setResource] = useState<ResourceRef>();
  const store = useAppStore();
  const traces = useTraces(resource);
  const rescan = useRescanVpc(resource);
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger
        asChild
        onContextMenu={(event) => {
          const at = resourceAt(event);
          const offers =
            rescanVpcWish(store.getState().document, at) !== undefined ||
            ends.some(({ role }) => at !== undefined && canBeEnd(role, at));
          if (!offers) event.preventDefault();
          else setResource(at);
        }}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" collisionPadding={8} loop>
          {traces.map(({ label, ask }) => (
            <ContextMenu.Item key={label} className="menu-item" onSelect={ask}>
              <Route size={14} strokeWidth={1.75} aria-hidden="true" />
              {label}
            </ContextMenu.Item>
          ))}
          {rescan !== undefined && (
            <ContextMenu.Item
              className="menu-item"
              onSelect={() => store.getState().offerScan(rescan)}
            >
              <ScanLine size={14} strokeWidth={1.75} aria-hidden="true" />
              {scanWords.rescanVpc}
            </ContextMenu.Item>
          )}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
