import { describe, expect, it } from 'vitest';
import { neighbourOf } from '../../../renderer/canvas/neighbours';

const box = (id: string, x: number, y: number, width = 110, height = 40) => ({
  id,
  x,
  y,
  width,
  height,
});

describe('neighbourOf, among cards in rows', () => {
  const web = box('web', 0, 0);
  const orders = box('orders', 118, 0);
  const billing = box('billing', 0, 48);
  const farAway = box('far-away', 600, 4);
  const cards = [farAway, billing, orders, web];

  it('goes to the next card of the row', () => {
    expect(neighbourOf(web, 'right', cards)?.id).toBe('orders');
    expect(neighbourOf(orders, 'left', cards)?.id).toBe('web');
  });

  it('goes to the card below and back', () => {
    expect(neighbourOf(web, 'down', cards)?.id).toBe('billing');
    expect(neighbourOf(billing, 'up', cards)?.id).toBe('web');
  });

  it('stays where nothing lies in the direction', () => {
    expect(neighbourOf(web, 'up', cards)).toBeUndefined();
    expect(neighbourOf(web, 'left', cards)).toBeUndefined();
  });

  it('prefers a card of the same row to a nearer one of another', () => {
    const below = box('below', 80, 48);
    expect(neighbourOf(web, 'right', [box('same-row', 170, 0), below])?.id).toBe('same-row');
  });

  it('passes over what holds the card and what it holds', () => {
    const subnet = box('subnet', -10, -50, 260, 150);
    expect(neighbourOf(subnet, 'right', [web, orders])).toBeUndefined();
    expect(neighbourOf(web, 'right', [subnet, orders])?.id).toBe('orders');
  });
});
