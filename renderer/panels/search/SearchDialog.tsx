import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { type SearchHit, search } from '../../store/resources/search';
import { useApp, useAppStore } from '../../store/useApp';
import { resultCount, searchWords } from '../../text/search';
import { words } from '../../text/words';
import { useModal } from '../common/Dialog';
import { indexOfRow } from '../common/indexOfRow';
import { focusCanvas } from '../panelFocus';
import { SearchRow } from './SearchRow';

const rowHeight = 44;

/**
 * Finds any resource in two keystrokes: a combobox over a list that holds only the rows in sight.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchDialog() {
  const store = useAppStore();
  const dialog = useModal();
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const index = useApp((state) => state.index);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const [active, setActive] = useState(0);
  const result = useMemo(() => index && search(index, wanted), [index, wanted]);
  const hits = result?.hits ?? [];
  const virtual = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });

  const status = searchStatus();
  useEffect(() => store.getState().announce(status), [store, status]);

  function searchStatus(): string {
    if (result === undefined) return searchWords.indexing;
    if (wanted.trim() === '') return searchWords.hint;
    return resultCount(hits.length, result.total, result.searched);
  }

  const close = () => store.getState().showDialog(undefined);

  function pick(hit: SearchHit | undefined): void {
    if (hit === undefined) return;
    // Closing gives the focus back to where it was, which may be nowhere: the diagram takes it after that.
    flushSync(close);
    store.getState().reveal(hit.entry.ref);
    store.getState().setInspectorOpen(true);
    focusCanvas();
  }

  function moveTo(position: number): void {
    const next = Math.min(Math.max(position, 0), Math.max(0, hits.length - 1));
    setActive(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (step !== undefined) {
      event.preventDefault();
      moveTo(active + step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // The list lags behind who types fast; what counts is what was typed.
      const isBehind = index !== undefined && wanted !== query;
      pick(isBehind ? search(index, query).hits[0] : hits[active]);
    }
  }

  return (
    <dialog
      ref={dialog}
      className="dialog search-dialog"
      aria-label={words.searchTitle}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className="search-box">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <input
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${listId}-${active}` : undefined}
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          spellCheck={false}
          maxLength={200}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
            scroller.current?.scrollTo(0, 0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd className="kbd">Esc</kbd>
      </div>
      <div
        ref={scroller}
        id={listId}
        role="listbox"
        aria-label={searchWords.results}
        className="search-results"
        tabIndex={-1}
        onPointerDown={(event) => event.preventDefault()}
        onClick={(event) => pick(hits[indexOfRow(event.target) ?? -1])}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index: position, start }) => {
            const hit = hits[position];
            return (
              hit && (
                <SearchRow
                  key={position}
                  id={`${listId}-${position}`}
                  hit={hit}
                  top={start}
                  position={position + 1}
                  total={hits.length}
                  active={position === active}
                />
              )
            );
          })}
        </div>
      </div>
      <p className="search-status">{status}</p>
    </dialog>
  );
}
