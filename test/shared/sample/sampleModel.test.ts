import { describe, expect, it } from 'vitest';
import { writeModelFile } from '../../../shared/model-file/write';
import { sampleModel } from '../../../shared/sample/sampleModel';
import { readSound } from '../../support/modelFiles';

describe('sampleModel', () => {
  const model = sampleModel();

  it('survives being saved and opened without a repair', () => {
    const read = readSound(writeModelFile(model));

    expect(read.repairs).toEqual([]);
    expect(writeModelFile(read)).toBe(writeModelFile(model));
  });

  it('has no edits: main says so of its file without reading it', () => {
    expect(model.edits).toEqual([]);
  });

  it('asks about resources that are there', () => {
    for (const { from } of model.questions)
      expect(model.base.networkInterfaces.has(from), from).toBe(true);
  });

  it('gives every VPC a form', () => {
    expect(Object.keys(model.view.vpcForms)).toEqual([...model.base.vpcs.keys()]);
  });
});
