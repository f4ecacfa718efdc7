import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleNetwork } from '../../shared/sample/sampleNetwork';
import { type Ec2Server, startEc2Server } from '../ec2-server/server';
import { worldOf } from '../ec2-server/world';
import { type LaunchedApp, launch } from './support/launch';
import { keysFor, type ScanHome, scanHome } from './support/scanHome';
import { scanDialog, scanEnd } from './support/scanWindow';
import { expect, test } from './support/test';
import { inspector, settled } from './support/window';

/**
 * Every job of the product by keys alone: nothing here clicks, and nothing puts the focus where no key had brought it.
 * Templates are drawn so in sketch.e2e.ts, other forms in sandboxForms.e2e.ts.
 */
let folder: string;
let server: Ec2Server;
let home: ScanHome;
let app: LaunchedApp;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-keys-'));
  server = await startEc2Server({ world: worldOf(sampleNetwork()) });
  home = await scanHome(server.url);
  await home.writeCredentials(keysFor(server, 'shop'));
  app = await launch({ env: home.env });
  await settled(app.page);
});

test.afterAll(async () => {
  await app.close();
  await server.close();
  await home.remove();
  await rm(folder, { recursive: true, force: true });
});

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await app.page.keyboard.press(key);
}

/** What is wrong with the focus; undefined where it is somewhere and shows. */
function lostFocus(): Promise<string | undefined> {
  return app.page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'nothing has the focus';
    if (focused.closest('[inert]') !== null) return 'what has the focus cannot be reached';
    const { width, height } = focused.getBoundingClientRect();
    if (width === 0 || height === 0) return `${focused.outerHTML.slice(0, 80)} is not to be seen`;
    // Some draw the ring around all they belong to, or around the box that is drawn for an input, or mark the one line
    // or place that the keys are at.
    const { parentElement, nextElementSibling } = focused;
    const around = [focused, nextElementSibling, parentElement, parentElement?.parentElement];
    const active = focused.getAttribute('aria-activedescendant');
    const rings = around.flatMap((each) =>
      each ? [getComputedStyle(each), getComputedStyle(each, '::after')] : [],
    );
    const hasRing = rings.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
    );
    const { content, borderTopWidth } = getComputedStyle(focused, '::after');
    const isFramed = content !== 'none' && borderTopWidth !== '0px';
    const marks = active !== null && document.getElementById(active) !== null;
    return hasRing || isFramed || marks
      ? undefined
      : `no ring around ${focused.outerHTML.slice(0, 80)}`;
  });
}

/** As a person does who looks for something with one key. */
async function goTo(name: RegExp, key: 'Tab' | 'ArrowDown' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const focused = await app.page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
    });
    if (name.test(focused)) return;
    seen.push(focused.slice(0, 40));
    await press(key);
    expect(await lostFocus()).toBeUndefined();
  }
  throw new Error(`${key} does not lead to ${name}, but to ${seen.join(' | ')}`);
}

/** After each job the focus is somewhere, and can be seen there. */
async function job(name: string, run: () => Promise<void>): Promise<void> {
  await test.step(name, run);
  await expect
    .soft(async () => expect(await lostFocus(), name).toBeUndefined())
    .toPass({ timeout: 2000 });
}

test('every job is done by keys alone', async () => {
  test.setTimeout(240_000);
  await job('opens a model from the start screen', async () => {
    const { page } = app;
    await press('Control+w');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await press('Tab');
    await goTo(/^Open the sample/);
    await press('Enter');
    await settled(page);
  });

  await job('finds a resource', async () => {
    await press('Control+k');
    await app.page.keyboard.type('nat-a');
    await press('Enter');
    await expect(inspector(app.page).getByRole('heading', { name: 'nat-a' })).toBeVisible();
  });

  await job('asks for the way with and without an endpoint', async () => {
    const { page } = app;
    await press('t');
    await page.keyboard.type('orders');
    await press('Enter');
    await page.keyboard.type('s3');
    await press('Enter');
    await expect(inspector(page)).toContainText('Reachable both ways');
  });

  await job('steps from hop to hop, and the diagram says in words where they are', async () => {
    const { page } = app;
    await press('.', '.');
    await expect(page.locator('[aria-current="step"]')).toContainText('security group');
    const named = (name: RegExp) => page.getByRole('application').getByLabel(name).first();
    await expect(
      named(/^orders ×12 .*hops 1–2 with the endpoint, hops 1–2 without the endpoint/),
    ).toBeAttached();
    await expect(named(/^private-b, private subnet, .*hops 3–6 with the endpoint/)).toBeAttached();
    await expect(named(/^nat-b NAT gateway, .*hop 9 without the endpoint/)).toBeAttached();
    await expect(named(/^nat-a NAT gateway/)).not.toHaveAccessibleName(/hop/);
  });

  await job('reads the evidence of a hop at its source, and comes back', async () => {
    const { page } = app;
    await goTo(/^Hops/);
    await goTo(/^vpce-/);
    await press('Enter');
    await expect(inspector(page).getByRole('heading', { name: 'S3 endpoint' })).toBeVisible();
    await goTo(/^Back to the request/);
    await press('Enter');
    await expect(inspector(page)).toContainText('Reachable both ways');
  });

  await job('weighs what both ways cost at a volume', async () => {
    const { page } = app;
    await goTo(/^Volume in GB a month/);
    await press('Control+a');
    await page.keyboard.type('2400');
    await press('Enter');
    await expect(inspector(page)).toContainText('Saves $108.00 a month.');
    await press('Tab');
    await goTo(/^Volume$/);
    await press('Home');
    await expect(inspector(page)).toContainText('Costs the same.');
  });

  await job('reads what was found, and leaves the request', async () => {
    const { page } = app;
    await goTo(/^Hops/);
    await press('ArrowRight');
    await expect(page.getByRole('tab', { name: /^Findings/ })).toBeFocused();
    await expect(page.getByRole('tab', { name: /^Findings/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await press('Escape');
    await expect(page.getByRole('region', { name: 'Playback' })).toHaveCount(0);
  });

  await job(
    'sees all that blocks a request, and tries the smallest change that mends it',
    async () => {
      const { page } = app;
      await press('t');
      await page.keyboard.type('billing');
      await press('Enter');
      // The other end still stands from before, so that this is answered at once.
      await expect(inspector(page)).toContainText('billing to S3');
      await press('t');
      await goTo(/^To$/);
      await press('Control+a');
      await page.keyboard.type('sqs');
      await press('Enter');
      await expect(inspector(page)).toContainText('ENI_SG_RULES_MISMATCH');
      await goTo(/^Try in sandbox$/);
      await press('Enter');
      await expect(inspector(page)).not.toContainText('ENI_SG_RULES_MISMATCH');
      // On the diagram the first one only lets go of the place that the keys are at.
      await press('Escape', 'Escape');
      await expect(page.getByRole('region', { name: 'Playback' })).toHaveCount(0);
      await press('Control+z');
      await expect(page.locator('.top .pill')).toHaveText('Sample');
    },
  );

  await job('adds an endpoint in the sandbox', async () => {
    const { page } = app;
    await press('Control+k');
    await page.keyboard.type('private-b');
    await press('Enter');
    await expect(inspector(page).getByRole('heading', { name: 'private-b' })).toBeVisible();
    await goTo(/^Diagram$/);
    await press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await goTo(/^Add endpoint/, 'ArrowDown');
    await press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Adds 1 VPC endpoint');
    await goTo(/^Add$/);
    await press('Enter');
    await expect(page.locator('.top .pill')).toHaveText('Sandbox: 1 change');
  });

  await job('compares it with the base, from one difference to the next', async () => {
    const { page } = app;
    await press('c');
    await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('1 added');
    await press('.');
    expect(await lostFocus()).toBeUndefined();
    await expect(page.getByRole('region', { name: 'Comparison' }).getByRole('status')).toHaveText(
      /^1 of/,
    );
    await press('c');
    await expect(page.getByRole('region', { name: 'Comparison' })).toHaveCount(0);
  });

  await job('takes it home as code', async () => {
    const { page } = app;
    const file = join(folder, 'endpoint.tf');
    await app.answerDialogs({ save: file });
    await press('Control+Shift+E');
    await expect(page.getByRole('dialog')).toContainText('aws_vpc_endpoint');
    await goTo(/^Save…$/);
    await press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(existsSync(file)).toBe(true);
  });

  await job('takes it back', async () => {
    await press('Control+z');
    await expect(app.page.locator('.top .pill')).toHaveText('Sample');
  });

  await job('looks at a cell of the coverage, and at its path', async () => {
    const { page } = app;
    await press('m');
    await expect(page.getByRole('grid')).toBeFocused();
    await press('Control+Home', 'ArrowDown', 'ArrowRight');
    expect(await lostFocus()).toBeUndefined();
    await press('Enter');
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
    await press('Escape');
  });

  await job('exports a picture', async () => {
    const { page } = app;
    const file = join(folder, 'sample.svg');
    await app.answerDialogs({ save: file });
    await press('Control+e');
    await expect(page.getByRole('dialog')).toBeVisible();
    await goTo(/^Export$/);
    await press('Enter');
    await expect(page.locator('footer.status')).toContainText('Exported sample.svg');
    expect(existsSync(file)).toBe(true);
  });

  await job('filters the diagram, and keeps the filter under a name', async () => {
    const { page } = app;
    await goTo(/^Filter$/);
    await press('Enter');
    await goTo(/^Kinds/);
    await press('Enter');
    await goTo(/^Instances/);
    await press(' ');
    await expect(page.locator('.matches')).toContainText('match');
    await press('Escape');
    await goTo(/^Saved views/);
    await press('Enter');
    await goTo(/^Save this filter as a view/);
    await press('Enter');
    await page.keyboard.type('instances');
    await press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await goTo(/^Clear filter/);
    await press('Enter');
    await expect(page.locator('.matches')).toHaveCount(0);
  });

  await job('draws a network from nothing, held to the rules of AWS', async () => {
    const { page } = app;
    await app.answerDialogs({ message: dontSave });
    await press('n');
    await expect(page.getByText('An empty canvas')).toBeVisible();
    await goTo(/^VPC$/);
    await press('Enter');
    await goTo(/^IPv4 block/);
    await press('Control+a');
    await page.keyboard.type('10.0.0.0/8');
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await press('Control+a');
    await page.keyboard.type('10.0.0.0/16');
    await press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await goTo(/^Subnet$/);
    await press('Enter');
    await goTo(/^Add$/);
    await press('Enter');
    await expect(page.locator('.react-flow__node-subnet')).toHaveCount(1);
    await press('Control+z');
    await expect(page.locator('.react-flow__node-subnet')).toHaveCount(0);
  });

  await job('saves it, and opens it again', async () => {
    const { page } = app;
    const file = join(folder, 'drawn.routescape');
    await app.answerDialogs({ save: file, open: [file] });
    await press('Control+s');
    await expect(page.locator('.top')).toContainText('drawn');
    await press('Control+w');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await press('Control+o');
    await expect(page.locator('.react-flow__node-vpc')).toBeVisible();
  });

  await job('scans an account', async () => {
    const { page } = app;
    await app.answerDialogs({ message: dontSave });
    await press('Control+Shift+S');
    await expect(scanDialog(page).getByRole('checkbox', { name: /^shop/ })).toBeAttached();
    await goTo(/^shop/);
    if (!(await scanDialog(page).getByRole('checkbox', { name: /^shop/ }).isChecked()))
      await press(' ');
    await goTo(/^Add a Region/);
    await page.keyboard.type('us-east-1');
    await press('Enter');
    await goTo(/^Scan/);
    await press('Enter');
    expect(await scanEnd(page)).toContain('no gaps');
    expect(await lostFocus()).toBeUndefined();
    expect(server.asked.writes()).toEqual([]);
    expect(app.consoleErrors).toEqual([]);
  });
});

const dontSave = 1;
