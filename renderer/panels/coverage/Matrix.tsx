import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { GroupedCoverage } from '../../../shared/compare/coverageGroups';
import { serviceFace } from '../../../shared/diagram/services';
import { Icon } from '../../canvas/Icon';
import type { AppStore } from '../../store/appStore';
import type { QuestionWords } from '../../store/requestSlice';
import { useAppStore } from '../../store/useApp';
import { coverageWords } from '../../text/coverageMatrix';
import { tooltip } from '../../text/inert';
import { Inert } from '../common/Inert';
import { focusPlayback, isFocusLost, isOnCanvas } from '../panelFocus';
import { GroupLine, VpcLine } from './MatrixLine';
import { activePlace, type MatrixPlace, matrixMove } from './matrixKeys';
import { type MatrixRow, matrixRows } from './matrixRows';

const lineHeight = 36;
const rowsAPage = 12;

/** Workloads by services, as a grid with one stop for the Tab key and the arrow keys inside. */
export function Matrix({ coverage }: { coverage: GroupedCoverage }) {
  const store = useAppStore();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<MatrixPlace>({ row: 0, column: 0 });
  const { services } = coverage;
  const rows = useMemo(() => matrixRows(coverage, closed), [coverage, closed]);
  const active = activePlace(place, rows, services.length);
  const grid = useRef<HTMLTableElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    // The active row stays when it is scrolled away: a screen reader is told its id.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active.row])].sort((a, b) => a - b),
  });

  useEffect(() => {
    // Opened by a key of the diagram, which lies beneath now.
    if (isFocusLost()) grid.current?.focus({ preventScroll: true });
  }, []);

  function go(to: MatrixPlace): void {
    // At once: the row is drawn then, however far it was away.
    flushSync(() => setPlace(to));
    grid.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function act({ row, column }: MatrixPlace): void {
    const line = rows[row];
    if (line?.kind === 'vpc') toggle(line.vpc.vpcId ?? '');
    else if (line !== undefined && column > 0) showPath(line, column - 1);
  }

  function toggle(vpcId: string): void {
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(vpcId)) after.add(vpcId);
      return after;
    });
  }

  function showPath({ group }: MatrixRow & { kind: 'group' }, index: number): void {
    const { showMainView, setInspectorOpen } = store.getState();
    const from = group.cells[index]?.workload;
    const to = services[index];
    if (from === undefined || to === undefined) return;
    showMainView('diagram');
    setInspectorOpen(true);
    void askAndFollow(store, { from, to });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      act(active);
      return;
    }
    const bounds = { rows: rows.length, columns: services.length + 1, page: rowsAPage };
    const to = matrixMove({ ...place, row: active.row }, event.key, event.ctrlKey, bounds);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }

  function onClick(event: MouseEvent): void {
    const cell = event.target instanceof Element && event.target.closest('[data-row]');
    if (!(cell instanceof HTMLElement)) return;
    const to = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    setPlace(to);
    act(to);
  }

  return (
    <div ref={scroller} className="matrix" style={columnsOf(services)}>
      <table
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={coverageWords.grid}
        aria-rowcount={rows.length + 1}
        aria-colcount={services.length + 1}
        aria-activedescendant={`${gridId}-${active.row}-${active.column}`}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Head services={services} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const line = {
              id: `${gridId}-${index}`,
              index,
              top: start,
              activeColumn: index === active.row ? active.column : undefined,
            };
            return row.kind === 'vpc' ? (
              <VpcLine
                key={`vpc ${row.vpc.vpcId}`}
                {...line}
                vpc={row.vpc}
                open={row.open}
                columns={services.length + 1}
              />
            ) : (
              <GroupLine
                key={`${row.vpc.vpcId} ${row.group.kind} ${row.group.name}`}
                {...line}
                group={row.group}
                services={services}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The answer is there to be stepped through, unless its asker has gone on to something else. */
async function askAndFollow(store: AppStore, words: QuestionWords): Promise<void> {
  await store.getState().askQuestion(words);
  if (store.getState().answered !== undefined && isOnCanvas()) focusPlayback();
}

/** For the style sheet: how many columns there are. */
function columnsOf(services: readonly string[]): CSSProperties {
  return { '--services': services.length } as CSSProperties;
}

function Head({ services }: { services: readonly string[] }) {
  return (
    <thead>
      <tr aria-rowindex={1} className="matrix-row">
        <th scope="col" className="matrix-corner">
          <b>{coverageWords.workload}</b>
          <span className="muted">{coverageWords.grouped}</span>
        </th>
        {services.map((service) => {
          const { title, icon } = serviceFace(service);
          return (
            <th key={service} scope="col" className="matrix-service" title={tooltip(service)}>
              <Icon name={icon} size={22} />
              <Inert text={title} className="b" maxLength={40} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
