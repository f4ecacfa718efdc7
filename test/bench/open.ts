import { type BenchApp, launchApp, launchEmpty, openModel, showsText, still } from './support/app';
import { diagramShown, idleGap } from './support/inPage';
import { longestTask } from './support/longestTask';
import { savedModel, withModels } from './support/models';
import { report } from './support/report';

/** A saved model to its first diagram, with the frames on the way, and the memory it takes. The bars are product.md's. */
await withModels(async (folder) => {
  await benchOpen(folder, 1000, 1000);
  await benchOpen(folder, 5000, 2500);
  await benchOpen(folder, 20_000, 6000);
});

/** A saved model, chosen in the dialog of a running window: to its first diagram, and the longest gap meanwhile. */
async function benchOpen(folder: string, resources: number, barMs: number): Promise<void> {
  const app = await launchApp();
  try {
    await app.page.evaluate(diagramShown);
    await still(app);
    const idle = await app.page.evaluate(idleGap, 2000);
    const { shownAt, startedAt, gap } = await openModel(app, await savedModel(folder, resources));
    const at = { bench: 'open', size: resources };
    report({ ...at, metric: 'first diagram', value: shownAt - startedAt, unit: 'ms', bar: barMs });
    report({ ...at, metric: 'longest frame gap, idle window', value: idle, unit: 'ms' });
    report({ ...at, metric: 'longest frame gap', value: gap, unit: 'ms', bar: 50 });
    if (resources === 5000) await reportMemory(app, at);
  } finally {
    await app.close();
  }
  await benchLongestTask(folder, resources);
}

/** Apart from the frames: to record what every thread does takes time itself. */
async function benchLongestTask(folder: string, resources: number): Promise<void> {
  const app = await launchApp();
  try {
    await app.page.evaluate(diagramShown);
    await still(app);
    const model = await savedModel(folder, resources);
    const value = await longestTask(app, () => openModel(app, model));
    const metric = 'longest task of the UI thread, processor time';
    report({ bench: 'open', size: resources, metric, value, unit: 'ms', bar: 50 });
  } finally {
    await app.close();
  }
}

async function reportMemory(app: BenchApp, at: { bench: string; size: number }): Promise<void> {
  const { renderer, main } = await memoryOf(app);
  report({ ...at, metric: 'memory, renderer', value: renderer, unit: 'MB', bar: 350 });
  report({ ...at, metric: 'memory, main', value: main, unit: 'MB', bar: 200 });
  // Electron's own code and libraries are in every figure: this is how much of it is theirs.
  const empty = await launchEmpty();
  await showsText(empty);
  const value = (await memoryOf(empty)).main;
  await empty.close();
  report({ ...at, metric: 'memory, main, empty window', value, unit: 'MB' });
}

/**
 * Working sets, as the system's own monitor shows them, once all is there: a graphics driver that draws by processor (44
 * MB of Mesa's) comes to main some seconds after the window.
 */
async function memoryOf({ electron, page }: BenchApp): Promise<{ renderer: number; main: number }> {
  await page.waitForTimeout(6000);
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics());
  const megabytes = (type: string) =>
    metrics
      .filter((process) => process.type === type)
      .reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0);
  return { renderer: megabytes('Tab'), main: megabytes('Browser') };
}
