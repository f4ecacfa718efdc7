import assert from 'node:assert/strict';
import {
  addressAt,
  contains,
  covers,
  formatCidr,
  overlaps,
  parseCidr,
} from '../../../shared/address/cidr';
import { formatIp, parseIp } from '../../../shared/address/ip';
import type { Random } from '../../support/generate/random';
import { hostileText, mangled } from '../hostile/text';
import { target } from '../target';

/** Whatever is read as an address or block is one, and is written so that it reads back as the same. */
export const addresses = target<string>({
  name: 'addresses',
  make: (random) =>
    random.below(4) === 0 ? hostileText(random) : mangled(written(random), random),
  check(text) {
    const address = parseIp(text);
    const block = parseCidr(text);
    if (address !== undefined) assert.equal(parseIp(formatIp(address)), address);
    if (block === undefined) return address?.toString();
    assert.deepEqual(parseCidr(formatCidr(block)), block);
    assert.ok(contains(block, block.base));
    assert.ok(covers(block, block) && overlaps(block, block));
    assert.equal(addressAt(block, 0), block.base);
    return formatCidr(block);
  },
});

function written(random: Random): string {
  const bits = random.below(3) === 0 ? '' : `/${random.below(140)}`;
  if (random.below(2) === 0)
    return Array.from({ length: 4 }, () => random.below(300)).join('.') + bits;
  const groups = Array.from({ length: random.below(10) }, () => random.below(70_000).toString(16));
  return groups.join(random.below(3) === 0 ? '::' : ':') + bits;
}
