import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyView } from '../../shared/model-file/view';
import { writeModelFile } from '../../shared/model-file/write';
import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  collections,
  keyOf,
} from '../../shared/network/network';
import { everyKind } from '../support/everyKind';
import { modelFileOf } from '../support/modelFiles';
import { type LaunchedApp, launch } from './support/launch';
import { expect, type Page, test } from './support/test';
import { drop, inspector, search, settled } from './support/window';

/** A model whose texts were written by somebody who wants something: it is looked at in every view. */
let app: LaunchedApp;
let folder: string;
/** It would answer: what a name points to must not be asked for. */
let server: Server;
const requestsSeen: string[] = [];

const turned = 'ad\u202Enimda';
const hidden = 'ad\u200B\u00ADmin\u{E0041}';
const rightToLeft = 'שרת ראשי';
const markup = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

test.beforeAll(async () => {
  server = createServer((request, response) => {
    requestsSeen.push(request.url ?? '');
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = await mkdtemp(join(tmpdir(), 'routescape-hostile-'));
});

test.afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

for (const everyText of [false, true])
  test.describe(
    everyText ? 'where every text is hostile' : 'where names and tags are hostile',
    () => {
      test.beforeAll(async () => {
        const { port } = server.address() as AddressInfo;
        const file = join(folder, `${turned}<b>.routescape`);
        await writeFile(file, hostileModel(`http://127.0.0.1:${port}`, everyText));
        app = await launch({ open: file });
        await settled(app.page);
      });

      test.afterEach(() => expectInert(app.page));

      test.afterAll(() => app.close());

      test('the diagram and the tree show names as text', async () => {
        const { page } = app;
        await expect(page.getByText('[U+202E]').first()).toBeVisible();
        await expect(page.getByRole('treeitem').first()).toBeVisible();
        await page.keyboard.press('Control+0');
        for (let count = 0; count < 6; count += 1) await page.keyboard.press('+');
      });

      test('the search and the inspector do', async () => {
        const { page } = app;
        for (const id of ['web', 'private', 'group', 'acl', 'routes', 's3-endpoint', 'vpc']) {
          await search(page, id);
          await expectInert(page);
          await page.keyboard.press('Enter');
          for (const tab of await inspector(page).getByRole('tab').all()) {
            await tab.click();
            await expectInert(page);
          }
        }
      });

      test('a request, its hops and findings do', async () => {
        const { page } = app;
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.keyboard.press('t');
        for (const end of ['web', 's3']) {
          await page.keyboard.press('Control+a');
          await page.keyboard.type(end);
          await expectInert(page);
          await page.keyboard.press('Enter');
        }
        await expect(page.locator('.hop').first()).toBeVisible();
        await expectInert(page);
        for (const tab of await inspector(page).getByRole('tab').all()) {
          await tab.click();
          await expectInert(page);
        }
      });

      test('the coverage of all workloads does', async () => {
        const { page } = app;
        await app.sendMenu('show-coverage');
        await expect(page.getByRole('gridcell').first()).toBeVisible();
        await expectInert(page);
        await page.keyboard.press('Escape');
      });

      test('filters, saved views and facets do', async () => {
        const { page } = app;
        await page.getByRole('button', { name: 'Filter', exact: true }).click();
        await page.getByRole('button', { name: 'Kinds', exact: true }).click();
        await expectInert(page);
        await page.keyboard.press('Escape');
      });

      test('the report of a hostile import does', async () => {
        const { page } = app;
        const paths = [join(folder, `${turned}.json`), join(folder, 'b.json')];
        await writeFile(
          paths[0] ?? '',
          JSON.stringify({
            Vpcs: [{ VpcId: markup, Tags: [{ Key: markup, Value: turned }] }, { VpcId: 7 }],
            [markup]: [],
          }),
        );
        await writeFile(paths[1] ?? '', JSON.stringify({ [markup]: [markup], [turned]: [] }));
        await drop(page, paths);
        await expect(page.getByRole('treeitem').first()).toBeVisible();
        await inspector(page).getByRole('button', { name: 'Import report' }).click();
        const report = page.getByRole('dialog', { name: 'Import report' });
        for (const tab of await report.getByRole('tab').all()) {
          await tab.click();
          await expectInert(page);
        }
        await page.keyboard.press('Escape');
      });
    },
  );

/** Nothing ran, was fetched or opened; nothing is hidden in what is shown or read aloud; no name turns another. */
async function expectInert(page: Page): Promise<void> {
  const seen = await page.evaluate(look);
  expect(seen).toEqual({ ran: undefined, strangers: [], hidden: [], turned: [] });
  expect(page.url()).toBe('app://routescape/');
  expect(app.electron.windows()).toHaveLength(1);
  expect(requestsSeen).toEqual([]);
  expect(app.consoleErrors).toEqual([]);
}

/** Runs in the page. */
function look() {
  const strangers = [
    ...document.querySelectorAll('script, iframe, object, embed, a, img, link, form'),
  ]
    .map((element) => ({
      element,
      to:
        element.getAttribute('src') ??
        element.getAttribute('href') ??
        element.getAttribute('data') ??
        '',
    }))
    .filter(({ to }) => !/^(\.\/|#|data:image\/|$)/.test(to) || /\bx\b/.test(to))
    .map(({ element }) => element.outerHTML.slice(0, 200));
  const handlers = [...document.querySelectorAll('*')]
    .filter((element) => element.getAttributeNames().some((name) => /^on/.test(name)))
    .map((element) => element.outerHTML.slice(0, 200));

  const unseen = /(?!\s|\u200C|\u200D)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u3164]/u;
  const texts: string[] = [];
  const outOfTurn: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    texts.push(text);
    if (/[\u0590-\u08FF]/.test(text) && !isIsolated(node.parentElement)) outOfTurn.push(text);
  }
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['title', 'aria-label', 'aria-description', 'alt', 'placeholder'])
      texts.push(element.getAttribute(name) ?? '');
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      texts.push(element.value);
  }
  return {
    ran: (window as { ran?: unknown }).ran,
    strangers: [...strangers, ...handlers],
    hidden: [
      ...new Set(texts.filter((text) => unseen.test(text)).map((text) => text.slice(0, 100))),
    ],
    turned: outOfTurn,
  };

  /** In an element that lets no direction out, or alone in its block. */
  function isIsolated(element: Element | null): boolean {
    for (let here = element; here !== null; here = here.parentElement) {
      const { unicodeBidi, display } = getComputedStyle(here);
      if (/isolate|plaintext/.test(unicodeBidi)) return true;
      if (display !== 'inline') return here.childNodes.length === 1;
    }
    return false;
  }
}

/**
 * Of every kind a record, its names and tags hostile.
 *
 * @param everyText every text that is no address and no word of a list of ours ends in something hostile: ids too, wherever
 *   they stand, so that they still lead to each other
 */
function hostileModel(remote: string, everyText: boolean): string {
  const names = [markup, `${turned} ${rightToLeft}`, `${hidden} url(${remote}/x)`, rightToLeft];
  const network = everyKind();
  const hostile = { ...network };
  for (const name of collectionNames) {
    const records = [...(network[name] as ReadonlyMap<string, AnyRecord>).values()];
    const renamed = records.map((record, at) => ({
      ...((everyText ? poisoned(name, record) : record) as AnyRecord),
      tags: [
        { key: 'Name', value: `${names[at % names.length]}` },
        { key: `${turned}${markup}`, value: `${rightToLeft} ${remote}/x` },
      ],
    }));
    Object.assign(hostile, {
      [name]: new Map(renamed.map((each) => [keyOf(name, each as never), each])),
    });
  }
  return writeModelFile(
    modelFileOf(hostile, {
      view: {
        ...emptyView,
        savedViews: [{ name: `${turned}${markup}`, filter: emptyView.filter }],
      },
      questions: [{ id: '1', name: `${markup} ${rightToLeft}`, from: 'web', to: 's3' }],
    }),
  );
}

const tail = '\u202E<i>\u200B';

function poisoned(name: CollectionName, record: AnyRecord): unknown {
  let sound: unknown = record;
  for (const path of textsIn(record)) {
    const tried = structuredClone(sound) as Record<string, unknown>;
    const last = path.at(-1) ?? '';
    const place = path
      .slice(0, -1)
      .reduce<Record<string, unknown>>((here, key) => here[key] as Record<string, unknown>, tried);
    place[last] = `${String(place[last])}${tail}`;
    if (collections[name].schema.safeParse(tried).success) sound = tried;
  }
  return sound;
}

function textsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return /^[\da-f.:]+(\/\d+)?$/i.test(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
