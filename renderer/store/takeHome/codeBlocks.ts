/** A stretch of code, and whether running it takes something away. */
export type CodeBlock = { removes: boolean; text: string };

/**
 * Code in stretches, so that removals can be shown as what they are: each begins with a comment that says so, and ends
 * with the next empty line. What follows one another of a kind is one stretch.
 */
export function codeBlocks(code: string): CodeBlock[] {
  const blocks: { removes: boolean; lines: string[] }[] = [];
  let removes = false;
  for (const line of code.split('\n')) {
    if (removal.test(line)) removes = true;
    else if (empty.test(line)) removes = false;
    const last = blocks.at(-1);
    if (last?.removes === removes) last.lines.push(line);
    else blocks.push({ removes, lines: [line] });
  }
  return blocks.map((block) => ({ removes: block.removes, text: block.lines.join('\n') }));
}

const removal = /^# REMOVES /;
/** Where code of a language stands in comments, so do the empty lines. */
const empty = /^#?$/;
