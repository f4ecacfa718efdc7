import { sampleNetwork } from '../../shared/sample/sampleNetwork';
import type { Fault } from '../ec2-server/faults';
import { type Ec2Server, startEc2Server } from '../ec2-server/server';
import { worldOf } from '../ec2-server/world';
import { type LaunchedApp, launch } from './support/launch';
import { keysFor, type ScanHome, scanHome } from './support/scanHome';
import { scanEnd, scanPanel, startScan } from './support/scanWindow';
import { expect as anyExpect, type Page, test } from './support/test';
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

type Kind = Fault['kind'];

/** One call for each, so that one scan meets them all; a kind of fault that is missing here does not compile. */
const passing: Record<Exclude<Kind, Lasting | 'expired'>, Omit<Fault, 'kind'>> = {
  latency: { action: 'DescribeNetworkAcls' },
  throttle: { action: 'DescribeDhcpOptions', times: 2 },
  'internal-error': { action: 'DescribeVpcPeeringConnections', times: 2 },
  reset: { action: 'DescribeCustomerGateways', times: 2 },
  truncated: { action: 'DescribeVpnConnections', times: 2 },
  malformed: { action: 'DescribeNatGateways', times: 2 },
  deep: { action: 'DescribeVpnGateways', times: 2 },
  html: { action: 'DescribeAddresses', times: 2 },
  // Once: what leads to the same page a second time leads round in circles.
  'empty-page': { action: 'DescribeRouteTables', times: 1 },
};
/** Nothing to wait out: such an answer stays what it is, or the wait is in the other test. */
type Lasting = 'deny' | 'unsupported' | 'hang';

test('reads everything through faults that pass', async () => {
  const faults = Object.entries(passing).map(
    ([kind, where]) => ({ kind, ms: 300, ...where }) as Fault,
  );
  expect(await scanWith(...faults)).toContain('no gaps');
  for (const { action, times } of faults)
    expect(server.asked.count({ action: action ?? '' }), action).toBeGreaterThan(times ?? 0);
  await closePanel();
});

const lasting: Record<Exclude<Kind, 'latency' | 'expired'>, [action: string, word: string]> = {
  deny: ['DescribeNetworkAcls', 'denied'],
  throttle: ['DescribeDhcpOptions', 'failed'],
  'internal-error': ['DescribeVpcPeeringConnections', 'failed'],
  reset: ['DescribeCustomerGateways', 'failed'],
  truncated: ['DescribeVpnConnections', 'failed'],
  malformed: ['DescribeNatGateways', 'failed'],
  deep: ['DescribeVpnGateways', 'failed'],
  html: ['DescribeAddresses', 'failed'],
  'empty-page': ['DescribeRouteTables', 'read in part'],
  unsupported: ['DescribeEgressOnlyInternetGateways', 'failed'],
  hang: ['DescribeInternetGateways', 'failed'],
};

test('keeps what was sound beside faults that last, and names each of the rest', async () => {
  const faults = Object.entries(lasting).map(([kind, [action]]) => ({ kind, action }) as Fault);
  expect(await scanWith(...faults)).toContain(`${2 * faults.length} gaps`);
  for (const [kind, [action, word]] of Object.entries(lasting))
    await expect(scanPanel(page).getByText(`${action} ${word}`), kind).toBeVisible();
  await closePanel();

  for (const region of ['us-east-1', 'eu-west-1'])
    await expect(
      tree(page).getByRole('treeitem', { name: new RegExp(`^${region} Region`) }),
    ).toBeVisible();
  const network = sampleNetwork();
  for (const [what, { size }] of Object.entries({
    VPCs: network.vpcs,
    subnets: network.subnets,
    interfaces: network.networkInterfaces,
  }))
    await expect(figure(what), what).toHaveText(String(size));
});

function figure(what: string) {
  return inspector(page)
    .locator('.figure', { has: page.getByText(what, { exact: true }) })
    .locator('dd')
    .first();
}

const action = 'DescribeNetworkAcls';

for (const code of ['RequestExpired', 'ExpiredToken'] as const)
  test(`waits for new credentials at ${code}, and goes on where it was`, async () => {
    server.faults.add({ kind: 'expired', code, action });
    await startScan(page, { profile: 'shop', regions: ['us-east-1'] });
    await expect(scanPanel(page).getByText(`AWS said ${code}.`)).toBeVisible();
    server.faults.clear();
    await scanPanel(page).getByRole('button', { name: 'I renewed them: go on' }).click();
    expect(await scanEnd(page)).toContain('no gaps');
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

  await expect(tree(page).getByRole('treeitem', { name: /^us-east-1 Region/ })).toBeVisible();
  await expect(tree(page).getByRole('treeitem', { name: /^eu-west-1 Region/ })).toHaveCount(0);
  await closePanel();
});

test('sent nothing that is not a read', () => {
  expect(server.asked.writes()).toEqual([]);
});
