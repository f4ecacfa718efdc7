import { ChevronRight, Ellipsis } from 'lucide-react';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import { sandboxWords } from '../../text/sandbox';
import { OfferMark } from './OfferMark';
import type { Offered } from './useOffers';

/** The parts that a context menu and a drop-down menu have alike. */
type MenuParts = {
  Item: ComponentType<{ className: string; onSelect(): void; children: ReactNode }>;
  Sub: ComponentType<{ children: ReactNode }>;
  SubTrigger: ComponentType<{ className: string; children: ReactNode }>;
  SubContent: ComponentType<ComponentProps<'div'> & { collisionPadding: number; loop: boolean }>;
  Portal: ComponentType<{ children: ReactNode }>;
  Separator: ComponentType<{ className: string }>;
};

type Props = {
  parts: MenuParts;
  offers: readonly Offered[];
  choose(run: () => void): void;
};

/** What can be done at a place, as items of a menu; what is seldom added waits behind one of them. */
export function OfferItems({ parts, offers, choose }: Props) {
  const { Item, Sub, SubTrigger, SubContent, Portal, Separator } = parts;
  const rare = offers.filter(({ isRare }) => isRare);
  const first = offers.filter(({ isRare }) => !isRare);
  const adding = first.filter(({ does }) => does === 'adds');
  const changing = first.filter(({ does }) => does === 'changes');
  const removing = first.filter(({ does }) => does === 'removes');
  const line = (isThere: boolean) => isThere && <Separator className="menu-separator" />;
  const items = (some: readonly Offered[]) =>
    some.map(({ label, does, open }) => (
      <Item key={label} className="menu-item" onSelect={() => choose(open)}>
        <OfferMark does={does} />
        {label}
      </Item>
    ));
  return (
    <>
      {items(adding)}
      {rare.length > 0 && (
        <Sub>
          <SubTrigger className="menu-item">
            <Ellipsis size={14} strokeWidth={1.75} aria-hidden="true" />
            <span className="grow">{sandboxWords.addMore}</span>
            <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
          </SubTrigger>
          <Portal>
            <SubContent className="menu" collisionPadding={8} loop>
              {items(rare)}
            </SubContent>
          </Portal>
        </Sub>
      )}
      {line(adding.length + rare.length > 0 && changing.length + removing.length > 0)}
      {items(changing)}
      {line(changing.length > 0 && removing.length > 0)}
      {items(removing)}
    </>
  );
}
