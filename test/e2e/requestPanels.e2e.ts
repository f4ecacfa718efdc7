import { join } from 'node:path';
import { fixtures, hasFixtures } from '../support/fixtures';
import { type LaunchedApp, launch } from './support/launch';
import { ask, bar, choose, field, hops, leaveField, playback } from './support/request';
import { expect, test } from './support/test';
import { inspector, search, settled, tree } from './support/window';

/** A question from the first key to the last hop, by keyboard alone where a person could. */

test.describe('a request in the sample', () => {
  let app: LaunchedApp;

  test.beforeAll(async () => {
    app = await launch();
    await settled(app.page);
  });

  test.afterAll(() => app.close());

  test('is asked by keyboard, and its hops are read in order', async () => {
    const { page } = app;
    await ask(page, 'orders', 's3');

    await expect(inspector(page)).toContainText('Reachable both ways');
    await expect(field(page, 'From')).toHaveValue('orders ×12');
    await expect(field(page, 'To')).toHaveValue('S3');
    await expect(hops(page).first()).toContainText('network interface');
    await expect(hops(page).filter({ hasText: 'route table' })).toContainText('→ vpce-');
    await expect(hops(page).last()).toContainText('S3');
    const compared = inspector(page).getByRole('table');
    await expect(compared.getByRole('row', { name: /Exposure/ })).toContainText('Public addresses');
  });

  test('says who else is affected by the endpoint, each a link to its resource', async () => {
    const { page } = app;
    const tab = inspector(page).getByRole('tab', { name: /Affected/ });
    await expect(tab).toHaveText(/Affected\s*\d+/);
    const list = inspector(page).getByRole('tablist');
    expect(
      await list.evaluate((all) => all.scrollWidth - all.clientWidth),
      'no tab is cut off',
    ).toBeLessThanOrEqual(0);
    await tab.click();
    const changes = inspector(page).getByRole('tabpanel').getByRole('listitem');
    await expect(changes.first()).toContainText('NAT, $0.045 a GB → Endpoint, $0.000 a GB');
    await expect(changes.first().getByRole('button', { name: /orders/ })).toBeVisible();
    await inspector(page).getByRole('tab', { name: /Hops/ }).click();
  });

  test('is stepped through by keys, on both paths at once', async () => {
    const { page } = app;
    const current = inspector(page).locator('[aria-current="step"]');
    await expect(current).toContainText('orders');
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    await expect(current).toContainText('security group');
    await expect(playback(page)).toContainText('Hop 3 of 9');
    await expect(playback(page)).toContainText('Hop 3 of 14');
    await expect(page.locator('[aria-live="polite"]').first()).toContainText('Hop 3 of 9');
    await page.keyboard.press(',');
    await expect(current).toContainText('DNS resolver');

    await page.keyboard.press('x');
    await expect(hops(page)).toHaveCount(14);
    await expect(playback(page)).not.toContainText('of 9');
    await page.keyboard.press('r');
    await expect(hops(page).first()).toContainText('S3');
    await page.keyboard.press('r');
    await page.keyboard.press('b');
    await expect(hops(page)).toHaveCount(9);
  });

  test('goes where its playhead is put', async () => {
    const { page } = app;
    const slider = playback(page).getByRole('slider', { name: 'Position on the path' });
    await slider.focus();
    await page.keyboard.press('End');
    await expect(playback(page)).toContainText('Hop 14 of 14');
    await page.keyboard.press('ArrowLeft');
    await expect(playback(page)).toContainText('Hop 13 of 14');
    await page.keyboard.press('Home');
    await hops(page).nth(5).getByRole('button').first().click();
    await expect(playback(page)).toContainText('Hop 6 of 9');
  });

  test('is weighed at the volume that one types or slides to', async () => {
    const { page } = app;
    const volume = inspector(page).getByRole('textbox', { name: 'Volume in GB a month' });
    await volume.fill('2400');
    await volume.press('Enter');
    await expect(inspector(page)).toContainText('Saves $108.00 a month.');
    await inspector(page).getByRole('slider', { name: 'Volume' }).focus();
    await page.keyboard.press('Home');
    await expect(inspector(page)).toContainText('Costs the same.');
    await expect(page.getByText('Not saved')).toBeVisible();
  });

  test('stays while a link of it is followed', async () => {
    const { page } = app;
    await hops(page)
      .filter({ hasText: 'route table' })
      .getByRole('button', { name: /vpce-/ })
      .click();
    await expect(inspector(page).getByRole('heading', { name: 'S3 endpoint' })).toBeVisible();
    await inspector(page)
      .getByRole('button', { name: /Back to the request/ })
      .click();
    await expect(hops(page)).toHaveCount(9);
  });

  test('that is blocked leads with what blocks it, and with its fix', async () => {
    const { page } = app;
    await ask(page, 'billing', 'sqs');
    await expect(inspector(page)).toContainText('Blocked');
    await expect(inspector(page)).toContainText(/Stopped at hop \d+/);
    await expect(inspector(page)).toContainText('ENI_SG_RULES_MISMATCH');
    await expect(inspector(page)).toContainText('inbound TCP 443 from');
    await inspector(page).getByRole('tab', { name: /Hops/ }).click();
    await expect(hops(page).filter({ hasText: 'would go' }).first()).toBeVisible();
  });

  test('rests on an endpoint that the model does not hold, and says so', async () => {
    const { page } = app;
    await ask(page, 'web', 'dynamodb');
    await expect(inspector(page)).toContainText('a new gateway endpoint');
  });

  test('says in words what is wrong with a question, and offers what may be meant', async () => {
    const { page } = app;
    await page.keyboard.press('t');
    await choose(page, 'nobody-at-all');
    const wrong = bar(page).getByRole('alert');
    await expect(wrong).toContainText(
      'Nothing in this model that sends or takes requests is called “nobody-at-all”',
    );
    await expect(field(page, 'From')).toHaveAttribute('aria-invalid', 'true');

    await leaveField(page);
    await page.keyboard.press('t');
    await page.keyboard.type('runner');
    // Left without a choice: the word itself is asked.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(wrong).toContainText('resources go by “runner”');
    await bar(page).getByRole('list', { name: 'Which one?' }).getByRole('button').first().click();
    await expect(wrong).toHaveCount(0);
    await expect(inspector(page)).toContainText('runner');
  });

  test('is judged by who does what to which resource, where a policy decides', async () => {
    const { page } = app;
    await ask(page, 'billing', 'sqs');
    const findings = inspector(page).getByRole('tabpanel', { name: /Findings/ });
    await expect(findings).toContainText('ENDPOINT_POLICY_DEPENDS');
    await bar(page).getByRole('button', { name: 'More' }).click();
    const more = page.getByRole('dialog', { name: 'More' });
    for (const [name, text] of [
      ['Principal', 'arn:aws:iam::999900001111:role/stranger'],
      ['Action', 'sqs:SendMessage'],
      ['Resource', 'arn:aws:sqs:us-east-1:999900001111:elsewhere'],
    ] as const)
      await more.getByRole('textbox', { name, exact: true }).fill(text);
    await page.keyboard.press('Enter');
    await expect(findings).toContainText('ENDPOINT_POLICY_NO_ALLOW');
    await expect(bar(page).getByRole('button', { name: 'More' })).toContainText('3');
    await bar(page).getByRole('button', { name: 'Questions' }).click();
    await expect(
      page.getByRole('button', { name: 'billing → SQS, sqs:SendMessage', exact: true }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('takes a source port, and a protocol by its number', async () => {
    const { page } = app;
    await bar(page).getByRole('button', { name: 'Questions' }).click();
    await page.getByRole('button', { name: 'orders → S3', exact: true }).click();
    const more = page.getByRole('dialog', { name: 'More' });
    const fill = async (name: string, text: string) => {
      await bar(page).getByRole('button', { name: 'More' }).click();
      await more.getByRole('textbox', { name }).fill(text);
      await page.keyboard.press('Enter');
    };
    await fill('Source port', '70000');
    await expect(bar(page).getByRole('alert')).toContainText('“70000” is no port');
    await fill('Source port', '40000');
    await expect(bar(page).getByRole('alert')).toHaveCount(0);
    await fill('Protocol number', '47');
    await expect(bar(page).getByRole('button', { name: 'Protocol: Protocol 47' })).toBeVisible();
    await expect(bar(page).getByRole('textbox', { name: 'Port' })).toHaveCount(0);
    await bar(page).getByRole('button', { name: 'Questions' }).click();
    for (const name of ['orders → S3, from port 40000', 'orders → S3, Protocol 47'])
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('is found under the name that it was given', async () => {
    const { page } = app;
    const questions = page.getByRole('dialog', { name: 'Questions' });
    await bar(page).getByRole('button', { name: 'Questions' }).click();
    await questions
      .getByRole('button', { name: 'Name this question: orders → S3', exact: true })
      .click();
    await page.keyboard.type('Nightly backups');
    await page.keyboard.press('Enter');
    await expect(questions.getByRole('listitem').first()).toContainText('Nightly backups');
    await questions.getByRole('button', { name: /^Nightly backups/ }).click();
    await expect(field(page, 'From')).toHaveValue('orders ×12');
    await expect(inspector(page)).toContainText('Reachable both ways');
  });

  test('shows each of the ways that AWS may choose between, the worst first', async () => {
    const { page } = app;
    await ask(page, 'subnet-06170fe7837e906f3', 's3');
    const ways = inspector(page).locator('.alternatives').getByRole('button');
    await expect(ways).toHaveCount(4);
    const shown = ways.and(page.locator('[aria-pressed="true"]'));
    await expect(shown).toContainText('Blocked');
    await expect(inspector(page)).toContainText('Stopped at hop');
    await expect(page.locator('.p-badge[data-state="blocks"]').first()).toBeVisible();

    await ways.filter({ hasText: 'Reachable' }).last().click();
    await expect(shown).toContainText('Reachable');
    await expect(inspector(page)).not.toContainText('Stopped at hop');
    await inspector(page).getByRole('tab', { name: /Hops/ }).click();
    await expect(hops(page)).toHaveCount(10);
    await expect(playback(page)).toContainText('Hop 1 of 10');
    await expect(
      page.locator('g[data-side="with"] > .p-badge[data-state="blocks"]'),
      'the path is that of the way that is looked at',
    ).toHaveCount(0);
  });

  test('is left by Escape, and found again among the questions', async () => {
    const { page } = app;
    await leaveField(page);
    await page.keyboard.press('Escape');
    await expect(playback(page)).toHaveCount(0);
    await bar(page).getByRole('button', { name: 'Questions' }).click();
    await page.getByRole('button', { name: /^Nightly backups/ }).click();
    await expect(inspector(page)).toContainText('Reachable both ways');
  });

  test('is asked by two clicks on the diagram, which select nothing meanwhile', async () => {
    const { page } = app;
    await leaveField(page);
    await page.keyboard.press('f');
    await page.keyboard.press('p');
    const hint = bar(page).getByRole('status');
    await expect(hint).toContainText('where the request starts');
    const node = (title: string) =>
      page.locator('.react-flow__node', { hasText: title }).filter({ visible: true }).first();
    await node('SQS').click();
    await expect(hint, 'a service is no start').toContainText('where the request starts');
    await page.locator('.react-flow__node-subnet', { hasText: 'private-a' }).first().click();
    await expect(hint).toContainText('what it asks for');
    await page.locator('.react-flow__node-service', { hasText: 'SQS' }).click();

    await expect(hint).toBeEmpty();
    await expect(field(page, 'From')).toHaveValue('private-a');
    await expect(inspector(page)).toContainText('private-a to SQS');

    await page.keyboard.press('p');
    await page.keyboard.press('Escape');
    await expect(hint).toBeEmpty();
    await expect(inspector(page), 'Escape leaves the clicking first').toContainText(
      'private-a to SQS',
    );
    await page.keyboard.press('Escape');
  });

  test('begins at what is drawn: by its context menu on the diagram', async () => {
    const { page } = app;
    await leaveField(page);
    await page.keyboard.press('Escape');
    const node = page.locator('.react-flow__node-subnet', { hasText: 'private-b' }).first();
    await node.click({ button: 'right', position: { x: 60, y: 12 } });
    await page.getByRole('menuitem', { name: 'Trace from here' }).click();
    await expect(field(page, 'From')).toHaveValue('private-b');
  });

  test('begins at a resource: in the tree by its context menu, in the inspector by a button', async () => {
    const { page } = app;
    await leaveField(page);
    await page.keyboard.press('Escape');
    await search(page, 'grafana');
    await page.keyboard.press('Enter');
    await inspector(page).getByRole('button', { name: 'Trace', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Trace from here' }).click();
    await expect(inspector(page)).toContainText('grafana');
    await expect(field(page, 'From')).toHaveValue('grafana');

    await tree(page)
      .getByRole('treeitem', { name: /grafana/ })
      .click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Trace to here' }).click();
    await expect(field(page, 'To')).toHaveValue('grafana');
  });
});

test('with little room, nothing of a request is cut off or out of reach', async () => {
  const app = await launch({ size: { width: 1024, height: 768 } });
  const { page } = app;
  // The tree is closed here; the filter is there once names can be found.
  await expect(page.getByRole('button', { name: 'Regions', exact: true })).toBeVisible();
  await ask(page, 'orders', 's3');
  await expect(playback(page)).toBeVisible();
  const window = { width: 1024, height: 768 };
  for (const part of [
    bar(page).getByLabel('Direction', { exact: true }),
    playback(page).getByRole('button', { name: /Speed/ }),
    inspector(page).getByRole('button', { name: 'Leave the request' }),
  ]) {
    const box = await part.boundingBox();
    expect((box?.x ?? window.width) + (box?.width ?? 0)).toBeLessThanOrEqual(window.width);
  }
  const cut = await inspector(page)
    .locator('h2 .inert, table .inert')
    .evaluateAll((texts) =>
      texts
        .filter((text) => text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0)
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
  await app.close();
});

const folder = join(fixtures, 'batfish/test-subnet/aws_configs');

test.describe('a request in real describe output', () => {
  test.skip(!hasFixtures, `skipped: ${fixtures} is missing`);

  test('is answered one way where no endpoint could change it, with what blocks it', async () => {
    const app = await launch({ open: folder });
    const { page } = app;
    await settled(page);
    await ask(page, 'i-08ef86e76fceabd8d', 'eni-029bf1092de61fb40');
    await expect(inspector(page).getByRole('table')).toContainText('Source seen');
    await expect(inspector(page).getByRole('tab', { name: /Findings/ })).toBeVisible();
    await inspector(page).getByRole('tab', { name: /Hops/ }).click();
    await expect(hops(page).first()).toContainText('10.10.1.228');
    await expect(playback(page)).toContainText(/Hop 1 of \d+/);
    await app.close();
  });
});
