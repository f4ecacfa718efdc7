import { describe, expect, it } from 'vitest';
import { iconNames, iconOf, isTileIcon } from '../../../shared/diagram/icons';

describe('a line drawing', () => {
  it('has no colour of its own, which a dark canvas could swallow', () => {
    const drawings = iconNames.filter((name) => !isTileIcon(name));
    expect(drawings).toContain('internet');
    for (const name of drawings) {
      const { body } = iconOf(name);
      expect(body, name).toContain('currentColor');
      expect(body.match(/(?:fill|stroke)="#[^"]*"/g) ?? [], name).toEqual([]);
    }
  });
});
