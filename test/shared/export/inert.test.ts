import ELK from 'elkjs';
import { describe, expect, it } from 'vitest';
import { askQuestion } from '../../../shared/compare/askQuestion';
import { buildScene } from '../../../shared/diagram/buildScene';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { toSvg } from '../../../shared/export/svg/toSvg';
import { toDrawio } from '../../../shared/export/text/drawio';
import { toMermaid } from '../../../shared/export/text/mermaid';
import { toCsvTable, toMarkdownTable } from '../../../shared/export/text/traceTable';
import { layPaths } from '../../../shared/path/layPaths';
import { instance, networkOf, subnet, vpc } from '../../support/builders';
import {
  assertInertCsv,
  assertInertMarkdown,
  assertInertMermaid,
} from '../../support/inert/inertTables';
import { assertInertDrawio, assertInertSvg } from '../../support/inert/inertXml';

/** Each is somebody's Name tag. */
const names: [string, string][] = [
  ['markup', '</text></svg><script>alert(1)</script>'],
  ['an attribute', '" onload="alert(1)'],
  ['an entity', '<!DOCTYPE a [<!ENTITY b "c">]>&b;'],
  ['a style that fetches', '</style>@import url(http://x.example/y)'],
  ['a directive of Mermaid', '%%{init: {"securityLevel": "loose"}}%%'],
  ['a click of Mermaid', '"]\nclick n0 href "javascript:alert(1)"'],
  ['the end of a container', '\nend\nsubgraph x'],
  ['a link in Markdown', '[a](javascript:alert(1)) ![b](http://x.example/y.png)'],
  ['a bare link', 'http://x.example and www.x.example'],
  ['a cell of a table', 'a | b\n| c | d |'],
  ['a formula', "=cmd|'/c calc'!A1"],
  ['a formula behind a tab', '\t=1+1'],
  ['a full-width formula', '＝1+1'],
  ['the end of a CSV cell', 'a","=1+1\r\n"b'],
  ['a turned name', '\u202Egnp.exe'],
  ['a name of no width', 'ad\u200Bmin'],
  ['an escape sequence', '\u001b]8;;http://x\u0007'],
  ['half of a pair', 'a\uD800'],
];

describe.each(names)('%s in a name', (_, name) => {
  const drawn = draw(name);

  it('stays text in an SVG', async () => {
    const { svg } = await drawn;
    assertInertSvg(svg);
    expect(svg).not.toMatch(/[\u200B\u202E]/);
  });

  it('stays text in a draw.io file', async () => {
    assertInertDrawio((await drawn).drawio);
  });

  it('stays text in a Mermaid chart', async () => {
    assertInertMermaid((await drawn).mermaid);
  });

  it('stays text in a table of Markdown', async () => {
    assertInertMarkdown((await drawn).markdown);
  });

  it('stays text in a table that a spreadsheet opens', async () => {
    assertInertCsv((await drawn).csv);
  });
});

async function draw(name: string) {
  const network = networkOf(
    vpc('vpc', { name }),
    subnet('private', { name }),
    subnet('other', { cidr: '10.0.1.0/24' }),
    instance('web', { subnet: 'private', name }),
    instance('db', { subnet: 'other' }),
  );
  const diagram = await layoutDiagram(buildScene(network), new ELK());
  const answered = askQuestion(network, { from: 'web', to: 'db' });
  if (!answered.ok || answered.value.kind !== 'single') throw new Error('the test asks badly');
  const { answer } = answered.value;
  const paths = layPaths(diagram, network, [{ side: 'with', hops: answer.forward.hops }]);
  return {
    svg: toSvg(diagram, { theme: 'light', title: name, paths, animated: true }),
    drawio: toDrawio(diagram, { theme: 'dark', title: name }),
    mermaid: toMermaid(diagram, { theme: 'light', paths }),
    markdown: toMarkdownTable([{ way: 'now', answer }]),
    csv: toCsvTable([{ way: 'now', answer }]),
  };
}
