import { describe, expect, it } from 'vitest';
import { shareRecords } from '../../../shared/network/shareRecords';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';

describe('shareRecords', () => {
  it('says the same as before, with the other network’s own records wherever they are alike', () => {
    const [first, second] = [sampleNetwork(), structuredClone(sampleNetwork())];
    const [key, subnet] = [...second.subnets][0] ?? [];
    if (key === undefined || subnet === undefined) throw new Error('the sample has subnets');
    const changed = { ...second, subnets: new Map(second.subnets) };
    changed.subnets.set(key, { ...subnet, tags: [] });

    const shared = shareRecords(changed, first);

    expect(shared).toEqual(changed);
    expect(shared.vpcs).toBe(first.vpcs);
    expect(shared.subnets.get(key)).toBe(changed.subnets.get(key));
    const others = [...shared.subnets].filter(([each]) => each !== key);
    expect(others.every(([each, record]) => first.subnets.get(each) === record)).toBe(true);
  });

  it('shares no whole collection with one that holds more', () => {
    const first = sampleNetwork();
    const fewer = { ...first, vpcs: new Map([...first.vpcs].slice(1)) };
    expect(shareRecords(fewer, first).vpcs.size).toBe(first.vpcs.size - 1);
  });
});
