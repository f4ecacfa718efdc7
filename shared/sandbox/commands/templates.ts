import { command } from '../command';
import { HubAndSpoke, hubAndSpoke } from '../templates/hubAndSpoke';
import { Inspection, inspection } from '../templates/inspection';
import { Isolated, isolated } from '../templates/isolated';
import { PublicAndPrivate, publicAndPrivate } from '../templates/publicAndPrivate';

/** Whole architectures, each as one gesture. */
export const templateCommands = [
  command({
    type: 'template/public-and-private',
    params: PublicAndPrivate,
    label: ({ name }) => `Draw ${name}: public and private subnets`,
    run: publicAndPrivate,
  }),
  command({
    type: 'template/hub-and-spoke',
    params: HubAndSpoke,
    label: ({ name }) => `Draw ${name}: hub and spokes`,
    run: hubAndSpoke,
  }),
  command({
    type: 'template/inspection',
    params: Inspection,
    label: ({ name }) => `Draw ${name}: inspection VPC`,
    run: inspection,
  }),
  command({
    type: 'template/isolated',
    params: Isolated,
    label: ({ name }) => `Draw ${name}: isolated VPC`,
    run: isolated,
  }),
] as const;
