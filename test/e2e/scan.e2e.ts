import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RegionName } from '../../shared/network/ids';
import type { Network } from '../../shared/network/network';
import { type Ec2Server, startEc2Server } from '../ec2-server/server';
import { type World, worldOf } from '../ec2-server/world';
import { generateNetwork } from '../support/generate/generateNetwork';
import { readSound } from '../support/modelFiles';
import { type LaunchedApp, launch } from './support/launch';
import { keysFor, type ScanHome, scanHome } from './support/scanHome';
import { scanDialog, scanEnd, scanPanel, startScan } from './support/scanWindow';
import { expect as anyExpect, type Page, test } from './support/test';
import { inspector, search, tree } from './support/window';

/** A scan takes seconds, and a busy machine several times as many. */
const expect = anyExpect.configure({ timeout: 40_000 });

/** A real account as far as the window can tell: a server on this machine, over HTTP, that answers late. */
const network: Network = generateNetwork(1500);
const regions = [...new Set([...network.vpcs.values()].map(({ region }) => region ?? ''))];
const account = [...network.vpcs.values()][0]?.account ?? '';
const latencyMs = 100;

let world: World;
let server: Ec2Server;
let home: ScanHome;
let app: LaunchedApp;
let page: Page;
let log = '';

test.beforeAll(async () => {
  world = worldOf(network);
  server = await startEc2Server({ world, latencyMs, bucket: { capacity: 4, perSecond: 8 } });
  home = await scanHome(server.url);
  await home.writeCredentials(keysFor(server, 'shop-prod', account));
  await home.writeConfig(`[profile reader]
role_arn = arn:aws:iam::${account}:role/mfa-reader
source_profile = shop-prod
mfa_serial = arn:aws:iam::${account}:mfa/me
region = ${regions[0]}
[profile corp]
sso_session = corp
sso_account_id = ${account}
sso_role_name = reader
region = ${regions[0]}
[sso-session corp]
sso_start_url = https://corp.awsapps.com/start
sso_region = us-east-1
`);
  app = await launch({ env: home.env, profile: join(home.folder, 'window') });
  for (const stream of [app.electron.process().stdout, app.electron.process().stderr])
    stream?.on('data', (chunk: Buffer) => {
      log += chunk;
    });
  page = app.page;
  await expect(tree(page)).toBeVisible();
});

test.afterAll(async () => {
  await app.close();
  await server.close();
  await home.remove();
});

test.describe.configure({ mode: 'serial', timeout: 150_000 });

test('offers the profiles, the policy and a word on the runtime before anything is sent', async () => {
  await page.keyboard.press('Control+Shift+S');
  const dialog = scanDialog(page);

  await expect(dialog.getByRole('checkbox', { name: /^shop-prod/ })).toBeAttached();
  await expect(dialog.getByRole('checkbox', { name: /^reader.*role.*MFA/ })).toBeAttached();
  await expect(dialog.getByText(`Calls go to ${server.url}`)).toBeVisible();
  await expect(dialog.getByText('This is the evaluation runtime')).toBeVisible();
  await dialog.getByText('What the scan may do').click();
  await expect(dialog.getByRole('textbox', { name: 'What the scan may do' })).toHaveValue(
    /"ec2:DescribeVpcs"/,
  );
  await dialog.getByRole('button', { name: 'Copy minimal IAM policy' }).click();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(JSON.parse(copied).Statement[0].Action).toContain('ec2:DescribeVpcs');
  expect(server.asked.entries).toEqual([]);
  await page.keyboard.press('Escape');
});

test('scans three Regions while the diagram fills, and says what it took', async () => {
  expect(regions).toHaveLength(3);
  server.faults.add(
    { kind: 'throttle', action: 'DescribeSubnets', times: 3 },
    // Long enough to be watched.
    { kind: 'latency', action: 'DescribeNatGateways', ms: 8000, times: 3 },
  );
  await startScan(page, { profile: 'shop-prod', regions });

  await expect(page.locator('.d-vpc-card').first()).toBeVisible();
  await expect(page.getByRole('group', { name: /being read/ }).first()).toBeVisible();

  expect(await scanEnd(page)).toMatch(
    /resources in 1 account and 3 Regions, \d+ requests in .* s, no gaps/,
  );
  expect(server.asked.count({ errorCode: 'RequestLimitExceeded' })).toBeGreaterThan(0);
  await expect(page.getByRole('group', { name: /being read/ })).toHaveCount(0);
  await expect(
    tree(page).getByRole('treeitem', { name: new RegExp(`^${regions[0]} Region`) }),
  ).toBeVisible();
  await expect(page.locator('.crumb').first()).toHaveText('shop-prod');
});

test('saves what was read like any model, named after the profile', async () => {
  const file = join(home.folder, 'shop-prod.routescape');
  await app.answerDialogs({ save: file });
  await scanPanel(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('As scanned')).toBeVisible();

  await expect.poll(() => isThere(file)).toBe(true);
  const { network: saved } = readSound(await readFile(file, 'utf8'));
  expect([...saved.subnets.keys()].sort()).toEqual([...network.subnets.keys()].sort());
  expect(saved.accounts.get(account as never)).toMatchObject({ name: 'shop-prod' });
  await scanPanel(page).getByRole('button', { name: 'Close' }).click();
});

test('shows what a second scan would change before it replaces anything, and undoes it', async () => {
  const [gone] = removeFrom('Subnets');
  await startScan(page, { profile: 'shop-prod', regions: 'all', into: true });
  const changes = page.getByRole('dialog', { name: 'What the scan would change' });

  await expect(changes).toBeVisible({ timeout: 80_000 });
  await expect(changes.getByText('1 went')).toBeVisible();
  await expect(changes.getByText(gone ?? '')).toBeVisible();
  expect(await subnets()).toBe(network.subnets.size);

  await changes.getByRole('button', { name: 'See on the diagram' }).click();
  const bar = page.getByRole('region', { name: 'Comparison' });
  await expect(bar).toContainText('1 removed');
  await expect(page.locator('.d-node[data-mark]').first()).toBeVisible();
  expect(await subnets()).toBe(network.subnets.size);
  await bar.getByRole('button', { name: 'Back to the scan' }).click();
  await changes.getByRole('button', { name: 'Accept' }).click();

  await expect.poll(subnets).toBe(network.subnets.size - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(subnets).toBe(network.subnets.size);
});

test('reads one VPC again from its inspector', async () => {
  const before = server.asked.count({ action: 'DescribeTransitGateways' });
  await scanPanel(page).getByRole('button', { name: 'Close' }).click();
  await search(page, [...network.vpcs.keys()][0] ?? '');
  await page.keyboard.press('Enter');
  await inspector(page).getByRole('button', { name: 'Scan this VPC again' }).click();
  await expect(scanDialog(page).getByText(/^Only /)).toBeVisible();
  await scanDialog(page).getByRole('button', { name: /^Scan/ }).click();

  const changes = page.getByRole('dialog', { name: 'What the scan would change' });
  await expect(changes).toBeVisible({ timeout: 80_000 });
  expect(server.asked.count({ action: 'DescribeTransitGateways' })).toBe(before);
  await changes.getByRole('button', { name: 'Drop' }).click();
  await expect(scanPanel(page)).toBeHidden();
});

test('asks for the code of an MFA device', async () => {
  await app.answerDialogs({ message: 1 });
  await startScan(page, { profile: 'reader' });

  await scanPanel(page).getByRole('textbox', { name: 'Code' }).fill('123456');
  await page.keyboard.press('Enter');

  expect(await scanEnd(page)).toContain('no gaps');
  await scanPanel(page).getByRole('button', { name: 'Close' }).click();
});

test('signs in through the browser', async () => {
  await app.electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      Object.assign(globalThis, { openedPage: url });
    };
  });
  await startScan(page, { profile: 'corp' });

  await expect(scanPanel(page).getByText('ABCD-EFGH', { exact: true })).toBeVisible();
  await scanPanel(page).getByRole('button', { name: 'Open the page' }).click();
  await expect
    .poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'openedPage')))
    .toContain('user_code=ABCD-EFGH');
  server.sso.confirm();

  expect(await scanEnd(page)).toContain('no gaps');
  await scanPanel(page).getByRole('button', { name: 'Close' }).click();
});

test('pauses when the credentials run out in the middle, and loses nothing', async () => {
  const asked = server.asked.entries.length;
  // What depends on the first answers is not asked yet when the credentials run out.
  server.faults.add({ kind: 'latency', ms: 1000 });
  await startScan(page, { profile: 'shop-prod', regions });
  await expect
    .poll(() => server.asked.entries.length, { intervals: [10] })
    .toBeGreaterThan(asked + 20);
  server.logins.expireAll();
  server.faults.clear();

  await expect(scanPanel(page).getByText('The credentials have run out: shop-prod')).toBeVisible();
  const { accessKeyId, secretAccessKey, sessionToken } = server.logins.issue(account);
  await home.writeCredentials(
    `[shop-prod]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\naws_session_token = ${sessionToken}\n`,
  );
  secrets.push(accessKeyId, secretAccessKey, sessionToken ?? '');
  await scanPanel(page).getByRole('button', { name: 'I renewed them: go on' }).click();

  expect(await scanEnd(page)).toContain('no gaps');
  await scanPanel(page).getByRole('button', { name: 'Close' }).click();
});

test('stops within a second and keeps what was read; no call starts after it', async () => {
  server.faults.add(
    { kind: 'hang', action: 'DescribeNetworkInterfaces' },
    // It would be asked again and again, for longer than the test looks.
    { kind: 'throttle', action: 'DescribeNetworkAcls' },
  );
  await startScan(page, { profile: 'shop-prod', regions });
  await expect(page.getByRole('group', { name: /being read/ }).first()).toBeVisible();
  await scanPanel(page).getByRole('button', { name: /^Stop/ }).click();

  expect(await scanEnd(page)).toMatch(/^Stopped: [\d,]+ resources/);
  const asked = server.asked.entries.length;
  await expect(page.locator('.d-vpc').first()).toBeVisible();
  await page.waitForTimeout(3000);
  expect(server.asked.entries).toHaveLength(asked);
  server.faults.clear();
  await scanPanel(page).getByRole('button', { name: 'Close' }).click();
});

test('leaves no secret anywhere: not in the page, its memory, the log, the files or the model', async () => {
  const login = server.login(account);
  const known = [...secrets, login.accessKeyId, login.secretAccessKey];
  const heap = await heapOf(page);
  const files = await filesBelow(join(home.folder, 'window'));
  const model = await readFile(join(home.folder, 'shop-prod.routescape'), 'latin1');

  expect(heap).toContain('shop-prod');
  for (const secret of known)
    for (const [where, text] of Object.entries({ heap, log, model, ...files }))
      expect(text.includes(secret), where).toBe(false);
});

test('sends nothing that is not a read', () => {
  expect(server.asked.writes()).toEqual([]);
});

const secrets: string[] = [];

/** Takes the first record out of a list of the first Region, and answers with its id. */
function removeFrom(list: string): string[] {
  const lists = world.get(account)?.regions.get(regions[0] as RegionName)?.lists;
  const [first, ...rest] = lists?.get(list) ?? [];
  lists?.set(list, rest);
  return Object.entries(first ?? {}).flatMap(([key, value]) =>
    key === 'SubnetId' ? [String(value)] : [],
  );
}

async function subnets(): Promise<number> {
  const figure = inspector(page).locator('.figure', { hasText: 'subnets' }).locator('dd');
  return Number((await figure.textContent())?.replaceAll(',', ''));
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

/** All strings that the page holds in memory. */
async function heapOf(of: Page): Promise<string> {
  const session = await of.context().newCDPSession(of);
  let heap = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    heap += chunk;
  });
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return heap;
}

async function filesBelow(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) files[path] = await readFile(path, 'latin1');
  }
  return files;
}
