import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedApp, launch } from './support/launch';
import { expect, test } from './support/test';
import { drop, inspector, search, settled, tree } from './support/window';

/** What a person does with files, in the window: import by drop, look, name a view, save, open again. */
let app: LaunchedApp;
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-models-'));
  app = await launch();
  await settled(app.page);
});

test.afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const turned = 'web\u202Egnp.exe';

/** A VPC and two subnets as the AWS CLI prints them, one with a name that would turn the reading direction. */
async function writeDescribeOutput(): Promise<string[]> {
  const owner = { OwnerId: '111122223333' };
  const files = {
    'vpcs.json': {
      Vpcs: [{ ...owner, VpcId: 'vpc-1', CidrBlock: '10.9.0.0/16', State: 'available', Tags: [] }],
    },
    'subnets.json': {
      Subnets: ['a', 'b'].map((zone, index) => ({
        ...owner,
        SubnetId: `subnet-${zone}`,
        VpcId: 'vpc-1',
        CidrBlock: `10.9.${index}.0/24`,
        AvailabilityZone: `eu-west-1${zone}`,
        State: 'available',
        Tags: [{ Key: 'Name', Value: zone === 'a' ? turned : '<img src=x onerror=alert(1)>' }],
      })),
    },
    'notes.json': { shopping: ['milk'] },
  };
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(content));
  return Object.keys(files).map((name) => join(folder, name));
}

test('dropped describe output opens in place of the sample and reports what it left out', async () => {
  const { page } = app;
  await drop(page, await writeDescribeOutput());
  await expect(tree(page).getByRole('treeitem', { name: /^vpc-1 VPC/ })).toBeVisible();
  await expect(inspector(page)).toContainText('DescribeRouteTables not read');

  await inspector(page).getByRole('button', { name: 'Import report' }).click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('3 records read');
  await report.getByRole('tab', { name: /Skipped/ }).click();
  await expect(report).toContainText('notes.json');
});

test('hostile names are shown as text, their invisible marks made visible', async () => {
  const { page } = app;
  await drop(page, await writeDescribeOutput());
  await expect(tree(page).getByRole('treeitem', { name: /^vpc-1 VPC/ })).toBeVisible();
  await search(page, '10.9.0.1');
  await expect(page.getByRole('option').first()).toContainText('web[U+202E]gnp.exe');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'web[U+202E]gnp.exe' })).toBeVisible();
  await search(page, '10.9.1.1');
  await expect(page.getByRole('option').first()).toContainText('<img src=x onerror=alert(1)>');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('files that cannot be opened are named, and what was open stays', async () => {
  const { page } = app;
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '{ "Vpcs": [');
  await drop(page, [broken]);
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('broken.json');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(tree(page).getByRole('treeitem', { name: /^shop-prod VPC/ })).toBeVisible();
});

test('a named view and a collapsed VPC are saved, and there again after opening', async () => {
  const { page } = app;
  const bar = page.getByRole('search', { name: 'Filter' });
  await bar.getByRole('button', { name: 'Regions' }).click();
  await page.getByRole('checkbox', { name: /eu-west-1/ }).check();
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: /Saved views/ }).click();
  await page.getByRole('button', { name: 'Save this filter as a view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Europe alone');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not saved')).toBeVisible();

  const model = join(folder, 'shop.routescape');
  await app.answerDialogs({ save: model });
  await app.sendMenu('save-as');
  await expect(page.getByText('Not saved')).toHaveCount(0);
  expect(await readdir(folder)).toContain('shop.routescape');
  expect(JSON.parse(await readFile(model, 'utf8'))).toMatchObject({ format: 'routescape' });

  await app.sendMenu('close-document');
  await app.answerDialogs({ open: [model] });
  await page.getByRole('button', { name: /Open a model/ }).click();
  await settled(page);
  await bar.getByRole('button', { name: 'Clear filter', exact: true }).click();
  await bar.getByRole('button', { name: /Saved views/ }).click();
  await page.getByRole('button', { name: 'Show view Europe alone' }).click();
  await expect(bar).toContainText('network interfaces match');
});

test('unsaved work is asked about before it is dropped', async () => {
  const { page } = app;
  const bar = page.getByRole('search', { name: 'Filter' });
  await bar.getByRole('button', { name: /Saved views/ }).click();
  await page
    .getByRole('button', { name: /^Delete view/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  const cancel = 2;
  await app.answerDialogs({ message: cancel });
  await page.keyboard.press('Control+w');
  await expect(page.getByText('Not saved')).toBeVisible();
  const discard = 1;
  await app.answerDialogs({ message: discard });
  await page.keyboard.press('Control+w');
  await expect(page.getByRole('heading', { name: 'See the way a request takes' })).toBeVisible();
});

test('the diagram is exported as SVG from the toolbar', async () => {
  const picture = join(folder, 'shop.svg');
  await app.answerDialogs({ save: picture });
  await app.page.getByRole('button', { name: 'Export' }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(async () => {
    const svg = await readFile(picture, 'utf8');
    expect(svg).toContain('shop-prod');
    expect(svg).not.toContain('foreignObject');
  }).toPass({ timeout: 10_000 });
});
