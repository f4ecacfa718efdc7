import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeModelFile } from '../../shared/model-file/write';
import { writeLargeFile } from '../support/describe/writeLargeFile';
import { generateNetwork, type NetworkShape, sizeOf } from '../support/generate/generateNetwork';
import { modelFileOf } from '../support/modelFiles';
import { type BenchApp, launchApp, openModel, still } from './support/app';
import { diagramShown, redrawnMs } from './support/inPage';
import { longestTask } from './support/longestTask';
import { withModels } from './support/models';
import { report } from './support/report';

/**
 * Large models in the real window, one after the other: opened, searched, traced, edited, saved and exported, then 200 MB of
 * describe output imported there and by the command line. Of each, how long it takes and the longest task of the UI
 * thread meanwhile. To hear what every thread does takes time itself: the times of `open` and `edit` are shorter.
 *
 *     npm run bench -- large
 *     LARGE=mixed:20000,import npm run bench -- large
 */
const wanted = process.env.LARGE?.split(',') ?? [
  'mixed:20000',
  'mixed:50000',
  'one-giant-vpc:50000',
  'many-small-vpcs:50000',
  'many-subnets:50000',
  'import',
];
const importedBytes = 200e6;
/** Longer without a frame is felt. */
const heldBar = 50;

await withModels(async (folder) => {
  for (const each of wanted) {
    const [shape = '', size] = each.split(':');
    if (shape === 'import') await benchImport(folder);
    else await benchModel(folder, shape as NetworkShape, Number(size));
  }
});

async function benchModel(folder: string, shape: NetworkShape, resources: number): Promise<void> {
  const network = generateNetwork(resources, { shape });
  const path = join(folder, 'large.routescape');
  const [workload = ''] = network.instances.keys();
  await writeFile(path, writeModelFile(modelFileOf(network)));
  const size = `${sizeOf(network)}, ${shape}`;

  const app = await launchApp();
  const { page, electron } = app;
  const step = (metric: string, run: () => Promise<unknown>) => measured(app, size, metric, run);
  try {
    await page.evaluate(diagramShown);
    await still(app);
    await step('open, to the first diagram', () => openModel(app, path));
    await still(app);
    await step('search, letter by letter', async () => {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('.search-dialog[open] input');
      await page.keyboard.type('instance-1');
      await page.waitForSelector('.search-dialog [role="option"]');
    });
    await page.keyboard.press('Escape');
    await step('a request, typed', async () => {
      await page.keyboard.press('t');
      await page.keyboard.type(workload);
      await page.keyboard.press('Enter');
      await page.keyboard.type('dynamodb');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.supposed button');
    });
    await still(app);
    // Of 200 subnets those in view stand far from their VPC's endpoints: an edit cannot be seen there.
    if (shape !== 'many-subnets') {
      await step('an endpoint added', () => page.evaluate(redrawnMs, 'click' as const));
      await still(app);
      await step('undone', () => page.evaluate(redrawnMs, 'undo' as const));
      await still(app);
      await step('done again', () => page.evaluate(redrawnMs, 'redo' as const));
      await still(app);
    }
    await step('saved', async () => {
      const before = (await stat(path)).mtimeMs;
      await chooseMenu(app, 'save');
      while ((await stat(path)).mtimeMs === before) await page.waitForTimeout(20);
    });
    const picture = join(folder, 'large.svg');
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, picture);
    await page.keyboard.press('Control+e');
    await page.waitForSelector('#export');
    await page.waitForTimeout(3000); // the preview, where there is one
    await step('SVG of the whole diagram', async () => {
      await page.locator('[form="export"]').click();
      await page.waitForSelector('#export', { state: 'detached', timeout: 60_000 });
    });
    report({
      bench: 'large',
      size,
      metric: 'SVG',
      value: (await stat(picture)).size / 1e6,
      unit: 'MB',
    });
    await reportMemory(app, size, 'memory after all that');
  } finally {
    await app.close();
  }
}

async function benchImport(folder: string): Promise<void> {
  const path = join(folder, 'account.json');
  const network = generateNetwork(50_000, { shape: 'many-subnets' });
  await writeLargeFile(path, network, importedBytes);
  const size = `${Math.round((await stat(path)).size / 1e6)} MB, ${sizeOf(network)} resources`;

  const app = await launchApp();
  const { page, electron } = app;
  try {
    await page.evaluate(diagramShown);
    await still(app);
    await electron.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    }, path);
    await measured(app, size, 'import, called off while records are checked', async () => {
      await chooseMenu(app, 'import-files');
      await page.getByText(/Checking records/).waitFor({ timeout: 60_000 });
      await page.locator('.opening button').click();
    });
    const calledOffAt = Date.now();
    await page.waitForSelector('.opening', { state: 'detached' });
    const value = Date.now() - calledOffAt;
    report({
      bench: 'large',
      size,
      metric: 'from calling off to the end of it',
      value,
      unit: 'ms',
    });

    let peak = 0;
    const watch = setInterval(async () => {
      peak = Math.max(peak, (await memoryOf(app)).Browser ?? 0);
    }, 200);
    await measured(app, size, 'import, to the first diagram', async () => {
      const shown = page.evaluate(diagramShown);
      await chooseMenu(app, 'import-files');
      await shown;
    });
    clearInterval(watch);
    report({ bench: 'large', size, metric: 'import, main at its most', value: peak, unit: 'MB' });
    await reportMemory(app, size, 'memory after the import');
  } finally {
    await app.close();
  }
  await benchImportByCli(path, size);
}

/** Its memory is what the process says of itself when it ends. */
async function benchImportByCli(path: string, size: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'routescape-cli-'));
  const hook = join(folder, 'usage.cjs');
  await writeFile(
    hook,
    `process.on('exit', () => process.stderr.write('\\n' + JSON.stringify(process.resourceUsage()) + '\\n'));`,
  );
  const startedAt = Date.now();
  const words = [
    '--require',
    hook,
    'dist/cli/cli.cjs',
    'import',
    path,
    '-o',
    join(folder, 'm.routescape'),
  ];
  const cli = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  cli.stderr.on('data', (piece) => {
    said += piece;
  });
  await once(cli, 'close');
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(said.trim().split('\n').at(-1) ?? '');
  const at = { bench: 'large', size } as const;
  report({
    ...at,
    metric: 'import by the command line',
    value: Date.now() - startedAt,
    unit: 'ms',
  });
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  report({ ...at, metric: 'import by the command line, processor time', value: cpuMs, unit: 'ms' });
  report({ ...at, metric: 'import by the command line, memory', value: maxRSS / 1024, unit: 'MB' });
  await rm(folder, { recursive: true, force: true });
}

async function measured(
  app: BenchApp,
  size: string,
  metric: string,
  run: () => Promise<unknown>,
): Promise<void> {
  let value = 0;
  const held = await longestTask(app, async () => {
    const startedAt = performance.now();
    await run();
    value = performance.now() - startedAt;
  });
  const at = { bench: 'large', size, unit: 'ms' } as const;
  report({ ...at, metric, value });
  report({ ...at, metric: `${metric}: longest task of the UI thread`, value: held, bar: heldBar });
}

function chooseMenu({ electron }: BenchApp, command: string): Promise<void> {
  return electron.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
    command,
  );
}

async function reportMemory(app: BenchApp, size: string, metric: string): Promise<void> {
  await app.page.waitForTimeout(6000);
  const { Tab = 0, Browser = 0 } = await memoryOf(app);
  report({ bench: 'large', size, metric: `${metric}, renderer`, value: Tab, unit: 'MB' });
  report({ bench: 'large', size, metric: `${metric}, main`, value: Browser, unit: 'MB' });
}

/** Working sets by the type of process. */
async function memoryOf({ electron }: BenchApp): Promise<Record<string, number>> {
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics());
  const sums: Record<string, number> = {};
  for (const { type, memory } of metrics)
    sums[type] = (sums[type] ?? 0) + memory.workingSetSize / 1024;
  return sums;
}
