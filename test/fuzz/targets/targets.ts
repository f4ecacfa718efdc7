import type { FuzzTarget } from '../target';
import { addresses } from './addresses';
import { codes, redactions } from './codes';
import { commandLines } from './commandLines';
import { imports } from './imports';
import { journals, names } from './keptFiles';
import { edits, messages } from './messages';
import { modelFiles } from './modelFiles';
import { estates, networks } from './networks';
import { recentFiles, settingsFiles } from './ownFiles';
import { diagrams, pictures } from './pictures';
import { policies } from './policies';
import { batches, requests } from './requests';
import { awsConfigs, pagePaths, words } from './startUp';
import { terminals } from './terminals';
import { typedPolicies, viewNames } from './typed';
import { windowTexts } from './windowTexts';

/**
 * All doors, with the weight each has in a run: where an input costs little, many are tried.
 */
export const targets: readonly { target: FuzzTarget; weight: number }[] = [
  { target: imports, weight: 4 },
  { target: modelFiles, weight: 2 },
  { target: policies, weight: 27 },
  { target: addresses, weight: 30 },
  { target: requests, weight: 4 },
  { target: batches, weight: 0.5 },
  { target: messages, weight: 27 },
  { target: edits, weight: 3 },
  { target: networks, weight: 0.5 },
  { target: estates, weight: 0.02 },
  { target: windowTexts, weight: 0.2 },
  { target: pictures, weight: 0.1 },
  { target: diagrams, weight: 0.05 },
  { target: codes, weight: 0.05 },
  { target: redactions, weight: 0.5 },
  { target: commandLines, weight: 0.1 },
  { target: terminals, weight: 1 },
  { target: pagePaths, weight: 0.5 },
  { target: words, weight: 0.5 },
  { target: awsConfigs, weight: 0.5 },
  { target: journals, weight: 1 },
  { target: names, weight: 2 },
  { target: typedPolicies, weight: 1 },
  { target: viewNames, weight: 1 },
  { target: settingsFiles, weight: 0.5 },
  { target: recentFiles, weight: 0.5 },
];
