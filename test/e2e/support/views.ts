import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type LaunchedApp, root } from './launch';
import type { Looked } from './look';
import { inspector, search, settled } from './window';

export type View = Looked & { show(app: LaunchedApp): Promise<void> };

const discard = 1;

/**
 * Every view and dialog of the window, each reached from where the one before it left off, so that one window shows them
 * all. Nothing is left behind but the last one.
 */
export const views: readonly View[] = [
  view(
    'work kept from before',
    async ({ page }) => {
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
    { part: 'dialog' },
  ),
  view('the start screen', async (app) => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await app.sendMenu('close-document');
    await expect(page.getByRole('heading', { name: 'Not saved' })).toBeVisible();
  }),
  view('the diagram, the tree and the whole model', async ({ page }) => {
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await settled(page);
    await expect(inspector(page)).toContainText('Gaps');
  }),
  ...resources(),
  view(
    'who refers to a resource',
    async ({ page }) => {
      await inspector(page)
        .getByRole('tab', { name: /^Referred to by/ })
        .click();
    },
    { part: '.inspector' },
  ),
  view(
    'the tags and JSON of a resource',
    async ({ page }) => {
      await inspector(page).getByRole('tab', { name: 'JSON' }).click();
    },
    { part: '.inspector' },
  ),
  view(
    'the menu of a place in the diagram',
    async ({ page }) => {
      await canvas(page).focus();
      await page.keyboard.press('Shift+F10');
      await expect(page.getByRole('menu')).toBeVisible();
    },
    { part: '[role="menu"]' },
  ),
  view(
    'the search',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await search(page, 'orders');
    },
    { part: 'dialog' },
  ),
  view(
    'the shortcuts',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await canvas(page).focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    { part: 'dialog' },
  ),
  view(
    'the choices of a filter',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Kinds', exact: true }).click();
      await page.getByRole('checkbox', { name: /^Instances/ }).check();
    },
    { part: '.main, .popover' },
  ),
  view(
    'a view to be saved',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Saved views' }).click();
      await page.getByRole('button', { name: 'Save this filter as a view' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    { part: 'dialog' },
  ),
  view(
    'an export',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Clear filter', exact: true }).click();
      await page.keyboard.press('Control+e');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    { part: 'dialog' },
  ),
  view(
    'a scan to be started',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+S');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    { part: 'dialog' },
  ),
  view('a request with and without the endpoint', async ({ page }) => {
    await page.keyboard.press('Escape');
    await ask(page, 'orders', 's3');
  }),
  view(
    'who else an endpoint affects',
    async ({ page }) => {
      await inspector(page)
        .getByRole('tab', { name: /Affected/ })
        .click();
    },
    { part: '.inspector' },
  ),
  view(
    'a request said exactly',
    async ({ page }) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await expect(page.locator('.popover')).toBeVisible();
    },
    { part: '.popover', over: '.popover' },
  ),
  view(
    'the choices of an end',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'To', exact: true }).fill('s');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    { part: '.request-bar, [role="listbox"]', over: '[role="listbox"]' },
  ),
  view(
    'the findings of a request',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await inspector(page)
        .getByRole('tab', { name: /^Findings/ })
        .click();
    },
    { part: '.inspector' },
  ),
  view('a request that is blocked', async ({ page }) => {
    await ask(page, 'billing', 'sqs');
    await expect(inspector(page)).toContainText('Blocked');
  }),
  view(
    'the sandbox',
    async ({ page }) => {
      await canvas(page).focus();
      await page.keyboard.press('Escape');
      await showSandbox(page);
    },
    { callBack: ({ page }) => showSandbox(page) },
  ),
  view(
    'all that can be drawn',
    async ({ page }) => {
      await showSandbox(page);
      await page.getByText('More to draw').click();
    },
    { part: '.side', callBack: ({ page }) => showSandbox(page) },
  ),
  view(
    'a template to be drawn',
    async ({ page }) => {
      if (!(await page.getByRole('button', { name: 'Template' }).isVisible()))
        await page.getByText('More to draw').click();
      await page.getByRole('button', { name: 'Template' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    { part: 'dialog' },
  ),
  view(
    'routes to be edited',
    async ({ page }) => {
      await leaveDialog(page);
      await tryOn(page, 'private-a', 'Edit routes');
    },
    { part: 'dialog' },
  ),
  view(
    'rules that AWS would refuse',
    async ({ page }) => {
      await leaveDialog(page);
      await tryOn(page, 'acl-private', 'Edit ACL rules');
      await page.getByRole('button', { name: 'Add a rule' }).first().click();
      await page.keyboard.type('100');
      await page.getByRole('combobox', { name: 'From, row 3' }).fill('10.60.0.0/18');
      await expect(page.getByRole('dialog')).toContainText('rule of this number');
    },
    { part: 'dialog' },
  ),
  view(
    'a policy that is no JSON',
    async ({ page }) => {
      await leaveDialog(page);
      await tryOn(page, 'SQS endpoint', 'Edit policy');
      await page.getByRole('dialog').getByRole('textbox').fill('{ "Statement": [ }');
      await expect(page.getByRole('dialog')).toContainText('This is no JSON');
    },
    { part: 'dialog' },
  ),
  view(
    'a VPC to be set',
    async ({ page }) => {
      await leaveDialog(page);
      await tryOn(page, 'shop-prod', 'VPC settings');
    },
    { part: 'dialog' },
  ),
  view(
    'a peering, and the VPCs to choose from',
    async ({ page }) => {
      await leaveDialog(page);
      await tryOn(page, 'shop-prod', 'Add peering');
      await page.getByRole('dialog').getByRole('combobox', { name: 'With VPC' }).focus();
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    { part: 'dialog', over: '[role="listbox"]' },
  ),
  view(
    'an endpoint to be added',
    async ({ page }) => {
      await leaveDialog(page);
      await tryOn(page, 'private-b', 'Add endpoint');
    },
    { part: 'dialog' },
  ),
  view(
    'what an edit led to',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await showSandbox(page);
      await expect(page.locator('.consequences-text')).toContainText('become private');
    },
    { callBack: ({ page }) => showSandbox(page) },
  ),
  view(
    'changes as code',
    async ({ page }) => {
      await page.keyboard.press('Control+Shift+E');
      await expect(page.getByRole('dialog')).toContainText('aws_vpc_endpoint');
    },
    { part: 'dialog' },
  ),
  view(
    'a comparison with the base',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await canvas(page).focus();
      await page.keyboard.press('c');
      await expect(page.getByRole('complementary', { name: 'Differences' })).toBeVisible();
      await page.keyboard.press('.');
    },
    { callBack: callBackDifferences },
  ),
  view(
    'whose way is another one',
    async ({ page }) => {
      await page.getByRole('tab', { name: /Paths and cost/ }).click();
    },
    { callBack: callBackDifferences },
  ),
  view('the coverage and the advisor', async ({ page }) => {
    await canvas(page).focus();
    await page.keyboard.press('c');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('m');
    await expect(page.getByRole('gridcell', { name: /to S3/ }).first()).toBeVisible();
  }),
  view(
    'an import that failed',
    async (app) => {
      await app.page.keyboard.press('m');
      await app.answerDialogs({ open: [join(root, 'package.json')], message: discard });
      await app.sendMenu('open-model');
      await expect(app.page.getByRole('alertdialog')).toBeVisible();
    },
    { part: 'dialog' },
  ),
  view(
    'the report of an import',
    async (app) => {
      await app.page.keyboard.press('Escape');
      await app.answerDialogs({
        open: [join(root, 'test/fixtures/aws/shop')],
        message: discard,
      });
      await app.sendMenu('import-folder');
      await inspector(app.page).getByRole('button', { name: 'Import report' }).click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
    { part: 'dialog' },
  ),
];

/** One of each kind that the inspector says something of its own about. */
function resources(): View[] {
  return [
    ['VPC', 'shop-prod'],
    ['subnet', 'private-a'],
    ['route table', 'rtb-private-a'],
    ['network ACL', 'acl-private'],
    ['NAT gateway', 'nat-a'],
    ['gateway endpoint', 'S3 endpoint'],
    ['interface endpoint', 'SQS endpoint'],
    ['peering connection', 'shop-prod to shop-eu'],
    ['security group', 'orders-fn'],
    ['instance', 'grafana'],
    ['network interface', 'orders'],
  ].map(([kind, name = '']) =>
    view(
      `the inspector of a ${kind}`,
      async ({ page }) => {
        await search(page, name);
        await page.keyboard.press('Enter');
        await expect(inspector(page).getByRole('button', { name: /^Back to/ })).toBeVisible();
      },
      { part: '.inspector' },
    ),
  );
}

function view(name: string, show: View['show'], more: Omit<View, 'name' | 'show'> = {}): View {
  return { name, show, ...more };
}

async function showSandbox(page: Page): Promise<void> {
  if (await page.getByText('More to draw').isVisible()) return;
  await canvas(page).focus();
  await page.keyboard.press('s');
}

/** In a field Escape first closes its list. */
async function leaveDialog(page: Page): Promise<void> {
  for (let presses = 0; presses < 3 && (await page.getByRole('dialog').count()) > 0; presses++)
    await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export async function callBackDifferences({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: 'Show the differences' }).click();
  await expect(page.getByRole('complementary', { name: 'Differences' })).toBeVisible();
}

export function canvas(page: Page) {
  return page.getByRole('application', { name: 'Diagram' });
}

/** By keys alone: the first choice of each end. */
export async function ask(page: Page, from: string, to: string): Promise<void> {
  await canvas(page).focus();
  await page.keyboard.press('t');
  for (const [field, text] of [
    ['From', from],
    ['To', to],
  ] as const) {
    await page.getByRole('combobox', { name: field, exact: true }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('region', { name: 'Playback' })).toBeVisible();
}

/** Chooses what to try on a resource from the menu of the inspector, by keys alone. */
async function tryOn(page: Page, resource: string, action: string): Promise<void> {
  await search(page, resource);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Try a change' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: action }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}
