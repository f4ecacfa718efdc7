import { launch } from './support/launch';
import { ask, bar, hops, leaveField, playback } from './support/request';
import { expect, test } from './support/test';
import { inspector, search } from './support/window';

test.describe('with little room', () => {
  for (const [name, size] of [
    ['at 900 x 600', { width: 900, height: 600 }],
    ['at 200 % zoom', { width: 720, height: 450 }],
  ] as const)
    test(`${name} nothing is out of reach`, async () => {
      const app = await launch({ size });
      const { page } = app;
      await expect(page.locator('.react-flow__node').first()).toBeVisible();
      await search(page, 'nat-a');
      await page.keyboard.press('Enter');
      await expect(inspector(page).getByRole('heading', { name: 'nat-a' })).toBeInViewport();
      await inspector(page).getByRole('button', { name: 'Back to the whole model' }).click();
      await inspector(page).getByRole('button', { name: 'Close inspector' }).click();
      await page.getByRole('button', { name: 'Show resources' }).click();
      await expect(page.getByRole('treeitem').first()).toBeInViewport();
      for (const control of ['Export', 'Fit the diagram'])
        await expect(page.getByRole('button', { name: control })).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        size.width,
      );
      await app.close();
    });

  test('at 200 % zoom a request, its playback, the matrix and the export are all within reach', async () => {
    const size = { width: 720, height: 450 };
    const app = await launch({ size });
    const { page } = app;
    await expect(page.locator('.react-flow__node').first()).toBeVisible();
    const fits = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        size.width,
      );

    await ask(page, 'billing', 'sqs');
    await expect(playback(page)).toBeVisible();
    for (const control of [
      playback(page).getByRole('button', { name: 'Play' }),
      playback(page).getByRole('slider', { name: 'Position on the path' }),
      playback(page).getByRole('button', { name: /Speed/ }),
      bar(page).getByRole('button', { name: 'More' }),
      bar(page).getByRole('button', { name: 'Questions' }),
      bar(page).getByRole('radio', { name: 'Return' }),
    ])
      await expect(control).toBeInViewport({ ratio: 1 });
    await fits();

    const inspectorSwitch = page.getByRole('button', { name: 'Inspector', exact: true });
    await inspectorSwitch.click();
    await expect(inspector(page).getByRole('button', { name: 'Leave the request' })).toBeInViewport(
      {
        ratio: 1,
      },
    );
    await inspector(page).getByRole('tab', { name: /Hops/ }).click();
    await hops(page).last().scrollIntoViewIfNeeded();
    await expect(hops(page).last()).toBeInViewport();
    await expect(hops(page).last().getByRole('button').first()).toBeInViewport();
    await fits();
    await inspectorSwitch.click();
    await expect(inspector(page)).toHaveCount(0);

    await leaveField(page);
    await page.keyboard.press('m');
    await expect(page.getByRole('grid')).toBeFocused();
    await page.keyboard.press('Control+End');
    const active = page.getByRole('grid').locator('.active');
    await expect(active).toBeInViewport({ ratio: 0.9 });
    await fits();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    for (const control of ['Copy', 'Export'])
      await expect(dialog.getByRole('button', { name: control, exact: true })).toBeInViewport({
        ratio: 1,
      });
    const last = dialog.getByRole('checkbox', { name: 'Redact' });
    await last.focus();
    await expect(last.locator('..')).toBeInViewport();
    await fits();
    await app.close();
  });
});
