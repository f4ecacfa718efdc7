import assert from 'node:assert/strict';
import { inert, inertJson, inertJsonLine } from '../../../electron/cli/inert';
import { hostileText } from '../hostile/text';
import { hostileValue } from '../hostile/value';
import { obeyed } from '../obeyed';
import { target } from '../target';

/** Text for a terminal holds nothing that one obeys, and JSON reads back as what was written. */
export const terminals = target<{ text: string; value: unknown }>({
  name: 'terminals',
  make: (random) => ({ text: hostileText(random), value: { value: hostileValue(random) } }),
  check({ text, value }) {
    const shown = inert(text);
    assert.doesNotMatch(shown, obeyed);
    assert.ok(shown.length <= 300);
    for (const json of [inertJson(value), inertJsonLine(value)]) {
      assert.doesNotMatch(json.replaceAll('\n', ''), obeyed);
      assert.equal(JSON.stringify(JSON.parse(json)), JSON.stringify(value));
    }
    return shown;
  },
});
