import { describe, expect, it } from 'vitest';
import { defaultForms } from '../../../shared/diagram/vpcForms';

describe('defaultForms', () => {
  it('draws a small model in full', () => {
    expect(formsOf(10, 6)).toEqual({ full: 10 });
  });

  it('draws the weightiest VPCs of a larger one in full, every subnet of the others as counts', () => {
    expect(formsOf(60, 6)).toEqual({ full: 25, compact: 35 });
    expect(defaultForms(vpcs(60, 6)).get('vpc-59')).toBe('full');
  });

  it('starts a huge one as cards', () => {
    expect(formsOf(500, 6)).toEqual({ card: 500 });
  });
});

function vpcs(count: number, subnets: number) {
  return Array.from({ length: count }, (_, i) => ({
    key: `vpc-${i}`,
    subnets,
    endpoints: 0,
    connections: i,
  }));
}

function formsOf(count: number, subnets: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const form of defaultForms(vpcs(count, subnets)).values())
    counts[form] = (counts[form] ?? 0) + 1;
  return counts;
}
