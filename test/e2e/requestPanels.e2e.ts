import { existsSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launch, root } from './support/launch';
import { inspector, search, settled, tree } from './support/window';

/** A question from the first key to the last hop, by keyboard alone where a person could. */

function bar(page: Page) {
  return page.getByRole('search', { name: 'Request' });
}

function field(page: Page, name: 'From' | 'To') {
  return bar(page).getByRole('combobox', { name });
}

function hops(page: Page) {
  return inspector(page).getByRole('list', { name: 'Hops' }).getByRole('listitem');
}

function playback(page: Page) {
  return page.getByRole('region', { name: 'Playback' });
}

/** Asks by keys alone: the first choice of each end. */
async function ask(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('t');
  await expect(field(page, 'From')).toBeFocused();
  await choose(page, from);
  if (!(await field(page, 'To').evaluate((input) => input === document.activeElement)))
    await field(page, 'To').focus();
  await choose(page, to);
}

async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test.describe('a request in the sample', () => {
  let app: LaunchedApp;

  test.beforeAll(async () => {
    app = await launch();
    await settled(app.page);
  });

  test.afterAll(() => app.close());

  test('is asked by keyboard, and its hops are read in order', async () => {
    const { page } = app;
    await ask(page, 'orders', 's3');

    await expect(inspector(page)).toContainText('Reachable both ways');
    await expect(field(page, 'From')).toHaveValue('orders ×12');
    await expect(field(page, 'To')).toHaveValue('S3');
    await expect(hops(page).first()).toContainText('network interface');
    await expect(hops(page).filter({ hasText: 'route table' })).toContainText('→ vpce-');
    await expect(hops(page).last()).toContainText('S3');
    const compared = inspector(page).getByRole('table');
    await expect(compared.getByRole('row', { name: /Exposure/ })).toContainText('Public addresses');
  });

  test('says who else is affected by the endpoint, each a link to its resource', async () => {
    const { page } = app;
    const tab = inspector(page).getByRole('tab', { name: /Affected/ });
    await expect(tab).toHaveText(/Affected\s*\d+/);
    await tab.click();
    const changes = inspector(page).getByRole('tabpanel').getByRole('listitem');
    await expect(changes.first()).toContainText('NAT, $0.045 a GB → Endpoint, $0.000 a GB');
    await expect(changes.first().getByRole('button', { name: /orders/ })).toBeVisible();
    await inspector(page).getByRole('tab', { name: /Hops/ }).click();
  });

  test('is stepped through by keys, on both paths at once', async () => {
    const { page } = app;
    const current = inspector(page).locator('[aria-current="step"]');
    await expect(current).toContainText('orders');
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    await expect(current).toContainText('security group');
    await expect(playback(page)).toContainText('Hop 3 of 9');
    await expect(playback(page)).toContainText('Hop 3 of 14');
    await expect(page.locator('[aria-live="polite"]').first()).toContainText('Hop 3 of 9');
    await page.keyboard.press(',');
    await expect(current).toContainText('DNS resolver');

    await page.keyboard.press('x');
    await expect(hops(page)).toHaveCount(14);
    await expect(playback(page)).not.toContainText('of 9');
    await page.keyboard.press('r');
    await expect(hops(page).first()).toContainText('S3');
    await page.keyboard.press('r');
    await page.keyboard.press('b');
    await expect(hops(page)).toHaveCount(9);
  });

  test('goes where its playhead is put', async () => {
    const { page } = app;
    const slider = playback(page).getByRole('slider', { name: 'Position on the path' });
    await slider.focus();
    await page.keyboard.press('End');
    await expect(playback(page)).toContainText('Hop 14 of 14');
    await page.keyboard.press('ArrowLeft');
    await expect(playback(page)).toContainText('Hop 13 of 14');
    await page.keyboard.press('Home');
    await hops(page).nth(5).getByRole('button').first().click();
    await expect(playback(page)).toContainText('Hop 6 of 9');
  });

  test('is weighed at the volume that one types or slides to', async () => {
    const { page } = app;
    const volume = inspector(page).getByRole('textbox', { name: 'Volume in GB a month' });
    await volume.fill('2400');
    await volume.press('Enter');
    await expect(inspector(page)).toContainText('Saves $108.00 a month.');
    await inspector(page).getByRole('slider', { name: 'Volume' }).focus();
    await page.keyboard.press('Home');
    await expect(inspector(page)).toContainText('Costs the same.');
    await expect(page.getByText('Not saved')).toBeVisible();
  });

  test('stays while a link of it is followed', async () => {
    const { page } = app;
    await hops(page)
      .filter({ hasText: 'route table' })
      .getByRole('button', { name: /vpce-/ })
      .click();
    await expect(inspector(page).getByRole('heading', { name: 'S3 endpoint' })).toBeVisible();
    await inspector(page)
      .getByRole('button', { name: /Back to the request/ })
      .click();
    await expect(hops(page)).toHaveCount(9);
  });

  test('that is blocked leads with what blocks it, and with its fix', async () => {
    const { page } = app;
    await ask(page, 'billing', 'sqs');
    await expect(inspector(page)).toContainText('Blocked');
    await expect(inspector(page)).toContainText(/Stopped at hop \d+/);
    await expect(inspector(page)).toContainText('ENI_SG_RULES_MISMATCH');
    await expect(inspector(page)).toContainText('inbound TCP 443 from');
    await inspector(page).getByRole('tab', { name: /Hops/ }).click();
    await expect(hops(page).filter({ hasText: 'would go' }).first()).toBeVisible();
  });

  test('rests on an endpoint that the model does not hold, and says so', async () => {
    const { page } = app;
    await ask(page, 'web', 'dynamodb');
    await expect(inspector(page)).toContainText('a new gateway endpoint');
  });

  test('says in words what is wrong with a question, and offers what may be meant', async () => {
    const { page } = app;
    await page.keyboard.press('t');
    await choose(page, 'nobody-at-all');
    const wrong = bar(page).getByRole('alert');
    await expect(wrong).toContainText(
      'Nothing in this model that sends or takes requests is called “nobody-at-all”',
    );
    await expect(field(page, 'From')).toHaveAttribute('aria-invalid', 'true');

    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('t');
    await page.keyboard.type('runner');
    // Left without a choice: the word itself is asked.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(wrong).toContainText('resources go by “runner”');
    await bar(page).getByRole('list', { name: 'Which one?' }).getByRole('button').first().click();
    await expect(wrong).toHaveCount(0);
    await expect(inspector(page)).toContainText('runner');
  });

  test('is left by Escape, and found again among the questions', async () => {
    const { page } = app;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Escape');
    await expect(playback(page)).toHaveCount(0);
    await bar(page).getByRole('button', { name: 'Questions' }).click();
    await page.getByRole('button', { name: 'orders → S3', exact: true }).click();
    await expect(inspector(page)).toContainText('Reachable both ways');
  });

  test('is asked by two clicks on the diagram, which select nothing meanwhile', async () => {
    const { page } = app;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('f');
    await page.keyboard.press('p');
    const hint = bar(page).getByRole('status');
    await expect(hint).toContainText('where the request starts');
    const node = (title: string) =>
      page.locator('.react-flow__node', { hasText: title }).filter({ visible: true }).first();
    await node('SQS').click();
    await expect(hint, 'a service is no start').toContainText('where the request starts');
    await page.locator('.react-flow__node-subnet', { hasText: 'private-a' }).first().click();
    await expect(hint).toContainText('what it asks for');
    await page.locator('.react-flow__node-service', { hasText: 'SQS' }).click();

    await expect(hint).toBeEmpty();
    await expect(field(page, 'From')).toHaveValue('private-a');
    await expect(inspector(page)).toContainText('private-a to SQS');

    await page.keyboard.press('p');
    await page.keyboard.press('Escape');
    await expect(hint).toBeEmpty();
    await expect(inspector(page), 'Escape leaves the clicking first').toContainText(
      'private-a to SQS',
    );
    await page.keyboard.press('Escape');
  });

  test('begins at a resource: in the tree by its context menu, in the inspector by a button', async () => {
    const { page } = app;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Escape');
    await search(page, 'grafana');
    await page.keyboard.press('Enter');
    await inspector(page).getByRole('button', { name: 'Trace', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Trace from here' }).click();
    await expect(inspector(page)).toContainText('grafana');
    await expect(field(page, 'From')).toHaveValue('grafana');

    await tree(page)
      .getByRole('treeitem', { name: /grafana/ })
      .click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Trace to here' }).click();
    await expect(field(page, 'To')).toHaveValue('grafana');
  });
});

test('with little room, nothing of a request is cut off or out of reach', async () => {
  const app = await launch({ size: { width: 1024, height: 768 } });
  const { page } = app;
  // The tree is closed here; the filter is there once names can be found.
  await expect(page.getByRole('button', { name: 'Regions', exact: true })).toBeVisible();
  await ask(page, 'orders', 's3');
  await expect(playback(page)).toBeVisible();
  const window = { width: 1024, height: 768 };
  for (const part of [
    bar(page).getByLabel('Direction', { exact: true }),
    playback(page).getByRole('button', { name: /Speed/ }),
    inspector(page).getByRole('button', { name: 'Leave the request' }),
  ]) {
    const box = await part.boundingBox();
    expect((box?.x ?? window.width) + (box?.width ?? 0)).toBeLessThanOrEqual(window.width);
  }
  const cut = await inspector(page)
    .locator('h2 .inert, table .inert')
    .evaluateAll((texts) =>
      texts
        .filter((text) => text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0)
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
  await app.close();
});

const folder = join(root, '../shared/fixtures/batfish/test-subnet/aws_configs');

test.describe('a request in real describe output', () => {
  test.skip(!existsSync(folder), `${folder} is not here`);

  test('is answered one way where no endpoint could change it, with what blocks it', async () => {
    const app = await launch({ open: folder });
    const { page } = app;
    await settled(page);
    await ask(page, 'i-08ef86e76fceabd8d', 'eni-029bf1092de61fb40');
    await expect(inspector(page).getByRole('table')).toContainText('Source seen');
    await expect(inspector(page).getByRole('tab', { name: /Findings/ })).toBeVisible();
    await inspector(page).getByRole('tab', { name: /Hops/ }).click();
    await expect(hops(page).first()).toContainText('10.10.1.228');
    await expect(playback(page)).toContainText(/Hop 1 of \d+/);
    await app.close();
  });
});

for (const theme of ['light', 'dark'] as const)
  test(`axe has nothing serious to say of a request in the ${theme} theme`, async () => {
    test.setTimeout(120_000);
    const app = await launch({ theme });
    const { page } = app;
    await settled(page);
    for (const [from, to] of [
      ['orders', 's3'],
      ['billing', 'sqs'],
    ] as const) {
      await ask(page, from, to);
      await expect(playback(page)).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
    }
    expect(app.consoleErrors).toEqual([]);
    await app.close();
  });

/** What axe finds of the two graver kinds, in words that name the place. */
async function seriousFindings(page: Page): Promise<string[]> {
  // Electron has one window: axe's second page for cross-frame results cannot be opened, and there are no frames.
  // What is dimmed in the diagram is dimmed to be passed over; the tree has it all at full strength.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-panel="canvas"]')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
