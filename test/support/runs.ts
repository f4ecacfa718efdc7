/**
 * How often a property is tried: `usual` times, or as often as FC_RUNS asks. CI has minutes; a change to a rule
 * that is hard to get right deserves `FC_SEED=random FC_RUNS=20000`.
 */
export function runs(usual: number): { numRuns: number } {
  const wanted = Number(process.env.FC_RUNS);
  return { numRuns: wanted > 0 ? wanted : usual };
}
