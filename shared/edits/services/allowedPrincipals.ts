import type { ServiceConfiguration } from '../../network/vpcEndpoint';
import { isSameAccount } from '../places/placeRules';

const arn =
  /^arn:aws[a-z-]*:(?:iam::(\d{12}):(?:root|(?:user|role)\/[\w+=,.@-]+)|organizations::\d{12}:ou\/[\w-]+\/[\w-]+)$/;
const ofAws = /^[a-z\d.-]+\.amazonaws\.com(?:\.cn)?$/;

/**
 * Everybody, an account, a user or role of one without a path, an organizational unit, or a service of AWS.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpointServicePermissions.html
 */
export function isPrincipal(text: string): boolean {
  return text === '*' || arn.test(text) || ofAws.test(text);
}

/** False only where nobody of the account can be meant. The provider's own account needs no permission. */
export function letsIn(service: ServiceConfiguration, account: string | undefined): boolean {
  const { allowedPrincipals } = service;
  if (allowedPrincipals === undefined || isSameAccount(service.account, account)) return true;
  return allowedPrincipals.some((each) => {
    const named = arn.exec(each);
    // Whose account belongs to a unit is not known.
    return each === '*' || (named !== null && (named[1] ?? account) === account);
  });
}
