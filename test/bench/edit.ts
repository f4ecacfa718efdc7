import { generateNetwork } from '../support/generate/generateNetwork';
import { launchApp, still } from './support/app';
import { diagramShown, redrawnMs } from './support/inPage';
import { savedModel, withModels } from './support/models';
import { report } from './support/report';
import { median } from './support/time';

const steps = 11;

/**
 * One edit among 5,000 resources, while a request is looked at: from the click to the frame in which the diagram has the
 * new endpoint and the path takes it. Then undo and redo, which go the same way. The bar is product.md's.
 */
await withModels(async (folder) => {
  const [workload] = generateNetwork(5000).instances.keys();
  const app = await launchApp([await savedModel(folder, 5000), `--ask=${workload},dynamodb`]);
  const at = { bench: 'edit', size: 5000, unit: 'ms', bar: 100 } as const;
  try {
    await app.page.evaluate(diagramShown);
    await app.page.waitForSelector('.supposed button');
    await still(app);
    const first = await app.page.evaluate(redrawnMs, 'click' as const);
    report({ ...at, metric: 'an endpoint added, to diagram and path', value: first });
    const times = { undo: [] as number[], redo: [] as number[] };
    for (let step = 0; step < steps; step += 1)
      for (const way of ['undo', 'redo'] as const) {
        await still(app);
        times[way].push(await app.page.evaluate(redrawnMs, way));
      }
    for (const [way, values] of Object.entries(times))
      report({ ...at, metric: `${way}, to diagram and path, median`, value: median(values) });
  } finally {
    await app.close();
  }
});
