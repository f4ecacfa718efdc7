import { describe, expect, it } from 'vitest';
import type { PathBadge } from '../../../shared/path/drawnPath';
import { spreadBadges } from '../../../shared/path/spreadBadges';

const badge: PathBadge = { at: { x: 100, y: 100 }, hops: [0], label: '1', state: 'passes' };
const placesOf = (...obstacles: Parameters<typeof spreadBadges>[1]) =>
  spreadBadges([[badge], [badge]], obstacles).map(([only]) => only?.at);

describe('badges in one place', () => {
  it('are moved apart, the first keeps its place', () => {
    expect(placesOf()).toEqual([badge.at, { x: 100, y: 78 }]);
  });

  it('are moved where they hide no card and no words', () => {
    const above = { x: 60, y: 40, width: 80, height: 50 };
    expect(placesOf(above)).toEqual([badge.at, { x: 100, y: 122 }]);
  });

  it('may reach over the edge of a card rather than leave their line', () => {
    const below = { x: 60, y: 105, width: 80, height: 40 };
    const above = { x: 60, y: 40, width: 80, height: 55 };
    expect(placesOf(below, above)[1]).toMatchObject({ y: 100 });
  });

  it('that stops the packet is as wide as its cross, not as its numbers', () => {
    const cross: PathBadge = { ...badge, at: { x: 135, y: 100 }, label: '7–9', state: 'blocks' };
    const wide: PathBadge = { ...badge, label: '3–6' };
    expect(spreadBadges([[wide, cross]], [])[0]?.[1]?.at).toEqual(cross.at);
  });

  it('stay in sight where there is no such place', () => {
    const around = { x: 0, y: 0, width: 200, height: 200 };
    expect(placesOf(around)).toEqual([badge.at, { x: 100, y: 78 }]);
  });
});
