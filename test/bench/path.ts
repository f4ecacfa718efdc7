import { generateNetwork } from '../support/generate/generateNetwork';
import { launchApp } from './support/app';
import { diagramShown, markerFps } from './support/inPage';
import { savedModel, withModels } from './support/models';
import { report } from './support/report';

/**
 * Markers that move along a request, on the sample and among 5,000 resources. The bars are 60 and 50 frames a second;
 * a display that shows 60 never measures more, so the first leaves room for one lost frame a second.
 */
await withModels(async (folder) => {
  await benchPath('sample', ['--ask=10.20.34.17,s3'], 59);
  const [workload] = generateNetwork(5000).instances.keys();
  await benchPath(5000, [await savedModel(folder, 5000), `--ask=${workload},s3`], 50);
});

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
