import { describe, expect, it } from 'vitest';
import { codeBlocks } from '../../../../renderer/store/takeHome/codeBlocks';
import { toCode } from '../../../../shared/export/code/toCode';
import { CodeFormat } from '../../../../shared/ipc/values';
import { applyDiff } from '../../../../shared/network/diff';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { order, runCommand } from '../../../../shared/sandbox/runCommand';

describe('codeBlocks', () => {
  it('marks a removal from the comment that says so to the next empty line', () => {
    const code = [
      '# Create vpc a',
      'make a',
      '',
      '# REMOVES vpc b',
      'drop b',
      '  --now',
      '',
      'done',
    ];
    expect(codeBlocks(code.join('\n'))).toEqual([
      { removes: false, text: '# Create vpc a\nmake a\n' },
      { removes: true, text: '# REMOVES vpc b\ndrop b\n  --now' },
      { removes: false, text: '\ndone' },
    ]);
  });

  it('ends one that stands in comments with an empty comment', () => {
    expect(codeBlocks('#\n# REMOVES vpc b\n#   drop b\n#\n# Change c')).toEqual([
      { removes: false, text: '#' },
      { removes: true, text: '# REMOVES vpc b\n#   drop b' },
      { removes: false, text: '#\n# Change c' },
    ]);
  });

  it('loses no line', () => {
    const code = 'a\n\n# REMOVES b\n\n# REMOVES c\n\n';
    const lines = codeBlocks(code).map(({ text }) => text);
    expect(lines.join('\n')).toBe(code);
  });

  it.each(CodeFormat.options)('finds a removal in what is written as %s', (format) => {
    const base = sampleNetwork();
    const [endpointId = ''] = base.vpcEndpoints.keys();
    const removal = runCommand(base, order('endpoint/remove', { endpointId }));
    if (!removal.ok) throw new Error(removal.error.code);
    const [file] = toCode(base, applyDiff(base, removal.value.diff), format).files;

    const removals = codeBlocks(file?.text ?? '').filter(({ removes }) => removes);
    expect(removals.map(({ text }) => text).join('\n')).toContain(endpointId);
  });
});
