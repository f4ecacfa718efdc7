import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = { folder: string; remove(): void };

/**
 * A real disk of so many bytes, to be filled: a tmpfs, which only root on Linux may mount.
 *
 * @returns undefined where that is not allowed; the test is then skipped, and says why
 */
export function smallDisk(bytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'routescape-disk-'));
  const remove = () => {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  if (mounted.status === 0) return { folder, remove };
  remove();
  return undefined;
}

export const noSmallDisk = 'no small disk: only root on Linux may mount one';
