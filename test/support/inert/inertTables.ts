import assert from 'node:assert/strict';

/** Each line is one of those that a flowchart of ours has; a label is quoted, and ends where it should. */
export function assertInertMermaid(text: string): void {
  const label = /"(?:[^"\\<>&`;|[\]{}()#]|#\d+;|<br\/>)*"/.source;
  const kind = '(?:public|private|isolated|unknown)';
  const node = '[ng]\\d+';
  const color = '#[0-9a-f]{6}';
  const lines = [
    'flowchart LR',
    'end',
    `(?:subgraph )?${node}\\[${label}\\](?::::${kind})?`,
    `${node} (?:---|-\\.-|==>|-\\.->)(?:\\|${label}\\|)? ${node}`,
    `class n\\d+ ${kind}`,
    `classDef ${kind} fill:${color},stroke:${color},color:${color}`,
    `linkStyle \\d+(?:,\\d+)* stroke:${color}`,
  ];
  const line = new RegExp(`^ *(?:${lines.join('|')})$`, 'i');
  for (const each of text.trimEnd().split('\n')) assert.match(each, line);
}

/** Every row has its table's cells; what would be markup in one is escaped. Over a table stands whose way it is. */
export function assertInertMarkdown(text: string): void {
  const bars = (row: string) => row.replaceAll(/\\./g, '').split('|').length;
  for (const block of text.trimEnd().split(/\n{2,}/)) {
    const rows = block.split('\n').map((row) => row.replace(/^\*\*[a-z ]+\*\*: /, ''));
    for (const row of rows) {
      assert.equal(bars(row), bars(rows[0] ?? ''), row);
      assert.doesNotMatch(row.replaceAll(/\\./g, ''), /[<>[\]`*_]/, row);
      assert.doesNotMatch(row, /(?<!\\):\/\/|www\./i, 'GitHub would make a link of it');
    }
  }
}

/** Read back by the rules of RFC 4180, every row has its cells, and none begins like a formula. */
export function assertInertCsv(text: string): void {
  const rows = text.split('\r\n').slice(0, -1);
  for (const row of rows) {
    const cells = [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell);
    assert.equal(cells.map((cell) => `"${cell}"`).join(','), row);
    assert.equal(cells.length, 17);
    for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+\-@|%]/, 'a formula');
  }
}
