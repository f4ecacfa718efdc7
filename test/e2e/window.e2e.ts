import { type LaunchedApp, launch } from './support/launch';
import { expect, type Page, test } from './support/test';
import { inspector, search, settled, tree } from './support/window';

/** The first start: nothing was ever opened. One window for all of it; each test leaves the sample open. */
let app: LaunchedApp;

test.beforeAll(async () => {
  app = await launch();
  await settled(app.page);
});

test.afterAll(() => app.close());

test.afterEach(async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('button').first().click();
});

test('the first start shows the sample account, drawn, listed and counted', async () => {
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Whole model' })).toBeVisible();
  await expect(tree(page).getByRole('treeitem', { name: /^us-east-1 Region/ })).toBeVisible();
  await expect(tree(page).getByRole('treeitem', { name: /^shop-prod VPC/ })).toBeVisible();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
});

test('search finds by name with the keyboard alone, and shows the result', async () => {
  const { page } = app;
  await search(page, 'nat-a');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'nat-a' })).toBeVisible();
  await expect(tree(page).getByRole('treeitem', { name: /^nat-a/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('search takes what was typed, though its list is not there yet', async () => {
  const { page } = app;
  await search(page, 'private-');
  // The last letter and Enter before the browser comes to anything else.
  await page.getByRole('combobox', { name: /Find a resource/ }).evaluate(async (field) => {
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    write?.call(field, 'private-b');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    for (let turns = 0; turns < 3; turns++) await Promise.resolve();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await expect(inspector(page).getByRole('heading', { name: 'private-b' })).toBeVisible();
});

test('search finds the subnet and the VPC that hold an address', async () => {
  const { page } = app;
  await search(page, '10.20.0.250');
  const options = page.getByRole('option');
  await expect(options.nth(0)).toContainText('public-a');
  await expect(options.nth(1)).toContainText('shop-prod');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('the inspector shows a route table, and a link leads to the route target', async () => {
  const { page } = app;
  await search(page, 'rtb-private-a');
  await page.keyboard.press('Enter');
  await inspector(page)
    .getByRole('tab', { name: /Routes/ })
    .click();
  await inspector(page).getByRole('button', { name: 'nat-a' }).click();
  await expect(inspector(page).getByRole('heading', { name: 'nat-a' })).toBeVisible();
  await inspector(page)
    .getByRole('tab', { name: /Referred to by/ })
    .click();
  await expect(inspector(page).getByRole('button', { name: 'rtb-private-a' })).toBeVisible();
});

test('the inspector shows the rules of a security group both ways', async () => {
  const { page } = app;
  await search(page, 'orders-fn');
  await page.keyboard.press('Enter');
  await inspector(page).getByRole('tab', { name: /Rules/ }).click();
  await expect(inspector(page).getByRole('heading', { name: /Inbound/ })).toBeVisible();
  await expect(inspector(page).getByRole('columnheader', { name: 'Destination' })).toBeVisible();
});

test('the tree opens, closes and selects from the keyboard', async () => {
  const { page } = app;
  await tree(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(tree(page).getByRole('treeitem', { name: /^shop-prod/ })).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('shop-p');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'shop-prod' })).toBeVisible();
});

test('the tree tells a screen reader what stands in what, and its keys lead through it', async () => {
  const { page } = app;
  /** Where the keys lead, as it is told: the focus stays on the tree, which names one of its lines. */
  async function leadTo(keys: string[], expected: Partial<Line>): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(() => activeLine(page), keys.join(' ')).toMatchObject(expected);
  }
  await page.getByRole('button', { name: 'Collapse all' }).click();
  await tree(page).focus();

  await leadTo(['Home', 'ArrowRight'], { name: 'us-east-1', level: 1, expanded: 'true' });
  await leadTo(['ArrowRight'], { name: 'data-platform', level: 2, expanded: 'false', position: 1 });
  await leadTo(['ArrowDown', 'ArrowDown'], { name: 'shop-prod', level: 2, position: 3 });
  await leadTo(['ArrowRight'], { name: 'shop-prod', expanded: 'true' });
  await leadTo(['ArrowRight'], { name: 'us-east-1a', level: 3, position: 1 });
  await leadTo(['ArrowRight', 'ArrowRight'], { name: 'isolated-a', level: 4, of: 3 });
  await leadTo(['ArrowDown', 'ArrowRight'], { name: 'private-a', expanded: 'true', position: 2 });
  await expect(tree(page)).toMatchAriaSnapshot(`
    - tree "Resources":
      - treeitem /^us-east-1 Region, \\d+ resources$/ [expanded] [level=1]
      - treeitem /^shop-prod VPC, \\d+ resources$/ [expanded] [level=2]
      - treeitem /^us-east-1a Availability Zone, \\d+ resources$/ [expanded] [level=3]
      - treeitem /^isolated-a subnet, \\d+ resources$/ [level=4]
      - treeitem /^private-a subnet, \\d+ resources$/ [expanded] [level=4]
      - treeitem "web instance" [level=5]
      - treeitem /^public-a subnet, \\d+ resources$/ [level=4]
      - treeitem /^us-east-1b Availability Zone, \\d+ resources$/ [level=3]
  `);

  await leadTo(['ArrowRight'], { name: 'billing', level: 5 });
  await leadTo(['ArrowLeft'], { name: 'private-a', expanded: 'true' });
  await leadTo(['ArrowLeft'], { name: 'private-a', expanded: 'false' });
  await leadTo(['*'], { name: 'private-a', expanded: 'true' });
  await leadTo(['ArrowUp'], { level: 5 });
  await leadTo(['ArrowLeft'], { name: 'isolated-a', expanded: 'true' });
  await leadTo(['End'], { name: 'eu-west-1', level: 1, position: 2, of: 2 });
  await leadTo(['Home', ...'pub'], { name: 'public-a', expanded: 'true', selected: 'false' });
  await leadTo(['Enter'], { name: 'public-a', selected: 'true' });
  await expect(inspector(page).getByRole('heading', { name: 'public-a' })).toBeVisible();
});

test('a filter says how many match, and clearing it brings everything back', async () => {
  const { page } = app;
  const bar = page.getByRole('search', { name: 'Filter' });
  await bar.getByRole('button', { name: 'Regions' }).click();
  await page.getByRole('checkbox', { name: /eu-west-1/ }).check();
  await page.keyboard.press('Escape');
  await expect(bar).toContainText(/\d+ of \d+ network interfaces match/);
  await expect(page.locator('.react-flow__node', { hasText: 'shop-prod' })).toHaveCount(0);
  await bar.getByRole('button', { name: 'Clear filter', exact: true }).click();
  await expect(bar).not.toContainText('match');
});

test('F6 goes round the panels and keeps the focus in sight', async () => {
  const { page } = app;
  const seen: (string | undefined)[] = [];
  for (let step = 0; step < 7; step += 1) {
    await page.keyboard.press('F6');
    seen.push(
      await page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-panel]')?.dataset.panel,
      ),
    );
  }
  expect([...seen].sort()).toEqual([
    'canvas',
    'filter',
    'inspector',
    'rail',
    'status',
    'top',
    'tree',
  ]);
});

test('the question mark lists the shortcuts, and Escape gives the focus back', async () => {
  const { page } = app;
  await tree(page).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(tree(page)).toBeFocused();
});

test('the theme changes at once', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('closing the model leads to the start screen, and Enter back to the sample', async () => {
  const { page } = app;
  await app.sendMenu('close-document');
  await expect(page.getByRole('heading', { name: 'See the way a request takes' })).toBeVisible();
  await page.keyboard.press('Enter');
  await settled(page);
});

test('nothing of all this made the page complain', () => {
  expect(app.consoleErrors).toEqual([]);
});

type Line = {
  name: string | undefined;
  level: number;
  position: number;
  of: number;
  expanded: string | null;
  selected: string | null;
};

/** What the tree says of the line that its keys are at; undefined where it has not the focus, or the line is out of sight. */
function activeLine(page: Page): Promise<Line | undefined> {
  return tree(page).evaluate((element) => {
    const line = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    if (line === null || document.activeElement !== element) return undefined;
    const { top, bottom } = line.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    if (top < box.top - 1 || bottom > box.bottom + 1) return undefined;
    return {
      name: line.querySelector('.tree-title .visually-hidden')?.textContent?.trim(),
      level: Number(line.getAttribute('aria-level')),
      position: Number(line.getAttribute('aria-posinset')),
      of: Number(line.getAttribute('aria-setsize')),
      expanded: line.getAttribute('aria-expanded'),
      selected: line.getAttribute('aria-selected'),
    };
  });
}
