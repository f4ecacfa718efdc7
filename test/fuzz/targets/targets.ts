import type { FuzzTarget } from '../target';
import { addresses } from './addresses';
import { commandLines } from './commandLines';
import { imports } from './imports';
import { edits, messages } from './messages';
import { modelFiles } from './modelFiles';
import { estates, networks } from './networks';
import { diagrams, pictures } from './pictures';
import { policies } from './policies';
import { batches, requests } from './requests';
import { awsConfigs, pagePaths, words } from './startUp';
import { terminals } from './terminals';
import { windowTexts } from './windowTexts';

/**
 * All doors, with the weight each has in a run: where an input costs little, many are tried.
 */
export const targets: readonly { target: FuzzTarget; weight: number }[] = [
  { target: imports, weight: 10 },
  { target: modelFiles, weight: 10 },
  { target: policies, weight: 15 },
  { target: addresses, weight: 15 },
  { target: requests, weight: 10 },
  { target: batches, weight: 5 },
  { target: messages, weight: 15 },
  { target: edits, weight: 5 },
  { target: networks, weight: 4 },
  { target: estates, weight: 0.5 },
  { target: windowTexts, weight: 2 },
  { target: pictures, weight: 1 },
  { target: diagrams, weight: 0.5 },
  { target: commandLines, weight: 1 },
  { target: terminals, weight: 3 },
  { target: pagePaths, weight: 1 },
  { target: words, weight: 1 },
  { target: awsConfigs, weight: 1 },
];
