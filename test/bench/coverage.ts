import { coverageMatrix, servicesOfInterest } from '../../shared/compare/coverageMatrix';
import type { Network } from '../../shared/network/network';
import { knownServices } from '../../shared/network/serviceCatalogue';
import { generateNetwork } from '../support/generate/generateNetwork';
import { report } from './support/report';
import { medianMs } from './support/time';

/**
 * How the coverage matrix grows: its time for a cell on a network four times as large, and with four times as many
 * services, against the smaller in the same run. product.md: no faster than workloads x services.
 */
const bar = 1.1;
const small = generateNetwork(1500);
const large = generateNetwork(6000);
const usual = servicesOfInterest(small).slice(0, 12);
const many = [...new Set([...usual, ...knownServices])].slice(0, 48);

// The engine first: what it compiles later would be charged to the smaller one.
coverageMatrix(small, many);

const one = perCell(small, usual, 'small, 12 services');
const grown = [
  ['4 x the network', perCell(large, usual, 'large, 12 services')],
  ['4 x the services', perCell(small, many, 'small, 48 services')],
] as const;
for (const [size, value] of grown)
  report({
    bench: 'coverage',
    size,
    metric: 'growth of the time for a cell',
    value: value / one,
    unit: 'ratio',
    bar,
  });

/** In microseconds. A new network each time: an index that is kept would be measured once. */
function perCell(network: Network, services: readonly string[], size: string): number {
  const { rows } = coverageMatrix({ ...network }, services);
  const value = medianMs(() => coverageMatrix({ ...network }, services), 5);
  const cells = rows.length * services.length;
  report({
    bench: 'coverage',
    size: `${size}, ${cells} cells`,
    metric: 'matrix',
    value,
    unit: 'ms',
  });
  return (value * 1000) / cells;
}
