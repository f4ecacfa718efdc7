// What is killed: main's own code without its window. It takes up what is there, works and saves for ever, and says what it
// is about to do and what it has done, each in a line that outlives it.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { modelHost } from '../../electron/files/host/client';
import type { Opened } from '../../electron/files/host/protocol';
import { keptDocuments } from '../../electron/files/keptDocuments';
import { openDocuments } from '../../electron/files/openDocuments';
import { readModelFile } from '../../shared/model-file/read';
import { emptyView } from '../../shared/model-file/view';
import { randomFrom } from '../support/generate/random';
import { digestOf, labelOf, stateOf, type WorkState } from './workState';

const [, , folder = '', hostFile = '', seed = ''] = process.argv;
const path = join(folder, 'shop.routescape');
const unsaved = join(folder, 'unsaved');
const random = randomFrom(Number(seed));
const never = new AbortController().signal;

/** Past this many edits the history begins anew, so that lines and files stay as they are. */
const mostEdits = 60;

const host = modelHost(() => undefined, hostFile);
const documents = openDocuments(host, unsaved);
const kept = await keptDocuments(host, documents, unsaved);

const { id, state: start, next: firstEdit } = await takeUp();
say('ready', start);
let state = start;
let edit = firstEdit;
for (;;) {
  if (random.below(4) === 0) await save();
  else await work();
}

/** What was not saved, else the file. */
async function takeUp(): Promise<{ id: string; state: WorkState; next: number }> {
  const [lost] = await kept.list();
  const reply =
    lost === undefined ? await host.run('openModel', { path }) : await kept.recover(lost.id, never);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  const isUnsaved = lost !== undefined && !('isSaved' in reply.value && reply.value.isSaved);
  const documentId = lost?.id ?? `document-${seed}`;
  documents.add(reply.value, documentId, isUnsaved);
  if (lost !== undefined && !isUnsaved) await kept.drop(lost.id);
  const opened = stateIn(reply.value);
  return { id: documentId, state: opened, next: Math.max(0, ...opened.edits) + 1 };
}

async function work(): Promise<void> {
  const known = state.edits.length;
  const undone = random.below(3) === 0 ? random.below(state.cursor + 1) : 0;
  const cursor = known > mostEdits ? 0 : state.cursor - undone;
  if (random.below(5) === 0) {
    // A step back, and no edit.
    await tell({ edits: state.edits, cursor }, known, []);
    return;
  }
  const label = labelOf(edit, random.below(20) === 0 ? 100_000 : random.below(2_000));
  const next = { edits: [...state.edits.slice(0, cursor), edit], cursor: cursor + 1 };
  edit += 1;
  await tell(next, cursor, [{ label, diff: [] }]);
}

async function tell(
  next: WorkState,
  keptEdits: number,
  edits: { label: string; diff: [] }[],
): Promise<void> {
  say('telling', next);
  const told = { keptEdits, edits, cursor: next.cursor, view: emptyView, questions: [] };
  const reply = await documents.keep(id, told);
  if (!reply.ok || reply.value.unkept) throw new Error(JSON.stringify(reply));
  state = next;
  say('told', state);
}

async function save(): Promise<void> {
  say('saving', state);
  const reply = await documents.save(id, path, false);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  say('saved', state);
}

function stateIn({ held }: Opened): WorkState {
  const read = readModelFile(new TextDecoder().decode(held.bytes));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return stateOf(read.value);
}

/** At once: what waits in this process goes with it. */
function say(word: string, what: WorkState): void {
  writeSync(1, `${word} ${digestOf(what)}\n`);
}
