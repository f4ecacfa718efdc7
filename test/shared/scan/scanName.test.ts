import { expect, it } from 'vitest';
import { scanName } from '../../../shared/scan/scanName';

it.each([
  [['shop-prod'], 'shop-prod'],
  [['shop', 'audit', 'dev'], 'shop and 2 more'],
  [[], '111122223333'],
  [['Acme Inc/prod:eu'], 'Acme Inc-prod-eu'],
  [['../../etc/passwd'], '-..-etc-passwd'],
  [['..'], 'account'],
])('calls a scan of %j %s', (profiles, name) => {
  expect(scanName({ profiles }, '111122223333')).toBe(name);
});

it('calls a scan of which nothing is known an account', () => {
  expect(scanName({ profiles: [] })).toBe('account');
});
