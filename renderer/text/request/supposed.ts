import type { Improvement } from '../../../shared/compare/betterEndpoints';
import type { Comparison } from '../../../shared/compare/compareEndpoints';

/** What the way with the endpoint rests on, where the model does not hold it; and why there is none to be had. */
export function supposedText({ added, refusals, with: withIt }: Comparison): string | undefined {
  if (added !== null) return supposed[added.kind];
  const takesEndpoint = withIt.forward.hops.some(({ kind }) => kind === 'vpc-endpoint');
  if (takesEndpoint || refusals.length === 0) return undefined;
  return refusals.map(({ kind, refusal }) => `${refused[kind]}: ${refusal.reason}`).join(' ');
}

const supposed: Record<Improvement['kind'], string> = {
  'add-gateway-endpoint': 'With stands for a new gateway endpoint, which this model does not hold.',
  'associate-gateway-endpoint':
    'With supposes that the endpoint, which is there, is associated with this route table. It is not yet.',
  'add-interface-endpoint':
    'With stands for a new interface endpoint in the subnet of the source, which this model does not hold.',
  'enable-private-dns':
    'With supposes that the endpoint, which is there, has private DNS. It has not yet.',
};

const refused: Record<Improvement['kind'], string> = {
  'add-gateway-endpoint': 'No gateway endpoint',
  'associate-gateway-endpoint': 'No use of the gateway endpoint',
  'add-interface-endpoint': 'No interface endpoint',
  'enable-private-dns': 'No private DNS',
};

/** What the history calls it when what is supposed is made true. */
export function improvementLabel(kind: Improvement['kind'], service: string): string {
  return `${labels[kind]} ${service}`;
}

const labels: Record<Improvement['kind'], string> = {
  'add-gateway-endpoint': 'Add gateway endpoint for',
  'associate-gateway-endpoint': 'Route from a further table to the endpoint for',
  'add-interface-endpoint': 'Add interface endpoint for',
  'enable-private-dns': 'Turn on private DNS of the endpoint for',
};
