import { useVirtualizer } from '@tanstack/react-virtual';
import { Tabs } from 'radix-ui';
import { useMemo, useRef } from 'react';
import { useServices } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { number } from '../../text/format';
import { visible } from '../../text/inert';
import { type ReportSection, reportAsText, reportSections, reportSummary } from '../../text/report';
import { words } from '../../text/words';
import { Dialog } from '../common/Dialog';
import { Inert } from '../common/Inert';

export function ImportReportDialog() {
  const store = useAppStore();
  const { bridge } = useServices();
  const report = useApp((state) => state.document?.report);
  const sections = useMemo(() => (report === undefined ? [] : reportSections(report)), [report]);
  const close = () => store.getState().showDialog(undefined);
  if (report === undefined) return null;
  return (
    <Dialog
      title={words.importReport}
      subtitle={reportSummary(report)}
      className="wide report"
      onClose={close}
      footer={
        <>
          <button
            type="button"
            className="button ghost"
            onClick={() => void bridge.copyText({ text: reportAsText(report) })}
          >
            {words.copyAsText}
          </button>
          <button type="button" className="button primary" onClick={close}>
            {words.done}
          </button>
        </>
      }
    >
      <Tabs.Root className="tabs" defaultValue="read">
        <Tabs.List className="tab-list" aria-label={words.importReport}>
          {sections.map(({ id, title, lines }) => (
            <Tabs.Trigger key={id} className="tab" value={id}>
              {title} <span className="tab-count">{number(lines.length)}</span>
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {sections.map((section) => (
          <Lines key={section.id} section={section} />
        ))}
      </Tabs.Root>
    </Dialog>
  );
}

/** A bad folder has a hundred thousand skipped records: only the lines in sight are in the page. */
function Lines({ section: { id, hint, lines } }: { section: ReportSection }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
  });
  return (
    <Tabs.Content ref={scroller} className="tab-content report-lines" value={id}>
      <p className="report-hint">{hint}</p>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          return (
            line && (
              <li
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                className="report-line"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Inert text={line.what} className="b" maxLength={300} />
                {line.count !== undefined && (
                  <span className="num muted report-count">{line.count}</span>
                )}
                {line.detail !== undefined && (
                  <span className="report-detail">{visible(line.detail.slice(0, 600))}</span>
                )}
              </li>
            )
          );
        })}
      </ul>
    </Tabs.Content>
  );
}
