import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures, hasFixtures } from '../support/fixtures';
import { choose, dialog, drawnAsImage, openDialog } from './support/exportDialog';
import { launch } from './support/launch';
import { look } from './support/look';
import { ask, badges, hops, leaveField, line, markers, playback } from './support/request';
import { expect, type Page, test } from './support/test';
import { inspector, settled } from './support/window';

/** A request from its asking to its picture, in describe output that others made. A checkout elsewhere does not have it. */
const cases = [
  {
    folder: 'batfish/test-vpc-endpoint-gateway',
    from: 'i-01c6c0647fdccc89e',
    service: { word: 's3', title: 'S3' },
    /** Forward, of the way with the endpoint and of the one without. */
    hops: { with: 10, without: 7 },
    /** Whether anything is known of where the way with the endpoint leads. */
    goesOn: true,
    without: 'NO_ROUTE_TO_DESTINATION',
    evidence: /→ vpce-/,
    cell: /to S3: Unknown, DNS_ATTRIBUTES_NOT_READ/,
    advice: 'S3 endpoint policy is wide open',
  },
  {
    folder: 'batfish/test-vpc-endpoint-interface',
    from: 'i-0a0fbd0cfa774970f',
    service: { word: 'cloudtrail', title: 'CloudTrail' },
    hops: { with: 3, without: 9 },
    goesOn: false,
    without: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
    evidence: /DNS resolver/,
    cell: /to CloudTrail: Unknown, DNS_ATTRIBUTES_NOT_READ/,
    advice: 'Not judged',
  },
];

for (const each of cases)
  test(`${each.folder}: asked, compared, played, explained, surveyed and taken away`, async () => {
    const open = join(fixtures, each.folder);
    test.skip(!hasFixtures, `skipped: ${fixtures} is missing`);
    test.setTimeout(120_000);
    const app = await launch({ open, reducedMotion: false });
    const { page } = app;
    await settled(page);

    await test.step('asked by keys alone', async () => {
      await ask(page, each.from, each.service.word);
      await expect(playback(page).getByRole('button', { name: 'Play' })).toBeFocused();
      await expect(inspector(page).getByRole('heading', { level: 2 })).toContainText(
        `to ${each.service.title}`,
      );
    });

    await test.step('shown as two paths, with what stops one of them', async () => {
      await expect(line(page, 'without').first()).toBeAttached();
      if (each.goesOn) await expect(line(page, 'with').first()).toBeAttached();
      await expect(badges(page, 'with').first()).toBeVisible();
      await expect(
        page.locator('g[data-side="without"] > .p-badge[data-state="blocks"]').first(),
      ).toBeVisible();
      await expect(
        page.locator('g[data-side="with"] > .p-badge[data-state="blocks"]'),
        'what was not read blocks nothing',
      ).toHaveCount(0);
    });

    await test.step('moving from place to place, and still under reduced motion', async () => {
      const first = await markers(page);
      expect(first).toHaveLength(2);
      await page.keyboard.press('Space');
      await expect.poll(() => markers(page)).not.toEqual(first);
      await page.keyboard.press('Space');
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expect(page.locator('.p-marker')).toHaveCount(0);
      await expect(line(page, 'without').first()).toBeAttached();
      await page.keyboard.press('.');
      await expect(page.locator('[aria-live="polite"]').first()).toContainText(/Hop \d+ of \d+/);
    });

    await test.step('explained hop by hop, on either side', async () => {
      await inspector(page).getByRole('tab', { name: /Hops/ }).click();
      await expect(hops(page)).toHaveCount(each.hops.with);
      await expect(hops(page).filter({ hasText: each.evidence }).first()).toBeVisible();
      await inspector(page)
        .getByRole('radio', { name: /^Without/ })
        .click();
      await expect(hops(page)).toHaveCount(each.hops.without);
      await inspector(page)
        .getByRole('tab', { name: /Findings/ })
        .click();
      await expect(inspector(page)).toContainText(each.without);
      const compared = inspector(page).getByRole('table');
      await expect(compared.getByRole('row', { name: /^Verdict/ })).toContainText('Unknown');
      await expect(compared.getByRole('row', { name: /^Verdict/ })).toContainText('Blocked');
      await expect(compared.getByRole('row', { name: /^Per GB/ })).toContainText('$');
    });

    await test.step('free of barriers', async () => {
      await look(app, { name: each.folder });
    });

    await test.step('surveyed with everybody else', async () => {
      await leaveField(page);
      await page.keyboard.press('m');
      await expect(page.getByRole('gridcell', { name: each.cell }).first()).toBeVisible();
      await expect(inspector(page)).toContainText(each.advice);
      await page.keyboard.press('m');
    });

    await test.step('taken away as a picture and as a table', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'routescape-fixture-'));
      const take = async (format: string, ending: string) => {
        const path = join(folder, `both.${ending}`);
        await app.answerDialogs({ save: path });
        await openDialog(page);
        await choose(page, 'What', 'Both paths');
        await choose(page, 'Format', format);
        await page.keyboard.press('Enter');
        await expect(dialog(page)).toBeHidden({ timeout: 30_000 });
        return readFile(path, 'utf8');
      };
      const svg = await take('SVG', 'svg');
      expect(await drawnAsImage(page, svg)).toBe(true);
      expect(svg).toContain(`>${each.service.title}<`);
      expect(await take('CSV table', 'csv')).toContain('"without endpoint","forward","1"');
      await rm(folder, { recursive: true });
    });

    await test.step('within reach at 200 % zoom', async () => {
      await app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(720, 450),
      );
      await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(720);
      await expect(playback(page).getByRole('button', { name: /Speed/ })).toBeInViewport({
        ratio: 1,
      });
    });

    expect(app.consoleErrors).toEqual([]);
    await app.close();
  });

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
