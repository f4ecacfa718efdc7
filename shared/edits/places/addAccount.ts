import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { AccountId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { type Refusal, refused } from '../refusal';
import { refusedPlace } from './placeRules';

export const AddAccount = z.object({ account: AccountId, name: z.string().min(1).optional() });
export type AddAccount = z.infer<typeof AddAccount>;

/** Gives the model an account by its number, and by a name for people. */
export function addAccount(network: Network, { account, name }: AddAccount): Result<Diff, Refusal> {
  const not = refusedPlace({ account });
  if (not) return not;
  if (network.accounts.has(account)) return refused('account-exists', account);
  return ok([added('accounts', name === undefined ? { id: account } : { id: account, name })]);
}
