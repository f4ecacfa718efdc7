import assert from 'node:assert/strict';
import { fileNameOf } from '../../../electron/files/fileNameOf';
import { toLine } from '../../../electron/files/journal/line';
import { parseJournal } from '../../../electron/files/journal/parseJournal';
import { unsavedQuestion } from '../../../electron/window/unsavedQuestion';
import { Work } from '../../../shared/ipc/work';
import type { Random } from '../../support/generate/random';
import { mutated } from '../hostile/mutate';
import { ofSchema } from '../hostile/ofSchema';
import { hostileText, mangled } from '../hostile/text';
import { obeyed } from '../obeyed';
import { target } from '../target';

const header = { journal: 1, base: 'x', name: 'shop', source: 'model' };
const work = { keptEdits: 0, edits: [], cursor: 0, view: {}, questions: [] };

/** A journal of unsaved work, as a disk, another version or somebody else left it. */
export const journals = target<string>({
  name: 'journals',
  make: (random) => {
    const text = [
      toLine(random.below(3) === 0 ? mutated(header, random, 2) : header),
      ...Array.from({ length: random.below(5) }, () => toLine(entryOf(random))),
    ].join('');
    return random.below(2) === 0 ? mangled(text, random) : text;
  },
  check(text) {
    const read = parseJournal(text);
    if (read === undefined) return 'none';
    const { entries, lostLines } = read;
    assert.equal(entries + lostLines, text.split('\n').length - 2);
    if (read.work !== undefined) assert.ok(Work.safeParse(read.work).success);
    return { entries, lostLines, edits: read.work?.edits.length };
  },
});

function entryOf(random: Random): unknown {
  return random.below(2) === 0 ? ofSchema(Work, random) : mutated(work, random, 2);
}

/** A name of a document, as a dialog suggests it and as a question shows it. */
export const names = target<string>({
  name: 'names',
  make: (random) =>
    `${hostileText(random)}${random.pick(['', '/', '\\', '.', ':'])}${hostileText(random)}`,
  check(text) {
    const name = fileNameOf(text);
    assert.match(name, /^(?![.\s])[^/\\:*?"<>|\0]+$/u);
    assert.ok(Buffer.byteLength(name) <= 255);
    const { message = '' } = unsavedQuestion(text);
    assert.doesNotMatch(message.replaceAll(/[\u200C\u200D]/g, ''), obeyed);
    assert.ok(message.length < 120);
    return [name, message];
  },
});
