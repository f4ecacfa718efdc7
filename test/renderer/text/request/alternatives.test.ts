import { describe, expect, it } from 'vitest';
import { alternativeText } from '../../../../renderer/text/request/alternatives';

const names = new Map([
  ['eni-1', 'orders'],
  ['us-east-1a', 'us-east-1a'],
]);
const nameOf = (id: string) => names.get(id);

describe('alternativeText', () => {
  it('names what a way starts from, and keeps its id', () => {
    expect(alternativeText('from eni-1', nameOf)).toBe('from orders (eni-1)');
  });

  it('leaves words and unknown ids as they are', () => {
    expect(alternativeText('shop-alb answers with 10.0.0.1 in us-east-1a', nameOf)).toBe(
      'shop-alb answers with 10.0.0.1 in us-east-1a',
    );
  });
});
