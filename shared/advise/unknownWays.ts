import type { AdviceCode, NotJudged } from './advice';
import type { WayTo } from './estate';

/** Once for each VPC and missing read: the ways of its workloads that were not followed to the end. */
export function unknownWays(code: AdviceCode, ways: Iterable<WayTo>): NotJudged[] {
  const found = new Map<string, NotJudged>();
  for (const { trace, workloads } of ways) {
    const [{ vpcId }] = workloads;
    if (trace.verdict !== 'unknown' || vpcId === undefined) continue;
    for (const { severity, missing, code: reason } of trace.findings) {
      if (severity !== 'unknown') continue;
      const because = missing === undefined ? reason : `${missing.call} was not read`;
      found.set(`${vpcId} ${because}`, { code, at: vpcId, because });
    }
  }
  return [...found.values()];
}
