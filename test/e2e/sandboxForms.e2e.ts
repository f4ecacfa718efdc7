import { launch } from './support/launch';
import { expect, type Page, test } from './support/test';
import { inspector, search, settled } from './support/window';

/** Forms of the sandbox by keyboard alone: from where they are offered to the names by which they are undone. */

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const pill = (page: Page) => page.locator('.top .pill');

/** Goes to something as Tab would, and presses it. */
async function press(page: Page, role: 'button' | 'checkbox', name: string | RegExp) {
  await page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).focus();
  await page.keyboard.press('Space');
}

/** Selects a resource by its name, and chooses what to try on it from the menu of the inspector. */
async function tryOn(page: Page, resource: string, action: string): Promise<void> {
  await search(page, resource);
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { name: resource })).toBeVisible();
  await page.getByRole('button', { name: 'Try a change' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: action }).focus();
  await page.keyboard.press('Enter');
}

test('a transit gateway, a policy and an ACL rule, by keyboard, and all undone', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);

  await page.keyboard.press('s');
  await page.getByText('More to draw').focus();
  await page.keyboard.press('Enter');
  await press(page, 'button', 'Transit gateway');
  await expect(dialog(page, 'Add a transit gateway')).toBeVisible();
  await press(page, 'checkbox', /^shop-eu/);
  await expect(dialog(page, 'Add a transit gateway')).toContainText('1 transit gateway attachment');
  await press(page, 'button', 'Add');
  await expect(pill(page)).toHaveText('Sandbox: 1 change');

  await tryOn(page, 'tgw-new-0', 'Edit transit routes');
  const routes = page.getByRole('dialog', { name: /^Static routes of/ });
  await expect(routes).toBeVisible();
  await press(page, 'button', 'Add a route');
  await page.keyboard.type('10.0.0.0/8');
  await page.keyboard.press('Tab');
  await page.keyboard.type('shop-eu');
  await page.keyboard.press('Enter');
  await expect(routes).toContainText('Changes 1 transit gateway route table');
  await page.keyboard.press('Enter');
  await expect(pill(page)).toHaveText('Sandbox: 2 changes');

  await tryOn(page, 'SQS endpoint', 'Edit policy');
  const policy = dialog(page, 'Policy of SQS endpoint');
  await policy.getByRole('textbox').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('{ "Statement": [ }');
  await expect(policy).toContainText('This is no JSON: see line 1, column 18.');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    '{ "Statement": { "Effect": "Permit", "Principal": "*", "Action": "sqs:*", "Resource": "*" } }',
  );
  await expect(policy).toContainText('Statement.Effect');
  await expect(policy.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    '{ "Statement": { "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*" } }',
  );
  await expect(policy).toContainText("No action that the policy allows is one of the endpoint's");
  await press(page, 'button', 'Apply');
  await expect(pill(page)).toHaveText('Sandbox: 3 changes');

  await tryOn(page, 'acl-private', 'Edit ACL rules');
  const rules = dialog(page, 'Rules of acl-private');
  await rules.getByRole('button', { name: 'Add a rule' }).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('100');
  await page.getByRole('combobox', { name: 'From, row 3' }).focus();
  await page.keyboard.type('10.60.0.0/18');
  await expect(rules).toContainText('rule of this number');
  await page.getByRole('combobox', { name: 'Rule, row 3' }).focus();
  await page.keyboard.type('130');
  await page.keyboard.press('Enter');
  await expect(pill(page)).toHaveText('Sandbox: 4 changes');

  for (const label of [
    'Edit rules of acl-private',
    'Edit policy of SQS endpoint',
    'Edit static routes of tgw-rtb-new-0',
    'Add transit gateway in eu-west-1',
  ]) {
    await expect(page.getByRole('button', { name: `Undo: ${label}` })).toBeVisible();
    await page.keyboard.press('Control+z');
  }
  await expect(pill(page)).toHaveText('Sample');
  expect(app.consoleErrors).toEqual([]);
  await app.close();
});

test('an interface endpoint with a policy, and a peering asked for and accepted, by keyboard', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);

  await tryOn(page, 'private-a', 'Add endpoint');
  const endpoint = dialog(page, 'Add a VPC endpoint');
  const service = endpoint.getByRole('combobox', { name: 'Service' });
  await service.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('secretsm');
  // What is said of half a name makes the dialog higher and moves the field: its list goes along.
  await expect(endpoint.getByRole('alert')).toBeVisible();
  await expect
    .poll(async () => {
      const field = await service.boundingBox();
      const list = await endpoint.getByRole('listbox', { name: 'Service' }).boundingBox();
      return field && list && list.y - (field.y + field.height);
    })
    .toBe(4);
  await page.keyboard.press('Enter');
  await expect(service).toHaveValue('Secrets Manager');
  // The only type there is, and what it costs.
  await expect(endpoint.getByRole('radio', { name: /^Interface paid by the hour/ })).toBeChecked();
  await press(page, 'button', 'Policy');
  await expect(endpoint.getByRole('textbox', { name: 'Policy' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('{ "Statement": [ }');
  await expect(endpoint).toContainText('This is no JSON: see line 1, column 18.');
  await page.keyboard.press('Escape');
  await expect(endpoint).toBeHidden();

  await tryOn(page, 'shop-prod', 'Add peering');
  await press(page, 'checkbox', 'Accepted at once');
  await press(page, 'button', 'Add');
  await expect(pill(page)).toHaveText('Sandbox: 1 change');
  await search(page, 'pcx-new');
  await page.keyboard.press('Enter');
  await expect(inspector(page).locator('.inspector-header')).toContainText('pending-acceptance');
  await page.getByRole('button', { name: 'Try a change' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog(page, /^Accept pcx-new/)).toContainText(
    'Changes 1 VPC peering connection and 3 route tables',
  );
  await expect(page.getByRole('checkbox', { name: /^rtb-isolated/ }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pill(page)).toHaveText('Sandbox: 2 changes');
  await expect(inspector(page).locator('.inspector-header')).not.toContainText('pending');

  await search(page, 'pcx-new');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(dialog(page, /^Remove pcx-new/)).toContainText('drops what it matches');
  // It asks nothing: the button that answers has the focus.
  await page.keyboard.press('Enter');
  await expect(pill(page)).toHaveText('Sandbox: 3 changes');
  expect(app.consoleErrors).toEqual([]);
  await app.close();
});
