import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cidr, cidrOf, contains, parseCidr } from '../../../shared/address/cidr';
import { formatIp } from '../../../shared/address/ip';
import { samplesOf } from '../../../shared/address/samples';

const block = (text: string) => parseCidr(text) as Cidr;

describe('samplesOf', () => {
  it('takes one address of every part', () => {
    const samples = samplesOf([block('10.0.0.0/8')], [block('10.1.0.0/16'), block('10.1.2.0/24')]);
    expect(samples.map(({ address }) => formatIp(address))).toEqual([
      '10.0.0.0',
      '10.1.0.0',
      '10.1.2.0',
    ]);
  });

  it('takes none of a part that narrower ones cover', () => {
    const halves = [block('10.0.0.0/9'), block('10.128.0.0/9')];
    expect(samplesOf([block('10.0.0.0/8')], halves).map((one) => one.block)).toEqual(halves);
  });

  it('takes one of a space that no cut divides', () => {
    const cuts = [block('10.0.0.0/8'), block('192.168.0.0/16'), block('::/0')];
    expect(samplesOf([block('10.2.0.0/16')], cuts)).toHaveLength(1);
  });

  it('speaks for every address: some sample lies in the same cuts', () => {
    const narrow = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }))
      .map(([last, bits]) => cidrOf(0x0a000000 + last, bits) as Cidr);
    fc.assert(
      fc.property(fc.array(narrow, { maxLength: 8 }), fc.nat(255), (cuts, last) => {
        const at = (address: Cidr['base']) => cuts.map((cut) => contains(cut, address)).join();
        const samples = samplesOf([block('10.0.0.0/24')], cuts);
        expect(samples.map(({ address }) => at(address))).toContain(at(0x0a000000 + last));
      }),
      { numRuns: 2000 },
    );
  });
});
