import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../shared/model-file/steps/steps';
import { newestOf, newestVersion, upgrade } from '../../../shared/model-file/upgrade';
import { writeModelFile } from '../../../shared/model-file/write';
import { collectionNames } from '../../../shared/network/network';
import { readSound } from '../../support/modelFiles';

const versions = Array.from({ length: newestVersion }, (_, index) => index + 1);

describe('upgrade', () => {
  const two: Step = { to: 2, up: (file) => ({ ...(file as object), second: true }) };
  const three: Step = { to: 3, up: (file) => ({ ...(file as object), third: true }) };

  it('runs the steps above the version of the file, in order', () => {
    expect(upgrade({ first: true }, 1, [two, three])).toEqual({
      ok: true,
      value: { first: true, second: true, third: true },
    });
    expect(upgrade({}, 2, [two, three])).toEqual({ ok: true, value: { third: true } });
    expect(upgrade({}, 3, [two, three])).toEqual({ ok: true, value: {} });
  });

  it('refuses a file that claims a version and does not have its shape', () => {
    const step: Step = { to: 2, up: (file) => (file as { list: string[] }).list.map(String) };

    expect(upgrade({}, 1, [step])).toMatchObject({ ok: false, error: { code: 'not-a-model' } });
  });

  it('leaves no version out', () => {
    expect(newestOf([two, three])).toBe(3);
    expect(() => newestOf([three])).toThrow('leads to version 3');
  });
});

describe('the frozen file of every released version', () => {
  it.each(versions)('version %i has one', (version) => {
    expect(existsSync(fixture(version)), `${fixture(version)} is missing`).toBe(true);
  });

  it.each(versions)(
    'version %i is read without a repair and holds every kind of record',
    (version) => {
      const read = readSound(readFileSync(fixture(version), 'utf8'));

      expect(read.repairs).toEqual([]);
      expect(read.upgradedFrom).toBe(version === newestVersion ? undefined : version);
      expect(collectionNames.filter((name) => read.base[name].size === 0)).toEqual([]);
      expect(read.edits).toHaveLength(2);
      expect(read.cursor).toBe(1);
      expect(read.questions.length).toBeGreaterThan(0);
      expect(read.view.savedViews.length).toBeGreaterThan(0);
      expect(Object.values(read.base.declared).filter((list) => list.length === 0)).toEqual([]);
    },
  );

  it('of the newest version is what would be written today', () => {
    const text = readFileSync(fixture(newestVersion), 'utf8').replaceAll('\r\n', '\n');

    expect(writeModelFile(readSound(text))).toBe(text);
  });
});

function fixture(version: number): URL {
  return new URL(`../../fixtures/model-files/v${version}.routescape`, import.meta.url);
}
