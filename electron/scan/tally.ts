import type { CoverageStatus } from '../../shared/network/coverage';
import type { AllowedCall } from '../../shared/scan/allowedCalls';

export type Count = { records: number; requests: number; status: CoverageStatus };

/**
 * Counts what one Region's calls bring. A call by id consists of many requests and of two attributes: it has ended
 * when nobody holds it any more.
 */
export function tallyOf(tell: {
  started(call: AllowedCall): void;
  progress(call: AllowedCall, count: Count): void;
  ended(call: AllowedCall, count: Count): void;
}) {
  const counts = new Map<AllowedCall, Count & { holders: number }>();

  function countOf(call: AllowedCall) {
    const known = counts.get(call);
    if (known !== undefined) return known;
    const count = { records: 0, requests: 0, status: 'complete' as CoverageStatus, holders: 0 };
    counts.set(call, count);
    tell.started(call);
    return count;
  }

  return {
    hold(call: AllowedCall): void {
      countOf(call).holders += 1;
    },
    release(call: AllowedCall): void {
      const count = countOf(call);
      count.holders -= 1;
      if (count.holders === 0) tell.ended(call, count);
    },
    request(call: AllowedCall): void {
      countOf(call).requests += 1;
    },
    records(call: AllowedCall, records: number): void {
      const count = countOf(call);
      count.records += records;
      tell.progress(call, count);
    },
    failed(call: AllowedCall, status: CoverageStatus): void {
      countOf(call).status = status;
    },
  };
}

export type Tally = ReturnType<typeof tallyOf>;

/** Records in an answer, counted where they are listed: instances, not reservations. */
export function recordsIn(body: object): number {
  let records = 0;
  for (const value of Object.values(body)) {
    if (!Array.isArray(value)) {
      if (typeof value === 'object' && value !== null) records += 1;
      continue;
    }
    for (const element of value as { Instances?: unknown }[])
      records += Array.isArray(element.Instances) ? element.Instances.length : 1;
  }
  return records;
}
