import { basename } from 'node:path';
import { importFiles } from '../../../shared/import/importFiles';
import type { IpcError } from '../../../shared/ipc/errors';
import { emptyView } from '../../../shared/model-file/view';
import { totalResources } from '../../../shared/network/resources';
import { err, ok, type Result } from '../../../shared/result';
import { collectFiles } from '../collectFiles';
import { toHeld } from './held';
import type { JobRequest, OnProgress, Opened } from './protocol';

export async function importPaths(
  { paths, name }: JobRequest<'importPaths'>,
  onProgress: OnProgress,
): Promise<Result<Opened, IpcError>> {
  const collected = await collectFiles(paths, (done, total) =>
    onProgress({ phase: 'reading', done, total }),
  );
  if (!collected.ok) return err(byNameAlone(collected.error));
  const { files, skipped } = collected.value;
  const { network, report: imported } = importFiles(files, onProgress);
  const report = { ...imported, skipped: [...skipped, ...imported.skipped] };
  if (report.read.length === 0)
    return err({
      code: 'nothing-to-import',
      files: files.length + skipped.length,
      skipped: report.skipped,
    });
  const held = toHeld({ base: network, edits: [], cursor: 0, view: emptyView, questions: [] });
  return ok({
    about: { name, source: 'import' },
    held,
    report,
    resources: totalResources(network),
  });
}

/** The window knows files by name; paths stay in main. */
function byNameAlone(error: IpcError): IpcError {
  return 'file' in error ? { ...error, file: basename(error.file) } : error;
}
