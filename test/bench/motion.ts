import { type BenchApp, launchApp, openModel, still } from './support/app';
import { diagramShown, drawn, panFps, vpcCentre, zoomFps } from './support/inPage';
import { savedModel, withModels } from './support/models';
import { report } from './support/report';

/** In view, zoomed in: what product.md asks for. */
const resourcesInView = 200;

/** 5,000 resources with every VPC drawn in full: fitted to the window, then zoomed in to the cards. */
await withModels(async (folder) => {
  const app = await launchApp();
  try {
    await app.page.evaluate(diagramShown);
    await openModel(app, await savedModel(folder, 5000, true));
    await still(app);
    await reportMotion(app, 'fitted');
    await zoomIn(app);
    await reportMotion(app, 'zoomed in');
  } finally {
    await app.close();
  }
});

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
