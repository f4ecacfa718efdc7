import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeModelFile } from '../../shared/model-file/write';
import { generateNetwork } from '../support/generate/generateNetwork';
import { modelFileOf } from '../support/modelFiles';
import { launchApp } from './support/app';
import { diagramShown, markerFps } from './support/inPage';
import { report } from './support/report';

/**
 * Markers that move along a request, on the sample and among 5,000 resources. The bars are 60 and 50 frames a second;
 * a display that shows 60 never measures more, so the first leaves room for one lost frame a second.
 */
const folder = await mkdtemp(join(tmpdir(), 'routescape-paths-'));
try {
  await benchPath('sample', ['--ask=10.20.34.17,s3'], 59);
  const network = generateNetwork(5000);
  const [workload] = network.instances.keys();
  const file = join(folder, '5000.routescape');
  await writeFile(file, writeModelFile(modelFileOf(network)));
  await benchPath(5000, [file, `--ask=${workload},s3`], 50);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function benchPath(size: 'sample' | number, words: string[], bar: number): Promise<void> {
  const app = await launchApp(words);
  try {
    await app.page.evaluate(diagramShown);
    await app.page.waitForSelector('.p-marker');
    await app.page.waitForTimeout(2000);
    await app.page.keyboard.press('Space');
    const value = await app.page.evaluate(markerFps, 3000);
    report({ bench: 'path', size, metric: 'markers move', value, unit: 'fps', bar, atLeast: true });
  } finally {
    await app.close();
  }
}
