import type { AdviceCode, NotJudged } from './advice';
import type { Estate } from './estate';

/** Once for each VPC and missing read: the ways of its workloads that were not followed to the end. */
export function unknownWays(
  { waysTo }: Estate,
  code: AdviceCode,
  services: readonly string[],
): NotJudged[] {
  const found = new Map<string, NotJudged>();
  for (const service of services)
    for (const { trace, workloads } of waysTo(service)) {
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
