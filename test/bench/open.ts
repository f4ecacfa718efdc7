import { type BenchApp, launchApp, launchEmpty, openModel, showsText, still } from './support/app';
import { diagramShown, idleGap } from './support/inPage';
import { longestTask } from './support/longestTask';
import { savedModel, withModels } from './support/models';
import { report } from './support/report';
import { median } from './support/time';

/** A saved model to its first diagram, with the frames on the way, and the memory it takes. The bars are product.md's. */
await withModels(async (folder) => {
  await benchOpen(folder, 1000, 1000);
  await benchOpen(folder, 5000, 2500);
  await benchOpen(folder, 20_000, 6000);
});

/**
 * A saved model, chosen in the dialog of a running window, in three windows: the median time to its first diagram and the median
 * of the longest gaps meanwhile. One run says little where others share the processors.
 */
async function benchOpen(folder: string, resources: number, barMs: number): Promise<void> {
  const model = await savedModel(folder, resources);
  const at = { bench: 'open', size: resources };
  const runs: { shownMs: number; idle: number; gap: number }[] = [];
  for (let run = 1; run <= 3; run++) {
    const app = await launchApp();
    try {
      await app.page.evaluate(diagramShown);
      await still(app);
      const idle = await app.page.evaluate(idleGap, 2000);
      const { shownAt, startedAt, gap } = await openModel(app, model);
      runs.push({ shownMs: shownAt - startedAt, idle, gap });
      if (resources === 5000 && run === 3) await reportMemory(app, at);
    } finally {
      await app.close();
    }
  }
  const middle = (of: 'shownMs' | 'idle' | 'gap') => median(runs.map((run) => run[of]));
  const worst = Math.max(...runs.map(({ gap }) => gap));
  report({ ...at, metric: 'first diagram', value: middle('shownMs'), unit: 'ms', bar: barMs });
  report({ ...at, metric: 'longest frame gap, idle window', value: middle('idle'), unit: 'ms' });
  report({ ...at, metric: 'longest frame gap', value: middle('gap'), unit: 'ms', bar: 50 });
  report({ ...at, metric: 'longest frame gap, worst of three', value: worst, unit: 'ms' });
  await benchLongestTask(model, resources);
}

/** Apart from the frames: to record what every thread does takes time itself. */
async function benchLongestTask(model: string, resources: number): Promise<void> {
  const app = await launchApp();
  try {
    await app.page.evaluate(diagramShown);
    await still(app);
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

/** Working sets, as the system's own monitor shows them, once what was left of the opening is given back. */
async function memoryOf({ electron, page }: BenchApp): Promise<{ renderer: number; main: number }> {
  await page.waitForTimeout(6000);
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics());
  const megabytes = (type: string) =>
    metrics
      .filter((process) => process.type === type)
      .reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0);
  return { renderer: megabytes('Tab'), main: megabytes('Browser') };
}
