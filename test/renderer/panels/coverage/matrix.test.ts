import { describe, expect, it } from 'vitest';
import { activePlace, matrixMove } from '../../../../renderer/panels/coverage/matrixKeys';
import { accessCounts, matrixRows } from '../../../../renderer/panels/coverage/matrixRows';
import { cellText, coverageHint } from '../../../../renderer/text/coverageMatrix';
import { groupCoverage } from '../../../../shared/compare/coverageGroups';
import { coverageMatrix } from '../../../../shared/compare/coverageMatrix';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';

const network = sampleNetwork();
const coverage = groupCoverage(network, coverageMatrix(network, ['s3', 'sqs']), () => true);

describe('matrixRows', () => {
  it('shows each VPC above its groups', () => {
    const rows = matrixRows(coverage, new Set());
    expect(rows.filter(({ kind }) => kind === 'vpc')).toHaveLength(4);
    expect(rows.filter(({ kind }) => kind === 'group')).toHaveLength(coverage.groups.shown);
  });

  it('leaves out the groups of a closed VPC, and counts them all the same', () => {
    const [vpc] = coverage.vpcs;
    const rows = matrixRows(coverage, new Set([vpc?.vpcId ?? '']));
    expect(rows[0]).toMatchObject({ kind: 'vpc', open: false });
    expect(rows[1]).toMatchObject({ kind: 'vpc', open: true });
    const total = accessCounts(coverage).reduce((sum, [, count]) => sum + count, 0);
    expect(total).toBe(coverage.groups.shown * 2);
  });
});

describe('matrixMove', () => {
  const bounds = { rows: 5, columns: 3, page: 2 };

  it.each([
    ['ArrowDown', false, { row: 2, column: 1 }],
    ['ArrowUp', false, { row: 0, column: 1 }],
    ['ArrowLeft', false, { row: 1, column: 0 }],
    ['ArrowRight', false, { row: 1, column: 2 }],
    ['PageDown', false, { row: 3, column: 1 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', false, { row: 1, column: 2 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 4, column: 2 }],
  ])('goes with %s (Control: %s) to %o', (key, ctrl, to) => {
    expect(matrixMove({ row: 1, column: 1 }, key, ctrl, bounds)).toEqual(to);
  });

  it('stays inside', () => {
    expect(matrixMove({ row: 4, column: 2 }, 'ArrowDown', false, bounds)).toEqual({
      row: 4,
      column: 2,
    });
    expect(matrixMove({ row: 0, column: 0 }, 'PageUp', false, bounds)).toEqual({
      row: 0,
      column: 0,
    });
  });

  it('leaves other keys alone', () => {
    expect(matrixMove({ row: 1, column: 1 }, 'x', false, bounds)).toBeUndefined();
  });
});

describe('activePlace', () => {
  const rows = [{ kind: 'vpc' }, { kind: 'group' }] as const;

  it('is in the last row where a filter took the row it was in', () => {
    expect(activePlace({ row: 7, column: 2 }, rows, 3)).toEqual({ row: 1, column: 2 });
    expect(activePlace({ row: 7, column: 2 }, rows.slice(0, 1), 3)).toEqual({ row: 0, column: 0 });
  });

  it("is the one cell of a VPC's line, and in a service that is still there", () => {
    expect(activePlace({ row: 0, column: 2 }, rows, 3)).toEqual({ row: 0, column: 0 });
    expect(activePlace({ row: 1, column: 9 }, rows, 3)).toEqual({ row: 1, column: 3 });
    expect(activePlace({ row: 0, column: 0 }, [], 3)).toEqual({ row: 0, column: 0 });
  });
});

describe('what is said of the matrix', () => {
  it('names workload, service, way and reason', () => {
    const group = coverage.vpcs
      .flatMap(({ groups }) => groups)
      .find(({ name }) => name === 'billing');
    const [, sqs] = group?.cells ?? [];
    if (group === undefined || sqs === undefined) throw new Error('no billing in the sample');
    expect(cellText(group, sqs, 'sqs')).toMatch(
      /^billing to SQS: Blocked, ENI_SG_RULES_MISMATCH at eni-/,
    );
  });

  it('counts groups and answers', () => {
    const { shown } = coverage.groups;
    expect(coverageHint(coverage)).toBe(`${shown} workload groups, ${shown * 2} answers for HTTPS`);
  });
});
