import { sampleNetwork } from '../../shared/sample/sampleNetwork';
import { type Ec2Server, startEc2Server } from '../ec2-server/server';
import { type World, worldOf } from '../ec2-server/world';
import { type LaunchedApp, launch } from './support/launch';
import { look } from './support/look';
import { keysFor, type ScanHome, scanHome } from './support/scanHome';
import { scanDialog, scanEnd, scanPanel, startScan } from './support/scanWindow';
import { expect as anyExpect, test } from './support/test';
import { tree } from './support/window';

/** Every face of a scan: what it asks before and meanwhile, how it runs, and how it ends. */
const expect = anyExpect.configure({ timeout: 40_000 });
const account = '111122223333';
const [, dontSave] = [0, 1];
const panel = '.scan-panel';

let world: World;
let server: Ec2Server;
let home: ScanHome;
let app: LaunchedApp;

test.describe.configure({ mode: 'serial', timeout: 150_000 });

test.beforeAll(async () => {
  world = worldOf(sampleNetwork());
  server = await startEc2Server({ world });
  home = await scanHome(server.url);
  await home.writeCredentials(keysFor(server, 'shop', account));
  await home.writeConfig(configOf(account));
  app = await launch({ env: home.env });
  await expect(tree(app.page)).toBeVisible();
  await app.answerDialogs({ message: dontSave });
});

test.afterEach(() => server.faults.clear());

test.afterAll(async () => {
  await app.close();
  await server.close();
  await home.remove();
});

/** In both themes, at 200 % zoom, and with nothing in motion. */
async function see(over?: string): Promise<void> {
  await look(app, { name: test.info().title, over });
}

async function closePanel(): Promise<void> {
  await scanPanel(app.page).getByRole('button', { name: 'Close' }).click();
}

test('the dialog', async () => {
  await app.page.keyboard.press('Control+Shift+S');
  await expect(scanDialog(app.page).getByRole('checkbox', { name: /^shop/ })).toBeAttached();
  await see();
  await scanDialog(app.page).getByText('What the scan may do').click();
  await see();
  await app.page.keyboard.press('Escape');
});

test('the question for an MFA code', async () => {
  await startScan(app.page, { profile: 'reader' });
  await expect(scanPanel(app.page).getByRole('textbox', { name: 'Code' })).toBeFocused();
  await see(panel);
});

test('a scan that failed', async () => {
  await scanPanel(app.page).getByRole('button', { name: 'Leave this profile out' }).click();
  await expect(scanPanel(app.page).getByRole('alert')).toBeVisible();
  await see(panel);
  await closePanel();
});

test('the sign-in through the browser', async () => {
  await startScan(app.page, { profile: 'corp' });
  await expect(scanPanel(app.page).getByText('ABCD-EFGH', { exact: true })).toBeVisible();
  await see(panel);
  await scanPanel(app.page).getByRole('button', { name: /^Stop/ }).click();
  await expect(scanPanel(app.page).getByRole('alert')).toBeVisible();
  await closePanel();
});

test('a scan that runs', async () => {
  server.faults.add({ kind: 'hang', action: 'DescribeRouteTables' });
  server.faults.add({ kind: 'deny', action: 'DescribeAddresses' });
  await startScan(app.page, { profile: 'shop', regions: ['us-east-1', 'eu-west-1'] });
  await expect(app.page.getByRole('group', { name: /being read/ }).first()).toBeVisible();
  await expect(scanPanel(app.page).getByText('DescribeAddresses denied')).toBeVisible();
  await see(panel);
});

test('one that was stopped', async () => {
  await scanPanel(app.page).getByRole('button', { name: /^Stop/ }).click();
  expect(await scanEnd(app.page)).toContain('Stopped');
  await see(panel);
  await closePanel();
});

test('one whose credentials ran out', async () => {
  server.faults.add({ kind: 'expired', action: 'DescribeSubnets' });
  await startScan(app.page, { profile: 'shop', regions: ['us-east-1'] });
  await expect(scanPanel(app.page).getByText(/^The credentials have run out/)).toBeVisible();
  await see(panel);
  server.faults.clear();
  await scanPanel(app.page).getByRole('button', { name: 'I renewed them: go on' }).click();
});

test('one that has ended', async () => {
  expect(await scanEnd(app.page)).toContain('no gaps');
  await see(panel);
  await closePanel();
});

test('what it would change in an open model', async () => {
  const subnets = world.get(account)?.regions.get('us-east-1')?.lists.get('Subnets');
  subnets?.shift();
  await startScan(app.page, {
    profile: 'shop',
    regions: ['us-east-1', 'eu-west-1'],
    into: true,
  });
  await expect(app.page.getByRole('dialog', { name: 'What the scan would change' })).toBeVisible();
  await see();
});

function configOf(owner: string): string {
  return `[profile shop]
region = us-east-1
[profile reader]
role_arn = arn:aws:iam::${owner}:role/mfa-reader
source_profile = shop
mfa_serial = arn:aws:iam::${owner}:mfa/me
region = us-east-1
[profile corp]
sso_session = corp
sso_account_id = ${owner}
sso_role_name = reader
region = us-east-1
[sso-session corp]
sso_start_url = https://corp.awsapps.com/start
sso_region = us-east-1
`;
}
