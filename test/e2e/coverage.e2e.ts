import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures, hasFixtures } from '../support/fixtures';
import { type LaunchedApp, launch, root } from './support/launch';
import { expect, type Page, test } from './support/test';
import { inspector, settled } from './support/window';

/** Which way every workload takes to every service, and what could be mended about it. */

function grid(page: Page) {
  return page.getByRole('grid');
}

function cell(page: Page, name: string | RegExp) {
  return grid(page).getByRole('gridcell', { name });
}

test.describe('the coverage of the sample', () => {
  let app: LaunchedApp;

  test.beforeAll(async () => {
    app = await launch();
    await settled(app.page);
  });

  test.afterAll(() => app.close());

  test('opens with a key, and with the same key goes back', async () => {
    const { page } = app;
    await page.keyboard.press('m');
    await expect(grid(page)).toBeFocused();
    await expect(cell(page, /^billing to SQS: Blocked, ENI_SG_RULES_MISMATCH/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Coverage' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('m');
    await expect(grid(page)).toHaveCount(0);
    await expect(page.getByRole('application')).toBeFocused();
    await page.getByRole('button', { name: 'Coverage' }).click();
    await expect(grid(page)).toBeVisible();
  });

  test('counts what a filter hides, and narrows to the services chosen', async () => {
    const { page } = app;
    const status = page.locator('.status');
    await expect(status).toContainText('21 workload groups');
    await page.getByRole('searchbox', { name: 'Filter workloads' }).fill('isolated');
    await expect(status).toContainText(/\d of 21 workload groups/);
    await page.getByRole('searchbox', { name: 'Filter workloads' }).fill('nobody');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(status).toContainText('21 workload groups');

    await page.getByRole('button', { name: 'Services' }).click();
    await page.getByRole('checkbox', { name: 'KMS' }).check({ force: true });
    await page.keyboard.press('Escape');
    await expect(grid(page).getByRole('columnheader')).toHaveCount(2);
    await page.getByRole('button', { name: /Clear filter: Services/ }).click();
    await expect(grid(page).getByRole('columnheader')).toHaveCount(14);
  });

  test('shows the workloads of a subnet, a VPC or a tag', async () => {
    const { page } = app;
    const status = page.locator('.status');
    const rows = grid(page).getByRole('rowheader');
    // The diagram with its own filter lies beneath.
    const view = page.getByRole('main', { name: 'Coverage' });
    for (const [facet, option, shows, hides] of [
      ['Subnets', /^isolated-a 10\.20\./, 'ledger', 'billing'],
      ['VPCs', /^shop-eu/, 'web-eu', 'billing'],
      ['Tags', /groupName = runner/, 'runner', 'grafana'],
    ] as const) {
      await view.getByRole('button', { name: facet, exact: true }).click();
      await page.getByRole('checkbox', { name: option }).first().check({ force: true });
      await page.keyboard.press('Escape');
      await expect(status).toContainText(/\d of 21 workload groups/);
      await expect(rows.filter({ hasText: shows }).first()).toBeVisible();
      await expect(rows.filter({ hasText: hides })).toHaveCount(0);
      await view.getByRole('button', { name: `Clear filter: ${facet}` }).click();
      await expect(status).toContainText('21 workload groups, ');
    }
  });

  test('says which workload goes which way, as the command line does', async () => {
    const { page } = app;
    const folder = await mkdtemp(join(tmpdir(), 'routescape-coverage-'));
    const file = join(folder, 'sample.routescape');
    await app.answerDialogs({ save: file });
    await app.sendMenu('save-as');
    await expect(page.locator('.status')).toBeVisible();
    await expect.poll(() => existsSync(file)).toBe(true);
    const { stdout } = spawnSync(
      process.execPath,
      ['scripts/cli.mjs', 'coverage', file, '--service', 's3', '--json'],
      { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const { rows } = JSON.parse(stdout) as {
      rows: { name: string; vpcId: string; kind: string; cells: { access: string }[] }[];
    };
    const blockedGroups = new Set(
      rows
        .filter(({ cells: [s3] }) => s3?.access === 'blocked')
        .map(({ name, vpcId, kind }) => `${vpcId} ${kind} ${name}`),
    );
    await page.getByRole('searchbox', { name: 'Filter workloads' }).fill('');
    // 1,200 pixels hold every row of the sample.
    await expect(cell(page, /to S3: Blocked/)).toHaveCount(blockedGroups.size);
    await rm(folder, { recursive: true, force: true });
  });

  test('is walked by arrow keys, and Enter shows the path of a cell', async () => {
    const { page } = app;
    await grid(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const active = grid(page).locator('.active');
    await expect(active).toHaveAccessibleName(/^enrich to DynamoDB: Endpoint/);
    await page.keyboard.press('Enter');
    await expect(grid(page)).toHaveCount(0);
    await expect(inspector(page)).toContainText('DynamoDB');
    await expect(page.locator('.p-badge').first()).toBeAttached();
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();

    await page.keyboard.press('m');
    await expect(grid(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(grid(page)).toHaveCount(0);
    await expect(page.locator('.p-badge').first(), 'the request stays').toBeAttached();
    await page.keyboard.press('m');
    await expect(grid(page)).toBeFocused();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    await expect(cell(page, /^enrich to/)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(cell(page, /^enrich to/).first()).toBeVisible();
  });

  test('names the cell it is at, also when a filter takes its row', async () => {
    const { page } = app;
    const named = () =>
      grid(page).evaluate(
        (table) =>
          document.getElementById(table.getAttribute('aria-activedescendant') ?? '') !== null,
      );
    await grid(page).focus();
    await page.keyboard.press('Control+End');
    await expect.poll(named).toBe(true);
    const find = page.getByRole('searchbox', { name: 'Filter workloads' });
    await find.fill('isolated');
    await expect(page.locator('.status')).toContainText(/\d of 21 workload groups/);
    expect(await named()).toBe(true);
    await find.fill('');
  });

  test('has the advisor beside it, whose evidence leads to what it speaks of', async () => {
    const { page } = app;
    const advisor = inspector(page);
    await expect(advisor.getByRole('heading', { name: 'Advisor' })).toBeVisible();
    await expect(advisor).toContainText('Private DNS leads to a closed SQS endpoint');
    const policies = advisor.getByRole('listitem').filter({ hasText: 'policies are wide open' });
    const links = policies.locator('.advice-evidence').getByRole('button');
    const more = policies.getByRole('button', { name: /^and \d+ more$/ });
    const hidden = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
    await more.click();
    // All that were hidden, and the button that hides them again.
    await expect(links).toHaveCount(6 + hidden + 1);
    await policies.getByRole('button', { name: 'show fewer' }).click();
    await expect(more).toBeVisible();
    await advisor.getByRole('radio', { name: /Money/ }).click();
    await expect(advisor).toContainText('$0.045');
    const nat = advisor.getByRole('listitem').filter({ hasText: 'pays for NAT' }).first();
    await expect(nat.locator('.advice-workloads')).toContainText(/For billing ×4 catalog ×16/);
    await expect(advisor).not.toContainText('Private DNS leads');
    await advisor.getByRole('button', { name: 'rtb-private-a' }).first().click();
    await expect(advisor).toContainText('Routes');
    await advisor.getByRole('button', { name: 'Back to the whole model' }).click();
    await expect(advisor.getByRole('heading', { name: 'Advisor' })).toBeVisible();
  });
});

for (const { folder, shows } of [
  { folder: 'cloudmapper-demo', shows: /^ECS task to S3: Unknown, DNS_ATTRIBUTES_NOT_READ/ },
  {
    folder: 'batfish/test-vpc-endpoint-gateway',
    shows: /^private-web01 to S3: Unknown, DNS_ATTRIBUTES_NOT_READ/,
  },
])
  test(`${folder} is judged as far as it was read`, async () => {
    const path = join(fixtures, folder);
    test.skip(!hasFixtures, `skipped: ${fixtures} is missing`);
    const app = await launch({ open: path });
    await settled(app.page);
    await app.page.keyboard.press('m');
    await expect(cell(app.page, shows).first()).toBeVisible();
    await app.close();
  });
