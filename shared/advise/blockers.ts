import type { Evidence } from './advice';
import type { WayTo } from './estate';

/** Everything that stops these ways, each once, by where it stands. */
export function blockersOf(ways: readonly WayTo[]): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { trace } of ways)
    for (const { severity, at, code } of trace.findings)
      if (severity === 'blocks') found.set(`${at} ${code}`, { id: at, shows: code });
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, evidence]) => evidence);
}
