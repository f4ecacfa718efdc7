import ELK from 'elkjs';
import { describe, expect, it } from 'vitest';
import { askQuestion } from '../../../../shared/compare/askQuestion';
import { buildScene, defaultView } from '../../../../shared/diagram/buildScene';
import { layoutDiagram } from '../../../../shared/diagram/layoutDiagram';
import { toDrawio } from '../../../../shared/export/text/drawio';
import { toMermaid } from '../../../../shared/export/text/mermaid';
import { toCsvTable, toMarkdownTable } from '../../../../shared/export/text/traceTable';
import { instance, networkOf, subnet, vpc } from '../../../support/builders';

const hostile = '"]; click n0 <b>x</b> | `y`\n=1+1 \u202e';
const network = networkOf(
  vpc(),
  subnet('private', { name: hostile }),
  subnet('other', { cidr: '10.0.1.0/24' }),
  instance('web', { subnet: 'private', name: hostile }),
  instance('db', { subnet: 'other' }),
);
const diagram = await layoutDiagram(buildScene(network, defaultView), new ELK());

function trace() {
  const answered = askQuestion(network, { from: 'web', to: 'db' });
  if (!answered.ok || answered.value.kind !== 'single') throw new Error('the test asks badly');
  return answered.value.answer;
}

describe('toMermaid', () => {
  it('keeps containers as subgraphs, each closed, and lines between the same ends', () => {
    const text = toMermaid(diagram);
    expect(text.startsWith('flowchart LR\n')).toBe(true);
    const opened = text.match(/^\s*subgraph /gm)?.length ?? 0;
    expect(opened).toBeGreaterThan(2);
    expect(text.match(/^\s*end$/gm)).toHaveLength(opened);
    expect(text.match(/ -(--|\.-)/g) ?? []).toHaveLength(diagram.edges.length);
  });

  it('writes names as text that ends no label', () => {
    const labels = [...toMermaid(diagram).matchAll(/\["(.*)"\]$/gm)].map(
      ([, label]) => label ?? '',
    );
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

  it('writes names as text and not as cells', () => {
    const text = toDrawio(diagram, { title: hostile, theme: 'dark' });
    expect(text).not.toContain('<b>');
    expect(text.match(/<mxCell/g)).toHaveLength(2 + diagram.nodes.length + diagram.edges.length);
  });
});

describe('a trace as a table', () => {
  it('has a row for each hop of both directions', () => {
    const answer = trace();
    const hops = answer.forward.hops.length + answer.return.hops.length;
    expect(toMarkdownTable(answer).trimEnd().split('\n')).toHaveLength(hops + 2);
    expect(toCsvTable(answer).trimEnd().split('\r\n')).toHaveLength(hops + 1);
  });

  it('keeps names inert: no markup, no formula, no new line', () => {
    const answer = trace();
    expect(toMarkdownTable(answer)).not.toMatch(/[^\\]<b>/);
    const cells = toCsvTable(answer)
      .split('\r\n')
      .flatMap((line) => line.split('","'));
    expect(cells.some((cell) => /^"?[=+@]/.test(cell))).toBe(false);
  });
});
