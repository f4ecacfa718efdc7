import { describe, expect, it } from 'vitest';
import { readModelFile } from '../../../shared/model-file/read';
import { newestVersion } from '../../../shared/model-file/upgrade';
import { writeModelFile } from '../../../shared/model-file/write';
import { instance, networkOf, subnet, vpc } from '../../support/builders';
import { modelFileOf, readSound } from '../../support/modelFiles';

const network = networkOf(vpc(), subnet('private'), instance('web', { subnet: 'private' }));

describe('readModelFile', () => {
  describe('text that is no model file', () => {
    it.each([
      ['', 'not-json'],
      ['{"format": "routescape"', 'not-json'],
    ])('refuses %j, which is no JSON', (text, code) => {
      expect(readModelFile(text)).toMatchObject({ ok: false, error: { code } });
    });

    it.each([
      ['null', undefined],
      ['[]', undefined],
      ['{}', 'format'],
      ['{"format": "drawio", "version": 1}', 'format'],
      ['{"format": "routescape"}', 'version'],
      ['{"format": "routescape", "version": "1"}', 'version'],
      ['{"format": "routescape", "version": 0}', 'version'],
      ['{"format": "routescape", "version": 1}', 'base'],
      ['{"format": "routescape", "version": 1, "base": []}', 'base'],
    ])('refuses %s and names the place', (text, place) => {
      const read = readModelFile(text);

      expect(read).toMatchObject({ ok: false, error: { code: 'not-a-model' } });
      expect(!read.ok && 'place' in read.error ? read.error.place : undefined).toBe(place);
    });

    it('refuses a newer version and names both', () => {
      const version = newestVersion + 1;

      expect(readModelFile(`{"format":"routescape","version":${version},"base":{}}`)).toEqual({
        ok: false,
        error: { code: 'file-too-new', version, newest: newestVersion },
      });
    });
  });

  describe('a file with a broken part', () => {
    it('leaves out a record that does not fit, says where, and keeps the others', () => {
      const read = readSound(edited((file) => file.base.subnets.unshift({ id: 'half' })));

      expect([...read.network.subnets.keys()]).toEqual(['private']);
      expect(read.repairs).toEqual([expect.stringMatching(/^base\.subnets\[0\]: left out, /)]);
    });

    it('keeps the first of two records with one key', () => {
      const read = readSound(
        edited((file) => file.base.vpcs.push({ ...file.base.vpcs[0], state: 'pending' })),
      );

      expect(read.network.vpcs.get('vpc')?.state).toBe('available');
      expect(read.repairs).toEqual(['base.vpcs[1]: left out, "vpc" stands before it']);
    });

    it('leaves out a list that it does not know or that is none', () => {
      const read = readSound(
        edited((file) => Object.assign(file.base, { satellites: [], instances: 7 })),
      );

      expect(read.network.instances.size).toBe(0);
      expect(read.network.subnets.size).toBe(1);
      expect(read.repairs).toHaveLength(2);
    });

    it('keeps what is sound of the view, the questions and the coverage', () => {
      const read = readSound(
        edited((file) =>
          Object.assign(file, {
            view: { pins: { vpc: { x: 1, y: 2 } }, vpcForms: { vpc: 'huge' }, savedViews: [{}] },
            questions: [{ id: 'q', from: 'web', to: 's3' }, { id: 7 }],
            coverage: [{ call: 'DescribeVpcs', status: 'complete' }, { call: 'Nothing' }],
            declared: { hostedZones: 'none', appliances: [{ id: 'x' }] },
          }),
        ),
      );

      expect(read.view.pins).toEqual({ vpc: { x: 1, y: 2 } });
      expect(read.questions).toHaveLength(1);
      expect(read.network.coverage).toHaveLength(1);
      expect(read.repairs.map((line) => line.split(':')[0])).toEqual([
        'coverage[1]',
        'declared.hostedZones',
        'declared.appliances[0]',
        'view.vpcForms',
        'view.savedViews[0]',
        'questions[1]',
      ]);
    });

    it('counts what it does not list', () => {
      const read = readSound(
        edited((file) => Object.assign(file.base, { vpcs: new Array(1000).fill(0) })),
      );

      expect(read.repairs).toHaveLength(201);
      expect(read.repairs.at(-1)).toBe('and 800 more');
    });

    it('quotes hostile text short and without control characters', () => {
      const name = `\u0007${'x'.repeat(10_000)}`;
      const [line = ''] = readSound(
        edited((file) => Object.assign(file.base, { [name]: [] })),
      ).repairs;

      expect(line.length).toBeLessThan(120);
      expect(line).toContain('\\u0007');
    });
  });

  describe('edits', () => {
    const web = network.instances.get('web');
    const added = {
      kind: 'record',
      collection: 'instances',
      key: 'new',
      after: { ...web, id: 'new' },
    };
    const removed = { kind: 'record', collection: 'instances', key: 'web', before: web };

    it('applies those in force and keeps those that were undone', () => {
      const read = readSound(
        edited((file) =>
          Object.assign(file, {
            edits: [
              { label: 'Add new', diff: [added] },
              { label: 'Remove web', diff: [removed] },
            ],
            cursor: 1,
          }),
        ),
      );

      expect([...read.network.instances.keys()]).toEqual(['web', 'new']);
      expect([...read.base.instances.keys()]).toEqual(['web']);
      expect(read.edits.map(({ label }) => label)).toEqual(['Add new', 'Remove web']);
      expect(read.repairs).toEqual([]);
    });

    it('keeps what a sketch knows of the place that it opened', () => {
      const opens = {
        kind: 'coverage',
        before: [],
        after: [{ region: 'eu-west-1', call: 'DescribeVpcs', status: 'authored' }],
      };
      const edits = [{ label: 'Open eu-west-1', diff: [opens] }];
      const read = readSound(edited((file) => Object.assign(file, { edits, cursor: 1 })));

      expect(read.repairs).toEqual([]);
      expect(read.network.coverage.at(-1)).toEqual(opens.after[0]);
      expect(readSound(writeModelFile(read)).network).toEqual(read.network);
    });

    it('leaves out the change that does not fit, its edit when nothing is left, and moves the cursor', () => {
      const broken = { ...added, after: { id: 'new' } };
      const renamed = { ...added, key: 'other' };
      const read = readSound(
        edited((file) =>
          Object.assign(file, {
            edits: [
              { label: 'All broken', diff: [broken, renamed, { kind: 'dance' }] },
              { label: 'Half broken', diff: [broken, removed] },
              { label: 'Undone', diff: [added] },
            ],
            cursor: 2,
          }),
        ),
      );

      expect(read.edits.map(({ label }) => label)).toEqual(['Half broken', 'Undone']);
      expect(read.cursor).toBe(1);
      expect(read.network.instances.size).toBe(0);
      expect(read.repairs).toHaveLength(4);
    });

    it.each([-1, 5, 0.5, 'one'])('takes cursor %s for the end of the history', (cursor) => {
      const read = readSound(
        edited((file) => Object.assign(file, { edits: [{ label: 'Add', diff: [added] }], cursor })),
      );

      expect(read.cursor).toBe(1);
      expect(read.repairs).toHaveLength(1);
    });
  });

  describe('hostile text', () => {
    it('lets no __proto__ reach a prototype', () => {
      const text = writeModelFile(modelFileOf(network)).replace(
        '"base": {',
        '"__proto__": {"polluted": 1}, "base": {"__proto__": [{"polluted": 1}],',
      );
      const read = readSound(text.replace('"id":"web"', '"__proto__":{"polluted":1},"id":"web"'));

      expect(({} as { polluted?: number }).polluted).toBeUndefined();
      expect(read.network.instances.get('web')).not.toHaveProperty('polluted');
      expect(read.network.instances.get('web')).toEqual(network.instances.get('web'));
    });

    it('keeps a record whose id is __proto__', () => {
      const read = readSound(
        edited((file) => file.base.vpcs.push({ ...file.base.vpcs[0], id: '__proto__' })),
      );

      expect(read.network.vpcs.has('__proto__')).toBe(true);
    });

    it('survives 100,000 levels of nesting', () => {
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const text = writeModelFile(modelFileOf(network));

      expect(readModelFile(deep).ok).toBe(false);
      for (const place of ['"view": {', '"base": {', '"declared": {'])
        expect(readSound(text.replace(place, `${place}"deep":${deep},`)).network.vpcs.size).toBe(1);
      const inRecord = readSound(text.replace('"id":"web"', `"deep":${deep},"id":"web"`));
      expect(inRecord.network.instances.get('web')).not.toHaveProperty('deep');
    });
  });
});

type RawRecords = Record<string, unknown>[];
type RawFile = { base: { vpcs: RawRecords; subnets: RawRecords } };

/** The text of a sound file after a change to its JSON. */
function edited(change: (file: RawFile) => unknown): string {
  const file: RawFile = JSON.parse(writeModelFile(modelFileOf(network)));
  change(file);
  return JSON.stringify(file);
}
