import { ListFilter } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { isNoFilter } from '../../../shared/diagram/filter';
import type { CollectionName } from '../../../shared/network/network';
import {
  chosen,
  cleared,
  countMatches,
  type FacetName,
  toggled,
} from '../../store/resources/facets';
import { useApp, useAppStore } from '../../store/useApp';
import { facetNames, filterWords, kindOption, matchText } from '../../text/facets';
import { FacetPicker } from './FacetPicker';
import { SavedViews } from './SavedViews';

const order: readonly FacetName[] = ['regions', 'accounts', 'vpcs', 'kinds', 'tags'];

export function FilterBar() {
  const store = useAppStore();
  const index = useApp((state) => state.index);
  const filter = useApp((state) => state.diagramView.filter);
  const facets = index?.facets;
  const { setFilter } = store.getState();
  if (facets === undefined) return <div className="filter-bar" />;

  return (
    <search className="filter-bar" aria-label={filterWords.bar} data-panel="filter">
      <ListFilter className="faint" size={14} strokeWidth={1.75} aria-hidden="true" />
      <div className="facets">
        {order.map((facet) => (
          <FacetPicker
            key={facet}
            names={facetNames[facet]}
            options={
              facet === 'kinds'
                ? facets.kinds.map((option) => ({
                    ...option,
                    title: kindOption(option.value as CollectionName),
                  }))
                : facets[facet]
            }
            chosen={chosen(filter, facet)}
            onToggle={(value) => setFilter(toggled(filter, facet, value))}
            onClear={() => setFilter(cleared(filter, facet))}
          />
        ))}
      </div>
      <Matches />
      <SavedViews />
    </search>
  );
}

/** How many pass, on the screen and for a screen reader: what a filter hides is counted. */
function Matches() {
  const store = useAppStore();
  const index = useApp((state) => state.index);
  const filter = useApp((state) => state.diagramView.filter);
  const text = useMemo(() => {
    if (index === undefined || isNoFilter(filter)) return '';
    const { matching, total, kind } = countMatches(index.network, index.entries, filter);
    return matchText(matching, total, kind);
  }, [index, filter]);
  useEffect(() => {
    if (text !== '') store.getState().announce(text);
  }, [store, text]);

  if (text === '') return null;
  return (
    <>
      <span className="matches" title={text}>
        {text}
      </span>
      <button
        type="button"
        className="button small ghost"
        onClick={() => store.getState().clearFilter()}
      >
        {filterWords.clear}
      </button>
    </>
  );
}
