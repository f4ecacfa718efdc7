import { describe, expect, it } from 'vitest';
import { reportAsText, reportSections, reportSummary } from '../../../renderer/text/report';
import { ImportReport } from '../../../shared/import/report';

const report = ImportReport.parse({
  read: [
    { list: 'Vpcs', records: 2, files: 1 },
    { list: 'Subnets', records: 1202, files: 3 },
  ],
  skipped: [{ file: 'a.json', place: 'Vpcs[3]', code: 'no-id', reason: 'It has no VpcId.' }],
  dangling: [],
  missing: [{ call: 'DescribeRouteTables', region: 'eu-west-1' }],
  notes: [],
});

describe('an import report in words', () => {
  it('sums up', () => {
    expect(reportSummary(report)).toBe('1,204 records read, 1 skipped');
  });

  it('leaves empty sections out, but never what was read', () => {
    expect(reportSections(report).map(({ id }) => id)).toEqual(['read', 'skipped', 'missing']);
    const empty = { ...report, read: [], skipped: [], missing: [] };
    expect(reportSections(empty).map(({ id }) => id)).toEqual(['read']);
  });

  it('names file and place of what was skipped, and what is unknown without a call', () => {
    const [, skipped, missing] = reportSections(report);
    expect(skipped?.lines).toEqual([{ what: 'a.json, Vpcs[3]', detail: 'It has no VpcId.' }]);
    expect(missing?.lines[0]?.detail).toBe(
      'eu-west-1. Subnets there cannot be told public from private.',
    );
  });

  it('holds everything when copied as text', () => {
    const text = reportAsText(report);
    for (const part of ['Subnets', '1,202', 'Vpcs[3]', 'It has no VpcId.', 'DescribeRouteTables'])
      expect(text).toContain(part);
  });
});
