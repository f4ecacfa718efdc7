import { Route, ScanLine } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { type MouseEvent, type ReactNode, useState } from 'react';
import type { Place } from '../../store/editing/place';
import { useAppStore } from '../../store/useApp';
import { scanWords } from '../../text/scan/words';
import { useAfterClose } from '../common/useAfterClose';
import { useTraces } from '../request/TraceMenu';
import { useRescanVpc } from '../scan/RescanButton';
import { OfferItems } from './OfferItems';
import { useOffers } from './useOffers';

type Props = {
  /** What a context menu was asked for: by the pointer over it, or by a key on the active one. */
  placeAt(event: MouseEvent): Place | undefined;
  children: ReactNode;
};

/** What can be asked and changed at a place, as the context menu of what it holds; where nothing can there is none. */
export function PlaceContext({ placeAt, children }: Props) {
  const store = useAppStore();
  const [place, setPlace] = useState<Place>();
  const traces = useTraces(place?.ref);
  const rescan = useRescanVpc(place?.ref);
  const offers = useOffers(place);
  const asked = traces.length + (rescan === undefined ? 0 : 1);
  const { choose, onCloseAutoFocus } = useAfterClose();
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger
        asChild
        onContextMenu={(event) => {
          const at = placeAt(event);
          if (at === undefined) event.preventDefault();
          else setPlace(at);
        }}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        {(asked > 0 || offers.length > 0) && (
          <ContextMenu.Content
            className="menu"
            collisionPadding={8}
            loop
            onCloseAutoFocus={onCloseAutoFocus}
          >
            {traces.map(({ label, ask }) => (
              <ContextMenu.Item key={label} className="menu-item" onSelect={() => choose(ask)}>
                <Route size={14} strokeWidth={1.75} aria-hidden="true" />
                {label}
              </ContextMenu.Item>
            ))}
            {rescan !== undefined && (
              <ContextMenu.Item
                className="menu-item"
                onSelect={() => choose(() => store.getState().offerScan(rescan))}
              >
                <ScanLine size={14} strokeWidth={1.75} aria-hidden="true" />
                {scanWords.rescanVpc}
              </ContextMenu.Item>
            )}
            {asked > 0 && offers.length > 0 && <ContextMenu.Separator className="menu-separator" />}
            <OfferItems parts={ContextMenu} offers={offers} choose={choose} />
          </ContextMenu.Content>
        )}
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
