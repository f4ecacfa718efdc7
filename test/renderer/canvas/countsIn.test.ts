import { describe, expect, it } from 'vitest';
import { countsIn } from '../../../renderer/canvas/countsIn';

const counts = [{ count: 8 }, { count: 4 }, { count: 2 }];

describe('countsIn', () => {
  it('shows all kinds where there is room', () => {
    expect(countsIn(counts, 140)).toEqual({ shown: counts, more: 0 });
  });

  it('says how many resources the kinds it leaves out have', () => {
    expect(countsIn(counts, 125)).toEqual({ shown: counts.slice(0, 2), more: 2 });
    expect(countsIn(counts, 80)).toEqual({ shown: counts.slice(0, 1), more: 6 });
    expect(countsIn(counts, 30)).toEqual({ shown: [], more: 14 });
  });
});
