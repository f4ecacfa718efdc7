import { describe, expect, it } from 'vitest';
import { groupCoverage } from '../../../shared/compare/coverageGroups';
import { coverageMatrix } from '../../../shared/compare/coverageMatrix';
import { nameTag } from '../../../shared/network/record';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';

const network = sampleNetwork();
const matrix = coverageMatrix(network, ['s3', 'sqs']);
const everything = groupCoverage(network, matrix, () => true);

function groupsOf(vpcName: string, grouped = everything) {
  return grouped.vpcs.find(({ name }) => name === vpcName)?.groups ?? [];
}

describe('groupCoverage', () => {
  it('puts the interfaces of one function on one line', () => {
    const orders = groupsOf('shop-prod').find(({ name }) => name === 'orders');
    expect(orders).toMatchObject({ kind: 'lambda', size: 12, subnets: ['private-b'] });
  });

  it('counts every workload once', () => {
    const sizes = everything.vpcs.flatMap(({ groups }) => groups.map(({ size }) => size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(matrix.rows.length);
    expect(everything.workloads).toEqual({ total: matrix.rows.length, shown: matrix.rows.length });
  });

  it('shows the worst of a group, how many go so, and whose path shows it', () => {
    const web = groupsOf('shop-prod').find(({ name, size }) => name === 'sessions' && size > 1);
    expect(web).toBeDefined();
    for (const vpc of everything.vpcs)
      for (const group of vpc.groups)
        for (const [index, cell] of group.cells.entries()) {
          const rows = matrix.rows.filter(
            (row) =>
              row.vpcId === group.vpcId && row.kind === group.kind && row.name === group.name,
          );
          const same = rows.filter((row) => row.cells[index]?.access === cell.access);
          expect(same.length).toBe(cell.count);
          expect(same.map(({ id }) => id)).toContain(cell.workload);
          if (rows.some((row) => row.cells[index]?.access === 'blocked'))
            expect(cell.access).toBe('blocked');
        }
  });

  it('leaves out whom a filter hides, and says how many that are', () => {
    const shop = [...network.vpcs.values()].find((vpc) => nameTag(vpc) === 'shop-prod');
    const filtered = groupCoverage(network, matrix, ({ vpcId }) => vpcId === shop?.id);
    expect(filtered.vpcs.map(({ name }) => name)).toEqual(['shop-prod']);
    expect(filtered.groups.total).toBe(everything.groups.total);
    expect(filtered.groups.shown).toBe(groupsOf('shop-prod').length);
    expect(filtered.workloads.shown).toBeLessThan(filtered.workloads.total);
  });
});
