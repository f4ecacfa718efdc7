import assert from 'node:assert/strict';

/** Each line is one of the four that a flowchart of ours has; a label is quoted, and ends where it should. */
export function assertInertMermaid(text: string): void {
  const label = /"(?:[^"\\<>&`;|[\]{}()#]|#\d+;|<br\/>)*"/.source;
  const line = new RegExp(
    `^ *(?:flowchart LR|end|(?:subgraph )?n\\d+\\[${label}\\]|n\\d+ (?:---|-\\.-)(?:\\|${label}\\|)? n\\d+)$`,
  );
  for (const each of text.trimEnd().split('\n')) assert.match(each, line);
}

/** Every row has the header's cells; what would be markup in one is escaped. */
export function assertInertMarkdown(text: string): void {
  const rows = text.trimEnd().split('\n');
  const bars = (row: string) => row.replaceAll(/\\./g, '').split('|').length;
  for (const row of rows) {
    assert.equal(bars(row), bars(rows[0] ?? ''), row);
    assert.doesNotMatch(row.replaceAll(/\\./g, ''), /[<>[\]`*_]/, row);
    assert.doesNotMatch(row, /(?<!\\):\/\/|www\./i, 'GitHub would make a link of it');
  }
}

/** Read back by the rules of RFC 4180, every row has its cells, and none begins like a formula. */
export function assertInertCsv(text: string): void {
  const rows = text.split('\r\n').slice(0, -1);
  for (const row of rows) {
    const cells = [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell);
    assert.equal(cells.map((cell) => `"${cell}"`).join(','), row);
    assert.equal(cells.length, 9);
    for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+\-@|%]/, 'a formula');
  }
}
