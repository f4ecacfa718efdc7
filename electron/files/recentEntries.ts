import { access } from 'node:fs/promises';
import { z } from 'zod';
import { RecentFile } from '../../shared/ipc/values';

/** A recent file as it is kept: with its paths, which the page never learns. */
export const RecentEntry = RecentFile.omit({ missing: true }).extend({
  paths: z.array(z.string()).min(1),
});
export type RecentEntry = z.infer<typeof RecentEntry>;

/** One entry that nobody can read is no reason to forget the others. */
export const RecentEntries = z
  .array(z.unknown())
  .transform((list) => list.flatMap((entry) => RecentEntry.safeParse(entry).data ?? []));

/** What the page is told of them, after a look at the disk. */
export function look(entries: readonly RecentEntry[]): Promise<RecentFile[]> {
  return Promise.all(
    entries.map(async ({ paths, ...entry }) => ({
      ...entry,
      missing: !(await Promise.all(paths.map(exists))).some(Boolean),
    })),
  );
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
