import assert from 'node:assert/strict';
import { indexNetwork } from '../../../renderer/store/resources/resourceIndex';
import { search } from '../../../renderer/store/resources/search';
import { shortened } from '../../../renderer/text/inert';
import { propertiesOf } from '../../../renderer/text/properties/properties';
import type { Network } from '../../../shared/network/network';
import { finished } from '../../renderer/support/finished';
import { hostileNetwork } from '../hostile/network';
import { hostileText } from '../hostile/text';
import { obeyed } from '../obeyed';
import { target } from '../target';

type Looked = { network: Network; query: string; text: string };

/** What the window makes of a hostile model: its index, its search, a resource's properties, and how a name is shown. */
export const windowTexts = target<Looked>({
  name: 'window-texts',
  make: (random) => ({
    network: hostileNetwork(random),
    query: hostileText(random),
    text: hostileText(random),
  }),
  check({ network, query, text }) {
    const index = finished(indexNetwork(network));
    const { total } = search(index, query);
    const shown = shortened(text, 60);
    assert.ok(shown.length <= 60);
    assert.doesNotMatch(shown.replaceAll(/[\u200C\u200D]/g, ''), obeyed);
    const found = search(index, 'a', 20).hits.map(({ entry: { ref } }) => {
      const record = network[ref.collection].get(ref.key);
      return record === undefined ? [] : propertiesOf(network, ref.collection, record);
    });
    return [index.entries.length, total, shown, found.length];
  },
});
