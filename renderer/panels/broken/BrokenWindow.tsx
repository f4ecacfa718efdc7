import { Broken } from './Broken';

/** In place of everything. The menu still works: what it saves and quits is no part of the page. */
export function BrokenWindow(props: { error: unknown; redraw(): void }) {
  return (
    <main className="broken-window">
      <Broken part="window" {...props} />
    </main>
  );
}
