import { describe, expect, it } from 'vitest';
import { advanced, distanceAt, hopMs } from '../../../renderer/path/playback';

describe('advanced', () => {
  it('takes one hop in its time, four at four times the speed, half of one at half', () => {
    expect(advanced(2, hopMs, 1, 9)).toBe(3);
    expect(advanced(2, hopMs, 4, 9)).toBe(6);
    expect(advanced(2, hopMs, 0.5, 9)).toBe(2.5);
  });

  it('ends with the last hop', () => {
    expect(advanced(8, 10 * hopMs, 1, 9)).toBe(9);
  });
});

describe('distanceAt', () => {
  const hopAt = [0, 100, 100, 300];

  it('stands at each hop in its turn, and between two where both are equally far', () => {
    expect([0, 1, 2, 3].map((hop) => distanceAt(hopAt, hop))).toEqual(hopAt);
    expect(distanceAt(hopAt, 0.5)).toBe(50);
    expect(distanceAt(hopAt, 1.5)).toBe(100);
  });

  it('starts and ends gently', () => {
    expect(distanceAt(hopAt, 0.1)).toBeLessThan(10);
    expect(distanceAt(hopAt, 0.9)).toBeGreaterThan(90);
  });

  it('waits at its end for a longer path', () => {
    expect(distanceAt(hopAt, 7.3)).toBe(300);
    expect(distanceAt([], 1)).toBe(0);
  });
});
