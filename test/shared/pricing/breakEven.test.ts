import { describe, expect, it } from 'vitest';
import { breakEven, weighed } from '../../../shared/pricing/breakEven';
import type { Charge } from '../../../shared/pricing/charge';
import { costOf } from '../../../shared/pricing/cost';
import { listPrices } from '../../../shared/pricing/prices';

const region = 'us-east-1';
const cost = (...charges: Charge[]) => costOf({ charges, unpriced: [] }, listPrices);

const endpoint = cost(
  { item: 'interface-endpoint-hour', region, count: 1 },
  { item: 'interface-endpoint-gb', region, count: 1 },
);
const nat = cost(
  { item: 'nat-gateway-hour', region, count: 1 },
  { item: 'nat-gateway-gb', region, count: 1 },
);
const gateway = cost({ item: 'gateway-endpoint-gb', region, count: 1 });

describe('breakEven', () => {
  it('is 208.6 GB a month for one zone of an endpoint against a NAT gateway that stands there anyway', () => {
    const { candidate, incumbent } = weighed(endpoint, nat);
    expect(breakEven(candidate, incumbent)).toEqual({ kind: 'from', gbPerMonth: 208.6 });
  });

  it('says up to which volume the dearer rate is the cheaper way', () => {
    const { candidate, incumbent } = weighed(endpoint, nat);
    expect(breakEven(incumbent, candidate)).toEqual({ kind: 'below', gbPerMonth: 208.6 });
  });

  it('charges what both ways pass to neither of them', () => {
    const attachment = { item: 'transit-gateway-attachment-hour', region, count: 1 } as const;
    const shared = [
      { ...attachment, resourceId: 'attach-spoke' },
      { ...attachment, resourceId: 'attach-hub' },
    ];
    const { candidate, incumbent } = weighed(
      cost(...shared, { item: 'interface-endpoint-hour', region, resourceId: 'vpce', count: 1 }),
      cost(...shared, { item: 'nat-gateway-hour', region, resourceId: 'nat', count: 1 }),
    );
    expect([candidate.perMonth, incumbent.perMonth]).toEqual([7.3, 0]);
    const { candidate: other } = weighed(
      cost({ ...attachment, resourceId: 'other' }),
      cost(...shared),
    );
    expect(other.perMonth).toBe(36.5);
  });

  it('is always for an endpoint that replaces a NAT gateway', () => {
    expect(breakEven(endpoint, nat)).toEqual({ kind: 'always' });
    const { candidate, incumbent } = weighed(gateway, nat);
    expect(breakEven(candidate, incumbent)).toEqual({ kind: 'always' });
  });

  it('is never for what costs more by the hour and by the GB', () => {
    expect(breakEven(nat, gateway)).toEqual({ kind: 'never' });
  });

  it('is the same for the same', () => {
    expect(breakEven(nat, nat)).toEqual({ kind: 'same' });
    expect(breakEven(gateway, gateway)).toEqual({ kind: 'same' });
  });

  it('counts free first gigabytes', () => {
    const egress = cost({ item: 'internet-egress-gb', region, count: 1, leavingOnly: true });
    expect(breakEven(endpoint, egress)).toEqual({ kind: 'from', gbPerMonth: 203.8 });
  });
});
