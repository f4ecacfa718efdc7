import type { Mark } from './diagram';

const circle = 'M-8 0A8 8 0 1 1 8 0A8 8 0 1 1-8 0Z';

/** A shape of its own for each mark, around 0,0: no colour is needed to tell them apart. */
export const markShapes: Readonly<Record<Mark, string>> = {
  added: circle,
  removed:
    'M-5.500-7.500H5.500A2 2 0 0 1 7.500-5.500V5.500A2 2 0 0 1 5.500 7.500H-5.500A2 2 0 0 1-7.500 5.500V-5.500A2 2 0 0 1-5.500-7.500Z',
  changed: 'M0-8.800 8.800 0 0 8.800-8.800 0Z',
  'not-compared': circle,
};

/** And a sign in it. */
export const markSigns: Readonly<Record<Mark, string>> = {
  added: 'M-4 0H4M0-4V4',
  removed: 'M-4 0H4',
  changed: 'M-3.800 0.900C-2.800-1.500-1.200-1.500 0 0S2.800 1.500 3.800-0.900',
  'not-compared':
    'M-2.300-2C-2.300-4.800 2.300-4.800 2.300-2 2.300-0.300 0-0.400 0 1.600M0 3.900V4',
};
