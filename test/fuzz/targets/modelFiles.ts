import assert from 'node:assert/strict';
import { readModelFile } from '../../../shared/model-file/read';
import { emptyView } from '../../../shared/model-file/view';
import { writeModelFile } from '../../../shared/model-file/write';
import { collectionNames } from '../../../shared/network/network';
import { sampleModel } from '../../../shared/sample/sampleModel';
import { everyKind } from '../../support/everyKind';
import { modelFileOf } from '../../support/modelFiles';
import { mutated, mutatedJson } from '../hostile/mutate';
import { hostileNetwork } from '../hostile/network';
import { assertSound } from '../sound';
import { target } from '../target';

/** Of every kind a record, and of all other parts something. */
const small = writeModelFile(
  modelFileOf(everyKind(), {
    edits: [
      {
        label: 'Remove the VPC',
        diff: [
          {
            kind: 'record',
            collection: 'vpcs',
            key: 'vpc',
            before: everyKind().vpcs.get('vpc'),
          },
        ],
      },
    ],
    cursor: 1,
    view: {
      ...emptyView,
      pins: { a: { x: 1, y: 2 } },
      savedViews: [{ name: 'mine', filter: emptyView.filter }],
    },
    questions: [{ id: '1', from: 'web', to: 's3', port: 443 }],
  }),
);
const soundFiles = [small, small, small, writeModelFile(sampleModel())].map((text) => ({
  text,
  file: JSON.parse(text) as object,
})) as [SoundFile, ...SoundFile[]];
type SoundFile = { text: string; file: object };

/** A file is refused or repaired; what is opened fits today's schemas, and is saved so that it opens as the same. */
export const modelFiles = target<string>({
  name: 'model-files',
  make(random) {
    const { text, file } = random.pick(soundFiles);
    switch (random.below(4)) {
      case 0:
        return mutatedJson(text, random);
      case 1:
        return writeModelFile(modelFileOf(hostileNetwork(random)));
      default:
        return JSON.stringify(mutated(file, random, 1 + random.below(12)));
    }
  },
  check(text) {
    const read = readModelFile(text);
    if (!read.ok) return read.error;
    assertSound(read.value.base);
    assertSound(read.value.network);
    const saved = writeModelFile(read.value);
    const again = readModelFile(saved);
    assert.ok(again.ok, 'what was saved cannot be opened');
    assert.deepEqual(again.value.repairs, []);
    assert.equal(writeModelFile(again.value), saved);
    return [read.value.repairs, collectionNames.map((name) => read.value.base[name].size)];
  },
});
