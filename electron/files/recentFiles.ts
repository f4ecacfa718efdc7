import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { app } from 'electron';
import type { RecentFile } from '../../shared/ipc/values';
import { ok } from '../../shared/result';
import { emit } from '../ipc/events';
import { handle } from '../ipc/handle';
import { jsonFile } from '../settings/jsonFile';
import { look, RecentEntries, type RecentEntry } from './recentEntries';

export type RecentFiles = {
  /** As last looked at. */
  known(): readonly RecentFile[];
  /** Looks at the disk again, for files come and go. */
  refresh(): Promise<readonly RecentFile[]>;
  pathsOf(id: string): readonly string[] | undefined;
  add(entry: Omit<RecentEntry, 'id' | 'openedAt'>): Promise<void>;
  clear(): Promise<void>;
  onChange(listener: () => void): void;
};

const mostEntries = 12;

export async function loadRecentFiles(): Promise<RecentFiles> {
  const file = jsonFile(join(app.getPath('userData'), 'recent.json'), RecentEntries, []);
  const listeners: (() => void)[] = [];
  let entries: readonly RecentEntry[] = await file.read();
  let known = await look(entries);

  const replace = async (next: readonly RecentEntry[]) => {
    entries = next;
    await refresh();
    emit('recentChanged', [...known]);
    for (const listener of listeners) listener();
    await file.write([...entries]);
  };
  const refresh = async () => {
    known = await look(entries);
    return known;
  };
  return {
    known: () => known,
    refresh,
    pathsOf: (id) => entries.find((entry) => entry.id === id)?.paths,
    add(entry) {
      const id = idOf(entry.paths);
      const others = entries.filter((other) => other.id !== id);
      const openedAt = new Date().toISOString();
      return replace([{ ...entry, id, openedAt }, ...others].slice(0, mostEntries));
    },
    clear: () => replace([]),
    onChange: (listener) => void listeners.push(listener),
  };
}

export function registerRecentFiles(recentFiles: RecentFiles): void {
  handle('clearRecent', async () => {
    await recentFiles.clear();
    return ok({});
  });
}

/** The same files are the same entry, however often they are opened. The page learns the id, and so no path. */
function idOf(paths: readonly string[]): string {
  return createHash('sha256').update(paths.join('\0')).digest('hex').slice(0, 16);
}
