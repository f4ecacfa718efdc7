import { err } from '../result';
import { endpointsReasons } from './refusals/endpoints';
import { gatewaysReasons } from './refusals/gateways';
import { modelReasons } from './refusals/model';
import { onPremisesReasons } from './refusals/onPremises';
import { peeringReasons } from './refusals/peering';
import { placesReasons } from './refusals/places';
import { privateDnsReasons } from './refusals/privateDns';
import { routesReasons } from './refusals/routes';
import { securityReasons } from './refusals/security';
import { tagsReasons } from './refusals/tags';
import { transitReasons } from './refusals/transit';
import { vpcsReasons } from './refusals/vpcs';
import { workloadsReasons } from './refusals/workloads';

const reasons = {
  ...modelReasons,
  ...placesReasons,
  ...vpcsReasons,
  ...endpointsReasons,
  ...privateDnsReasons,
  ...peeringReasons,
  ...routesReasons,
  ...gatewaysReasons,
  ...securityReasons,
  ...transitReasons,
  ...onPremisesReasons,
  ...tagsReasons,
  ...workloadsReasons,
} as const;

export type RefusalCode = keyof typeof reasons;
export const refusalCodes = Object.keys(reasons) as RefusalCode[];

/** An edit that AWS would not do, or that names something the model does not hold. */
export type Refusal = {
  code: RefusalCode;
  /** What it is about: ids, names, addresses. */
  about: readonly string[];
  reason: string;
  /** The page of AWS that says so. */
  source: string;
};

export function refused(code: RefusalCode, ...about: string[]): { ok: false; error: Refusal } {
  return err({ code, about, ...reasons[code] });
}
