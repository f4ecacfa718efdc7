import ELK from 'elkjs/lib/elk.bundled.js';
import type { Elk } from '../../../shared/diagram/toElk';

/** The real ELK, in-process. */
export const elk: Elk = new ELK();
