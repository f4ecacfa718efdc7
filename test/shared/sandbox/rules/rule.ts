import type { RefusalCode } from '../../../../shared/edits/refusal';
import type { Network } from '../../../../shared/network/network';
import type { WarningCode } from '../../../../shared/sandbox/warning';

/** What a rule forbids or warns of, and the nearest thing that it lets through. */
export type Rule = {
  code: RefusalCode | WarningCode;
  network: Network;
  type: string;
  /** Params that meet the rule. */
  meets: object;
  /** What of them has to be otherwise. Absent: nothing comes near it, such as an id that leads nowhere. */
  passes?: object;
  /** Another command for what passes, or another network, where the params alone do not decide. */
  passesBy?: string;
  passesIn?: Network;
};
