import ELK from 'elkjs';
import { describe, expect, it } from 'vitest';
import { answerRequest } from '../../../../shared/compare/answer';
import { buildScene, defaultView } from '../../../../shared/diagram/buildScene';
import { layoutDiagram } from '../../../../shared/diagram/layoutDiagram';
import { toDrawio } from '../../../../shared/export/text/drawio';
import { toMermaid } from '../../../../shared/export/text/mermaid';
import { toCsvTable, toMarkdownTable } from '../../../../shared/export/text/traceTable';
import { layPaths } from '../../../../shared/path/layPaths';
import { parseRequest } from '../../../../shared/routing/names/parseRequest';
import {
  instance,
  internetGateway,
  networkOf,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../../support/builders';

const hostile = '"]; click n0 <b>x</b> | `y`\n=1+1 @all https://x.example \u202e';
const network = networkOf(
  vpc(),
  subnet('private', { name: hostile }),
  subnet('other', { cidr: '10.0.1.0/24' }),
  instance('web', { subnet: 'private', name: hostile }),
  instance('db', { subnet: 'other' }),
);
const diagram = await layoutDiagram(buildScene(network, defaultView), new ELK());
const answer = answered('web', 'db');
const paths = layPaths(diagram, network, [{ side: 'without', hops: answer.forward.hops }]);
const options = { title: hostile, theme: 'light', paths } as const;

function answered(from: string, to: string) {
  const request = parseRequest(network, { from, to });
  if (!request.ok) throw new Error('the test asks badly');
  return answerRequest(network, request.value);
}

describe('toMermaid', () => {
  const text = toMermaid(diagram, options);

  it('keeps containers as subgraphs, each closed, and lines between the same ends', () => {
    expect(text.startsWith('flowchart LR\n')).toBe(true);
    const opened = text.match(/^\s*subgraph /gm)?.length ?? 0;
    expect(opened).toBeGreaterThan(2);
    expect(text.match(/^\s*end$/gm)).toHaveLength(opened);
    expect(toMermaid(diagram, { theme: 'dark' }).match(/ -(--|\.-) /g) ?? []).toHaveLength(
      diagram.edges.length,
    );
  });

  it('joins what a path meets, dotted without the endpoint', () => {
    const [from, to] = ['web', 'db'].map((key) =>
      diagram.nodes.findIndex(({ ref }) => ref?.key === key),
    );
    expect(text).toContain(`n${from} -.-> n${to}`);
  });

  it('joins what the diagram does not draw where the packet meets it', async () => {
    const shop = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('public'),
      instance('shop', { subnet: 'public', publicIp: '203.0.113.9' }),
      routeTable('table', {
        subnets: ['public'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
      }),
    );
    const drawn = await layoutDiagram(buildScene(shop, defaultView), new ELK());
    const request = parseRequest(shop, { from: 'internet', to: 'shop' });
    if (!request.ok) throw new Error('the test asks badly');
    const { hops } = answerRequest(shop, request.value).forward;
    const mermaid = toMermaid(drawn, {
      theme: 'light',
      paths: layPaths(drawn, shop, [{ side: 'with', hops }]),
    });
    const gateway = drawn.nodes.findIndex(({ ref }) => ref?.key === 'igw');
    expect(mermaid).toContain(`g0["Internet"]`);
    expect(mermaid).toContain(`g0 ==> n${gateway}`);
  });

  it('writes names as text that ends no label', () => {
    const labels = [...text.matchAll(/\["(.*)"\]/gm)].map(([, label]) => label ?? '');
    expect(labels.length).toBeGreaterThan(3);
    for (const label of labels) expect(label.replaceAll('<br/>', '')).not.toMatch(/["<>`[\]{}]/);
  });
});

describe('toDrawio', () => {
  it('nests each node in what it stands in, at its place there', () => {
    const text = toDrawio(diagram, { title: 'shop', theme: 'light' });
    const cells = [...text.matchAll(/<mxCell id="(n\d+)"[^>]*parent="(n?\d+)"/g)];
    expect(cells).toHaveLength(diagram.nodes.length);
    for (const [at, node] of diagram.nodes.entries()) {
      const parent = diagram.nodes.findIndex(({ id }) => id === node.parent);
      expect(cells[at]?.[2]).toBe(parent === -1 ? '1' : `n${parent}`);
    }
  });

  it('draws a path in a layer of its own, its badges where they stand', () => {
    const text = toDrawio(diagram, options);
    const [path] = paths;
    expect(text.match(/edge="1" parent="2"/g)).toHaveLength(path?.path.stretches.length ?? 0);
    expect(text.match(/shape=hexagon/g)).toHaveLength(path?.path.badges.length ?? 0);
  });

  it('writes names as text and not as cells', () => {
    const text = toDrawio(diagram, { title: hostile, theme: 'dark' });
    expect(text).not.toContain('<b>');
    expect(text.match(/<mxCell/g)).toHaveLength(2 + diagram.nodes.length + diagram.edges.length);
  });
});

describe('a trace as a table', () => {
  const ways = [
    { way: 'with', answer },
    { way: 'without', answer },
  ] as const;
  const hops = answer.forward.hops.length + answer.return.hops.length;

  it('has a row for each hop of both directions, and says of which way', () => {
    const markdown = toMarkdownTable(ways);
    expect(markdown.match(/^\| (forward|return) \|/gm)).toHaveLength(2 * hops);
    expect(markdown).toContain('**without endpoint**: ');
    const rows = toCsvTable(ways).trimEnd().split('\r\n');
    expect(rows).toHaveLength(2 * hops + 1);
    expect(rows.filter((row) => row.startsWith('"without endpoint","forward"'))).toHaveLength(
      answer.forward.hops.length,
    );
  });

  it('says of every way in both formats what was decided, what it costs and what was found', () => {
    const blocked = answered('db', 'web');
    const cost = { ...blocked.cost, perGb: 0.045, perMonth: 36.5 };
    const way = { way: 'now', answer: { ...blocked, cost, exposure: 'private' } } as const;
    const markdown = toMarkdownTable([way]);
    expect(markdown).toContain('0.045 USD a GB and 36.5 USD a month');
    expect(markdown).toContain(`prices of ${cost.priceDate}`);
    const [header = '', ...rows] = toCsvTable([way]).trimEnd().split('\r\n');
    const cells = rows.map((row) => row.slice(1, -1).split('","'));
    const column = (name: string) => header.slice(1, -1).split('","').indexOf(name);
    for (const row of cells)
      expect([
        row[column('Verdict')],
        row[column('Exposure')],
        row[column('USD per GB')],
        row[column('USD per month')],
      ]).toEqual([blocked.verdict, 'private', '0.045', '36.5']);
    for (const { code, direction, hop = 0 } of blocked.findings) {
      const at = hop + (direction === 'return' ? blocked.forward.hops.length : 0);
      expect(cells[at]?.[column('Findings')]).toContain(code);
    }
    const none = { outcome: 'not-evaluated', hops: [] } as const;
    const nowhere = { ...way.answer, forward: none, return: none };
    expect(toCsvTable([{ way: 'now', answer: nowhere }]).split('\r\n')[1]).toContain(
      blocked.verdict,
    );
  });

  it('lists what was found, the blockers by their codes', () => {
    const blocked = answered('db', 'web');
    const markdown = toMarkdownTable([{ way: 'now', answer: blocked }]);
    for (const { code } of blocked.findings)
      expect(markdown).toContain(`| ${code.replaceAll('_', '\\_')} |`);
  });

  it('keeps names inert: no markup, no link, no new line', () => {
    const markdown = toMarkdownTable(ways);
    expect(markdown).not.toMatch(/[^\\]<b>|https:|@all/);
  });

  it.each(['=1+1', ' \t=1+1', '+1', '-1', '@x', '|calc', '\uff1d1'])(
    'makes no formula of a name like %j',
    (name) => {
      const named = { ...answer, forward: { ...answer.forward, hops: hopsNamed(name) } };
      const cells = toCsvTable([{ way: 'now', answer: named }])
        .split('\r\n')
        .flatMap((line) => line.slice(1, -1).split('","'));
      expect(cells.some((cell) => cell.startsWith("'") && cell.endsWith(name.trimStart()))).toBe(
        true,
      );
      expect(cells.some((cell) => /^\s*[=+\-@|\uff1d]/.test(cell))).toBe(false);
    },
  );
});

function hopsNamed(name: string) {
  return answer.forward.hops.map((hop) => ({ ...hop, name }));
}
