import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { beginJournal, journalPlace } from '../../../electron/files/journal/journal';
import { writeModelFile } from '../../../shared/model-file/write';
import { networkOf, vpc } from '../../support/builders';
import { modelFileOf } from '../../support/modelFiles';

/** Leaves unsaved work in a profile, as an app does that was killed. */
export async function leaveUnsavedWork(profile: string): Promise<void> {
  const model = writeModelFile(modelFileOf(networkOf(vpc('vpc', { name: 'harbour' }))));
  const journal = await beginJournal(
    journalPlace(join(profile, 'unsaved'), randomUUID()),
    { name: 'harbour.routescape', source: 'import' },
    new TextEncoder().encode(model),
    undefined,
  );
  await journal.leave();
}
