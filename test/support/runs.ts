/**
 * How often a property is tried: `usual` times, or as often as PROPERTY_RUNS asks. CI has minutes; a change to a rule
 * that is hard to get right deserves `PROPERTY_RUNS=20000 npm run unit -- test/shared/routing/properties`.
 */
export function runs(usual: number): { numRuns: number } {
  const wanted = Number(process.env.PROPERTY_RUNS);
  return { numRuns: wanted > 0 ? wanted : usual };
}
