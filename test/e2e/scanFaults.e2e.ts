import { expect as anyExpect, type Page, test } from '@playwright/test';
import { sampleNetwork } from '../../shared/sample/sampleNetwork';
import type { Fault } from '../ec2-server/faults';
import { type Ec2Server, startEc2Server } from '../ec2-server/server';
import { worldOf } from '../ec2-server/world';
import { type LaunchedApp, launch } from './support/launch';
import { keysFor, type ScanHome, scanHome } from './support/scanHome';
import { scanEnd, scanPanel, startScan } from './support/scanWindow';
import { inspector, tree } from './support/window';

/** Each fault of the test server, in the window: what was sound is kept and the rest has a name. */
const expect = anyExpect.configure({ timeout: 40_000 });

let server: Ec2Server;
let home: ScanHome;
let app: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  server = await startEc2Server({ world: worldOf(sampleNetwork()) });
  home = await scanHome(server.url);
  await home.writeCredentials(keysFor(server, 'shop'));
  app = await launch({ env: home.env });
  page = app.page;
  await expect(tree(page)).toBeVisible();
  await app.answerDialogs({ message: 1 });
});

test.afterEach(() => server.faults.clear());

test.afterAll(async () => {
  await app.close();
  await server.close();
  await home.remove();
});

test.describe.configure({ mode: 'serial', timeout: 150_000 });

async function scanWith(...faults: Fault[]): Promise<string> {
  server.faults.add(...faults);
  await startScan(page, { profile: 'shop', regions: ['us-east-1', 'eu-west-1'] });
  return scanEnd(page);
}

async function closePanel(): Promise<void> {
  await scanPanel(page).getByRole('button', { name: 'Close' }).click();
}

const action = 'DescribeNetworkAcls';
const passing: [string, Fault][] = [
  ['latency', { kind: 'latency', ms: 300, action }],
  ['throttling', { kind: 'throttle', action, times: 2 }],
  ['an internal error', { kind: 'internal-error', action, times: 2 }],
  ['a reset connection', { kind: 'reset', action, times: 2 }],
  ['a truncated answer', { kind: 'truncated', action, times: 2 }],
  ['a malformed answer', { kind: 'malformed', action, times: 2 }],
  // Once: what leads to the same page a second time leads round in circles.
  ['an empty page with a token', { kind: 'empty-page', action, times: 1 }],
];

for (const [what, fault] of passing)
  test(`reads everything through ${what}`, async () => {
    expect(await scanWith(fault)).toContain('no gaps');
    await closePanel();
  });

const lasting: [string, Fault, string][] = [
  ['a denied call', { kind: 'deny', action }, 'denied'],
  ['an answer that is malformed each time', { kind: 'malformed', action }, 'failed'],
  ['a call that the Region does not know', { kind: 'unsupported', action }, 'failed'],
  ['a proxy page in place of an answer', { kind: 'html', action }, 'failed'],
];

for (const [what, fault, word] of lasting)
  test(`keeps the rest beside ${what}, and names it`, async () => {
    expect(await scanWith(fault)).toContain('2 gaps');
    await expect(scanPanel(page).getByText(`${action} ${word}`)).toBeVisible();
    await expect(tree(page).getByRole('treeitem', { name: /^eu-west-1/ })).toBeVisible();
    await closePanel();
  });

test('names the permission that a denied call lacks, in the panel and in the inspector', async () => {
  await scanWith({ kind: 'deny', action, region: 'eu-west-1' });
  const permission = `ec2:${action}`;

  await expect(scanPanel(page).getByText(permission, { exact: true })).toBeVisible();
  await closePanel();
  await expect(inspector(page).getByText('AWS answered UnauthorizedOperation.')).toBeVisible();
  await expect(inspector(page).getByText(permission, { exact: true })).toBeVisible();
});

test('keeps one Region where another is denied as a whole', async () => {
  await scanWith({ kind: 'deny', region: 'eu-west-1' });

  await expect(tree(page).getByRole('treeitem', { name: /^us-east-1/ })).toBeVisible();
  await expect(tree(page).getByRole('treeitem', { name: /^eu-west-1/ })).toHaveCount(0);
  await closePanel();
});

test('sent nothing that is not a read', () => {
  expect(server.asked.writes()).toEqual([]);
});
