import { describe, expect, it } from 'vitest';
import {
  countsText,
  notComparedText,
  positionText,
  propertyName,
  sideText,
  subjectText,
} from '../../../renderer/text/comparing';

describe('the words of a comparison', () => {
  it('name what is compared and the sides of it', () => {
    const base = { kind: 'base' } as const;
    const model = { kind: 'model', name: 'june.routescape' } as const;
    expect([subjectText(base), subjectText(model)]).toEqual([
      'Compared with the base',
      'Compared with june.routescape',
    ]);
    expect(sideText(base, 'before', 'shop')).toBe('Base');
    expect(sideText(model, 'before', 'shop')).toBe('june.routescape');
    expect(sideText(model, 'after', 'shop')).toBe('shop');
  });

  it('count what differs, and leave out what does not', () => {
    expect(countsText({ added: 3, removed: 0, changed: 1 })).toBe('3 added and 1 changed');
    expect(countsText({ added: 0, removed: 0, changed: 0 })).toBeUndefined();
    expect([positionText(undefined, 8), positionText(1, 8), positionText(undefined, 0)]).toEqual([
      '8 differences',
      '2 of 8',
      '',
    ]);
  });

  it('say which element of a property, and who did not read what', () => {
    expect(propertyName({ property: 'Routes', item: '0.0.0.0/0' })).toBe('Routes 0.0.0.0/0');
    expect(
      notComparedText(
        { side: 'after', call: 'DescribeVpcs', region: 'eu-west-1', records: 2 },
        { kind: 'model', name: 'june' },
      ),
    ).toBe('2 records of DescribeVpcs in eu-west-1: the other model did not read them.');
  });
});
