import { PencilLine, Plus, Trash2 } from 'lucide-react';
import type { Offered } from './useOffers';

const marks = { adds: Plus, changes: PencilLine, removes: Trash2 };

/** The mark of something that can be changed, in a menu. */
export function OfferMark({ does }: Pick<Offered, 'does'>) {
  const Mark = marks[does];
  return <Mark size={14} strokeWidth={1.75} aria-hidden="true" />;
}
