import { useEffect } from 'react';
import { useApp, useAppStore } from '../../store/useApp';
import { CompareBar } from '../comparing/CompareBar';
import { FilterBar } from '../filter/FilterBar';
import { RequestBar } from './RequestBar';

/** The bar over the diagram: it filters, or it asks, or it leads through a comparison. */
export function Bar() {
  const store = useAppStore();
  const bar = useApp((state) => state.bar);
  const asked = useApp((state) => state.question?.id);
  // A question that came from elsewhere (the diagram, the tree) stands in the form as well.
  useEffect(() => {
    const { question, showQuestion } = store.getState();
    if (asked !== undefined && question !== undefined) showQuestion(question);
  }, [store, asked]);
  const comparing = useApp((state) => state.comparing);
  if (comparing !== undefined) return <CompareBar comparing={comparing} />;
  return bar === 'request' ? <RequestBar /> : <FilterBar />;
}
