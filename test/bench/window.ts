import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyView } from '../../shared/model-file/view';
import { writeModelFile } from '../../shared/model-file/write';
import { generateNetwork } from '../support/generate/generateNetwork';
import { modelFileOf } from '../support/modelFiles';
import { type BenchApp, launchApp, launchEmpty } from './support/app';
import {
  diagramShown,
  diagramShownWithGap,
  drawn,
  idleGap,
  panFps,
  vpcCentre,
  zoomFps,
} from './support/inPage';
import { report } from './support/report';

/** In view, zoomed in: what product.md asks for. */
const resourcesInView = 200;

/** The real window: start, opening, frame gaps, panning, zooming, memory. The bars are product.md's. */
const folder = await mkdtemp(join(tmpdir(), 'routescape-models-'));
try {
  await benchStart();
  await benchOpen(1000, 1000);
  await benchOpen(5000, 2500);
  await benchOpen(20_000, 6000);
  await benchMotion();
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Launch to first diagram of the sample, against an empty window; in turns, so that both meet the same machine. */
async function benchStart(): Promise<void> {
  const own: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < 5; run++) {
    empty.push(await startMs(await launchEmpty(), showsText));
    own.push(await startMs(await launchApp(), (app) => app.page.evaluate(diagramShown)));
  }
  const at = { bench: 'start', size: 'sample' };
  report({ ...at, metric: 'empty Electron window', value: median(empty), unit: 'ms' });
  report({ ...at, metric: 'first diagram', value: median(own), unit: 'ms' });
  const value = median(own) / median(empty);
  report({ ...at, metric: 'against an empty window', value, unit: 'ratio', bar: 2 });
}

async function startMs(app: BenchApp, shown: (app: BenchApp) => Promise<number>): Promise<number> {
  const shownAt = await shown(app);
  await app.close();
  return shownAt - app.startedAt;
}

async function showsText({ page }: BenchApp): Promise<number> {
  await page.waitForSelector('#there');
  return page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now()))),
      ),
  );
}

/** A saved model, chosen in the dialog of a running window: to its first diagram, and the longest gap meanwhile. */
async function benchOpen(resources: number, barMs: number): Promise<void> {
  const app = await launchApp();
  try {
    await app.page.evaluate(diagramShown);
    await still(app);
    const idle = await app.page.evaluate(idleGap, 2000);
    const { shownAt, startedAt, gap } = await openModel(app, await savedModel(resources));
    const at = { bench: 'open', size: resources };
    report({ ...at, metric: 'first diagram', value: shownAt - startedAt, unit: 'ms', bar: barMs });
    report({ ...at, metric: 'longest frame gap, idle window', value: idle, unit: 'ms' });
    report({ ...at, metric: 'longest frame gap', value: gap, unit: 'ms', bar: 50 });
    if (resources === 5000) await reportMemory(app, at);
  } finally {
    await app.close();
  }
}

/** 5,000 resources with every VPC drawn in full: fitted to the window, then zoomed in to the cards. */
async function benchMotion(): Promise<void> {
  const app = await launchApp();
  try {
    await app.page.evaluate(diagramShown);
    await openModel(app, await savedModel(5000, true));
    await still(app);
    await reportMotion(app, 'fitted');
    await zoomIn(app);
    await reportMotion(app, 'zoomed in');
  } finally {
    await app.close();
  }
}

async function reportMotion(app: BenchApp, where: string): Promise<void> {
  const at = { bench: 'motion', size: 5000 };
  const fps = { unit: 'fps', bar: 50, atLeast: true } as const;
  const { subnets, resources } = await app.page.evaluate(drawn);
  report({ ...at, metric: `${where}: subnets drawn`, value: subnets, unit: 'count' });
  report({ ...at, metric: `${where}: resources on cards`, value: resources, unit: 'count' });
  report({ ...at, metric: `${where}: pan`, value: await app.page.evaluate(panFps, 3000), ...fps });
  await still(app);
  report({
    ...at,
    metric: `${where}: zoom`,
    value: await app.page.evaluate(zoomFps, 3000),
    ...fps,
  });
  await still(app);
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

/** Working sets, as the system's own monitor shows them. */
async function memoryOf({ electron, page }: BenchApp): Promise<{ renderer: number; main: number }> {
  await page.waitForTimeout(2000);
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics());
  const megabytes = (type: string) =>
    metrics
      .filter((process) => process.type === type)
      .reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0);
  return { renderer: megabytes('Tab'), main: megabytes('Browser') };
}

async function openModel({ electron, page }: BenchApp, path: string) {
  await electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
  const shown = page.evaluate(diagramShownWithGap);
  await electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('open-model')?.click(),
  );
  return shown;
}

async function savedModel(resources: number, inFull = false): Promise<string> {
  const network = generateNetwork(resources);
  const vpcForms = Object.fromEntries([...network.vpcs.keys()].map((id) => [id, 'full' as const]));
  const view = inFull ? { ...emptyView, vpcForms } : emptyView;
  const path = join(folder, `${resources}${inFull ? '-full' : ''}.routescape`);
  await writeFile(path, writeModelFile(modelFileOf(network, { view })));
  return path;
}

/** By the wheel, as somebody would who looks closer, at the VPCs in turn until one fills the view with cards. */
async function zoomIn(app: BenchApp): Promise<void> {
  const { page } = app;
  for (let vpc = 0; vpc < 8; vpc++) {
    await page.keyboard.press('f');
    await still(app);
    const at = await page.evaluate(vpcCentre, vpc);
    if (at === undefined) break;
    await page.mouse.move(at.x, at.y);
    for (let notch = 0; notch < 80; notch++) {
      const level = await page.locator('.d-canvas').getAttribute('data-level');
      if (level === 'groups' || level === 'details') break;
      await page.mouse.wheel(0, -60);
      await page.waitForTimeout(40);
    }
    await still(app);
    const { resources } = await page.evaluate(drawn);
    if (resources >= resourcesInView) return;
  }
  throw new Error(`no view shows ${resourcesInView} resources on cards`);
}

function still({ page }: BenchApp): Promise<void> {
  return page.waitForTimeout(1000);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
