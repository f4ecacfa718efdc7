import { useMemo } from 'react';
import type { Form } from '../../store/editing/form';
import { formsAt } from '../../store/editing/formsAt';
import type { Place } from '../../store/editing/place';
import { useApp, useAppStore } from '../../store/useApp';

export type Offered = { label: string; does: Form['does']; isRare: boolean; open(): void };

/** What can be changed at a place, ready to be put into a menu. */
export function useOffers(place: Place | undefined): Offered[] {
  const store = useAppStore();
  // What is still being read cannot be changed.
  const network = useApp(({ document }) => (document?.growing ? undefined : document?.network));
  return useMemo(() => {
    if (place === undefined || network === undefined) return [];
    return formsAt(network, place).map(({ form, place: at }) => ({
      label: form.action,
      does: form.does,
      isRare: form.isRare === true,
      open: () => store.getState().openForm(form.id, at),
    }));
  }, [store, network, place]);
}
