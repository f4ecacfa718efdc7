import { ChevronsDownUp, PanelLeftClose, Search } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { Minimap } from '../../canvas/Minimap';
import { search } from '../../store/resources/search';
import { useApp, useAppStore } from '../../store/useApp';
import { filterPlaceholder } from '../../text/tree';
import { words } from '../../text/words';
import { IconButton } from '../common/IconButton';
import { ResourceTreeView } from './ResourceTreeView';
import { withAncestors } from './visibleRows';

export function TreePanel({ inert }: { inert: boolean }) {
  const store = useAppStore();
  const titleId = useId();
  // Deferred: drawing the tree takes longer than a frame, and between frames there is time.
  const index = useDeferredValue(useApp((state) => state.index));
  const growing = useApp((state) => state.document?.growing ?? false);
  const zoom = useApp((state) => Math.round(state.zoom * 100));
  const [query, setQuery] = useState('');
  const [collapseCount, setCollapseCount] = useState(0);
  const wanted = useDeferredValue(query.trim());
  const matches = useMemo(() => {
    if (index === undefined || wanted === '') return undefined;
    const { hits } = search(index, wanted, Number.POSITIVE_INFINITY);
    return withAncestors(
      index.tree,
      hits.flatMap(({ entry }) => index.tree.itemOf(entry.ref) ?? []),
    );
  }, [index, wanted]);

  return (
    <aside className="side" aria-labelledby={titleId} data-panel="tree" inert={inert}>
      <div className="panel-header">
        <h2 id={titleId} className="grow">
          {words.resources}
        </h2>
        <IconButton
          className="small"
          size={14}
          icon={ChevronsDownUp}
          label={words.collapseAll}
          onClick={() => setCollapseCount(collapseCount + 1)}
        />
        <IconButton
          className="small"
          size={14}
          icon={PanelLeftClose}
          label={words.hideResources}
          onClick={() => store.getState().showSide(undefined)}
        />
      </div>
      <label className="filter-field">
        <Search size={13} strokeWidth={1.75} aria-hidden="true" />
        <input
          type="search"
          value={query}
          placeholder={filterPlaceholder(index?.entries.length)}
          aria-label={filterPlaceholder(index?.entries.length)}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setQuery('');
          }}
        />
      </label>
      {index === undefined || (growing && index.entries.length === 0) ? (
        <TreeSkeleton />
      ) : matches?.size === 0 ? (
        <p className="tree-empty">{words.noResourceMatches}</p>
      ) : (
        <ResourceTreeView tree={index.tree} matches={matches} collapseCount={collapseCount} />
      )}
      <div className="map">
        <div className="map-label">
          <span>{words.map}</span>
          <span>zoom {zoom}%</span>
        </div>
        <Minimap />
      </div>
    </aside>
  );
}

const widths = ['60%', '48%', '66%', '40%', '54%', '62%', '44%', '58%'];

function TreeSkeleton() {
  return (
    <div className="tree" aria-hidden="true">
      {widths.map((width) => (
        <div key={width} className="tree-row">
          <span className="skeleton" style={{ width }} />
        </div>
      ))}
    </div>
  );
}
