import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fixtures, hasFixtures } from '../support/fixtures';
import { choose, dialog, drawnAsImage, openDialog } from './support/exportDialog';
import { type LaunchedApp, launch, root } from './support/launch';
import { look } from './support/look';
import * as request from './support/request';
import { expect, test } from './support/test';
import { inspector, search, settled } from './support/window';

/** Pictures and tables out of the window, chosen by keys alone. */

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-export-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Chooses a format and exports; the file is whole when the dialog is gone. */
async function exported(app: LaunchedApp, format: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  await app.answerDialogs({ save: path });
  await openDialog(app.page);
  await choose(app.page, 'Format', format);
  await app.page.keyboard.press('Enter');
  await expect(dialog(app.page)).toBeHidden({ timeout: 30_000 });
  await expect(app.page.locator('footer.status')).toContainText(`Exported ${name}`);
  return readFile(path);
}

async function expectPictures(app: LaunchedApp, prefix: string): Promise<void> {
  const svg = (await exported(app, 'SVG', `${prefix}.svg`)).toString();
  expect(svg).not.toMatch(/<script|<foreignObject|<image/);
  expect(await drawnAsImage(app.page, svg)).toBe(true);
  const png = await exported(app, 'PNG', `${prefix}.png`);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // https://www.w3.org/TR/png-3/#11IHDR; twice as sharp unless told otherwise.
  expect(png.readUInt32BE(16)).toBe(2 * Number(/width="([\d.]+)"/.exec(svg)?.[1]));
  const pdf = await exported(app, 'PDF', `${prefix}.pdf`);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const drawio = await exported(app, 'draw.io', `${prefix}.drawio`);
  expect(drawio.toString()).toContain('<mxGraphModel');
  const mermaid = await exported(app, 'Mermaid', `${prefix}.mmd`);
  expect(mermaid.toString()).toMatch(/^flowchart LR\n/);
}

test.describe('the sample', () => {
  let app: LaunchedApp;
  test.beforeAll(async () => {
    app = await launch();
    await settled(app.page);
  });
  test.afterAll(() => app.close());

  test('is drawn in every format', async () => {
    await expectPictures(app, 'sample');
  });

  test('says why a choice cannot be had, and is no trouble to a screen reader', async () => {
    const { page } = app;
    await openDialog(page);
    const open = dialog(page);
    await expect(open.getByRole('radio', { name: 'Both paths' })).toBeDisabled();
    await expect(open).toContainText('The path, Both paths: no request is shown (T).');
    await expect(open).toContainText('Around the selection: nothing is selected.');
    await expect(open).toContainText('Markdown table, CSV table: needs a path.');
    await expect(open.getByRole('img')).toHaveCount(0); // the preview says no more than the dialog
    await look(app, { name: 'choices that cannot be had', part: 'dialog' });
    await page.keyboard.press('Escape');
    await expect(open).toBeHidden();
  });

  test('shows what comes, and remembers what was chosen', async () => {
    const { page } = app;
    await openDialog(page);
    await choose(page, 'Format', 'SVG');
    await choose(page, 'Colours', 'Dark');
    await expect(page.locator('.export-preview img')).toHaveAttribute('src', /%23101317/);
    await page.keyboard.press('Escape');
    await openDialog(page);
    await expect(dialog(page).getByRole('radio', { name: 'Dark' })).toBeChecked();
    await choose(page, 'Colours', 'Light');
    await page.keyboard.press('Escape');
  });

  test('goes to the clipboard, as text and as an image', async () => {
    const { page } = app;
    await openDialog(page);
    await choose(page, 'Format', 'Mermaid');
    await dialog(page).getByRole('button', { name: 'Copy' }).press('Enter');
    await expect(page.locator('footer.status')).toContainText('Copied to the clipboard');
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(
      /^flowchart/,
    );
    await openDialog(page);
    await choose(page, 'Format', 'PNG');
    await choose(page, 'Scale', '1×');
    await dialog(page).getByRole('button', { name: 'Copy' }).press('Enter');
    await expect(dialog(page)).toBeHidden({ timeout: 30_000 });
    const formats = await app.electron.evaluate(({ clipboard }) =>
      (clipboard as unknown as { availableFormats(): string[] }).availableFormats(),
    );
    expect(formats).toContain('image/png');
  });

  test('shows the paths of a request, moving, and lists them', async () => {
    const { page } = app;
    await request.ask(page, '10.20.34.17', 's3');
    await expect(request.playback(page)).toBeVisible();
    await request.leaveField(page);
    await openDialog(page);
    await expect(dialog(page).getByRole('radio', { name: 'Both paths' })).toBeChecked();
    await choose(page, 'Format', 'SVG');
    await dialog(page).getByRole('checkbox', { name: 'Moving' }).press('Space');
    await page.keyboard.press('Escape');
    const svg = (await exported(app, 'SVG', 'paths.svg')).toString();
    expect(svg.match(/<animateMotion /g)).toHaveLength(2);
    expect(await drawnAsImage(page, svg)).toBe(true);
    const markdown = (await exported(app, 'Markdown table', 'paths.md')).toString();
    expect(markdown).toContain('**without endpoint**');
    const csv = (await exported(app, 'CSV table', 'paths.csv')).toString();
    expect(csv).toContain('"with endpoint","forward","1"');
    await exported(app, 'PDF', 'paths.pdf');
    await page.keyboard.press('Escape');
  });

  test('gives the bytes that the command line gives', async () => {
    const model = join(folder, 'shop.routescape');
    await app.answerDialogs({ save: model });
    await app.sendMenu('save-as');
    await expect(async () => expect(existsSync(model)).toBe(true)).toPass();
    await openDialog(app.page);
    await choose(app.page, 'What', 'Whole diagram');
    await choose(app.page, 'Format', 'PNG');
    await choose(app.page, 'Scale', '1×');
    await app.page.keyboard.press('Escape');
    for (const [format, ending, more] of [
      ['SVG', 'svg', []],
      ['PNG', 'png', ['--scale', '1']],
      ['PDF', 'pdf', []],
      ['draw.io', 'drawio', []],
      ['Mermaid', 'mmd', []],
    ] as const) {
      const fromWindow = await exported(app, format, `window.${ending}`);
      const path = join(folder, `cli.${ending}`);
      const cli = join(root, 'dist', 'cli', 'cli.cjs');
      await promisify(execFile)('node', [cli, 'export', model, '-o', path, ...more]);
      expect((await readFile(path)).equals(fromWindow)).toBe(true);
    }
  });

  test('gives them for both paths in the dark, and for what stands around the selection', async () => {
    const { page } = app;
    const cli = join(root, 'dist', 'cli', 'cli.cjs');
    const ofCli = async (...more: string[]) => {
      const path = join(folder, 'part.svg');
      await promisify(execFile)('node', [
        cli,
        'export',
        join(folder, 'shop.routescape'),
        '-o',
        path,
        ...more,
      ]);
      return readFile(path, 'utf8');
    };
    await request.ask(page, '10.20.34.17', 's3');
    await expect(request.playback(page)).toBeVisible();
    await search(page, 'shop-eu');
    await page.keyboard.press('Enter');
    await openDialog(page);
    await choose(page, 'What', 'Both paths');
    await choose(page, 'Colours', 'Dark');
    await page.keyboard.press('Escape');
    const paths = (await exported(app, 'SVG', 'both.svg')).toString();
    expect(paths).toBe(await ofCli('--compare', '10.20.34.17,s3', '--theme', 'dark', '--animated'));

    await openDialog(page);
    await choose(page, 'What', 'Around the selection');
    await choose(page, 'Colours', 'Light');
    await page.keyboard.press('Escape');
    const around = (await exported(app, 'SVG', 'around.svg')).toString();
    expect(around).toContain('>shop-eu<');
    expect(around).not.toContain('>shop-prod<');
    const [vpcId = ''] = /vpc-[0-9a-f]{17}/.exec(await inspector(page).innerText()) ?? [];
    expect(around).toBe(await ofCli('--focus', vpcId));
    await request.leaveField(page);
    await page.keyboard.press('Escape');
  });

  test('is redacted, as a picture and as a copy of the model', async () => {
    await openDialog(app.page);
    await dialog(app.page).getByRole('checkbox', { name: 'Redact' }).press('Space');
    await app.page.keyboard.press('Escape');
    const svg = (await exported(app, 'SVG', 'redacted.svg')).toString();
    expect(svg).toContain('<title id="title">Redacted network</title>');
    expect(svg).not.toMatch(/shop-prod|10\.20\./);
    const copy = join(folder, 'copy.routescape');
    await app.answerDialogs({ save: copy });
    await app.sendMenu('save-redacted');
    await expect(app.page.locator('footer.status')).toContainText('redacted copy copy.routescape');
    expect(await readFile(copy, 'utf8')).not.toMatch(/shop-prod|10\.20\.|"orders/);
    expect(app.consoleErrors).toEqual([]);
  });
});

for (const name of ['batfish/test-vpc-endpoint-gateway', 'cloudmapper-demo']) {
  test(`${name} is drawn in every format`, async () => {
    const open = join(fixtures, name);
    test.skip(!hasFixtures, `skipped: ${fixtures} is missing`);
    const app = await launch({ open });
    await settled(app.page);
    await app.page.keyboard.press('Escape'); // the report of the import
    await expectPictures(app, name.replace('/', '-'));
    expect(app.consoleErrors).toEqual([]);
    await app.close();
  });
}
