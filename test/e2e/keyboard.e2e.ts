import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launch } from './support/launch';
import { inspector, settled } from './support/window';

/** Every job of the product by keys alone: nothing here clicks, and nothing puts the focus where no key had brought it. */
let folder: string;
let app: LaunchedApp;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-keys-'));
  app = await launch();
  await settled(app.page);
});

test.afterAll(async () => {
  await app.close();
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
    // Some draw the ring around all they belong to, or mark the one line or place that the keys are at.
    const around = [focused, focused.parentElement, focused.parentElement?.parentElement];
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

/** As a person does who looks for something with Tab. */
async function tabTo(name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const focused = await app.page.evaluate(() => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
    if (name.test(focused)) return;
    seen.push(focused.slice(0, 40));
    await press('Tab');
    expect(await lostFocus()).toBeUndefined();
  }
  throw new Error(`Tab does not lead to ${name}, but to ${seen.join(' | ')}`);
}

/** After each job the focus is somewhere, and can be seen there. */
async function job(name: string, run: () => Promise<void>): Promise<void> {
  await test.step(name, run);
  await expect
    .soft(async () => expect(await lostFocus(), name).toBeUndefined())
    .toPass({ timeout: 2000 });
}

test('every job is done by keys alone', async () => {
  test.setTimeout(120_000);
  await job('opens a model from the start screen', async () => {
    const { page } = app;
    await press('Control+w');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await press('Tab');
    await tabTo(/^Open the sample/);
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

  await job('reads what was found, and leaves the request', async () => {
    const { page } = app;
    await tabTo(/^Hops/);
    await press('ArrowRight');
    await expect(page.getByRole('tab', { name: /^Findings/ })).toBeFocused();
    await expect(page.getByRole('tab', { name: /^Findings/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await press('Escape');
    await expect(page.getByRole('region', { name: 'Playback' })).toHaveCount(0);
  });

  await job('adds an endpoint in the sandbox', async () => {
    const { page } = app;
    await press('Control+k');
    await page.keyboard.type('private-b');
    await press('Enter');
    await expect(page.getByRole('application')).toBeFocused();
    await press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.type('Add endp');
    await press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Adds 1 VPC endpoint');
    await tabTo(/^Add$/);
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
    await tabTo(/^Export$/);
    await press('Enter');
    await expect(page.locator('footer.status')).toContainText('Exported sample.svg');
    expect(existsSync(file)).toBe(true);
    expect(app.consoleErrors).toEqual([]);
  });
});
