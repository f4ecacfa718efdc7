import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeModelFile } from '../../shared/model-file/write';
import { generateNetwork } from '../support/generate/generateNetwork';
import { modelFileOf } from '../support/modelFiles';
import { launch } from './support/launch';
import { expect, test } from './support/test';
import { settled } from './support/window';

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-vpcs-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('hundreds of VPCs appear some at a time, and all of them in the end', async () => {
  const network = generateNetwork(12_000, { shape: 'many-small-vpcs' });
  const path = join(folder, 'many.routescape');
  await writeFile(path, writeModelFile(modelFileOf(network)));
  const app = await launch();
  const { page } = app;
  await settled(page);
  await page.evaluate(() => {
    const seen = { most: 0 };
    Object.assign(window, { seen });
    // A batch is what one commit brings.
    new MutationObserver((batch) => {
      const added = batch.flatMap(({ addedNodes }) => [...addedNodes]);
      const nodes = added.filter(
        (each) => each instanceof Element && each.classList.contains('react-flow__node-vpc'),
      );
      seen.most = Math.max(seen.most, nodes.length);
    }).observe(document.body, { childList: true, subtree: true });
  });
  await app.answerDialogs({ open: [path] });
  await app.sendMenu('open-model');

  await expect(page.locator('.react-flow__node-vpc')).toHaveCount(network.vpcs.size, {
    timeout: 30_000,
  });
  const most = await page.evaluate(
    () => (window as unknown as { seen: { most: number } }).seen.most,
  );
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(network.vpcs.size / 2);
  expect(app.consoleErrors).toEqual([]);
  await app.close();
});
