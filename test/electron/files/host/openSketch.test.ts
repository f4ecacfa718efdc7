import { expect, it } from 'vitest';
import { openSketch } from '../../../../electron/files/host/openSketch';
import { readModelFile } from '../../../../shared/model-file/read';
import { emptySketch } from '../../../../shared/sandbox/emptySketch';

it('begins where nothing is unknown: there is nothing but what will be drawn', () => {
  const sketch = openSketch();
  if (!sketch.ok) throw new Error(sketch.error.code);
  const read = readModelFile(new TextDecoder().decode(sketch.value.held.bytes));
  expect(read.ok && read.value.base).toEqual(emptySketch());
});
