import { Call } from '../network/coverage';
import { emptyNetwork, type Network } from '../network/network';

/** An empty canvas: there is nothing but what will be drawn, so that nothing on it is unknown. */
export function emptySketch(): Network {
  const coverage = Call.options.map((call) => ({ call, status: 'authored' as const }));
  return { ...emptyNetwork(), coverage };
}
