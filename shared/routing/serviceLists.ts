import type { PrefixList } from '../network/routeTable';
import type { ServiceAddresses } from './packet';

/** Whether a list holds a service's public addresses, by its name: entries are not needed to say so. */
export function isListOf(list: PrefixList, service: ServiceAddresses): boolean {
  if (list.name === undefined || !isManagedByAws(list)) return false;
  const family =
    list.addressFamily?.toLowerCase() === 'ipv6' || list.name.includes('.ipv6.') ? 6 : 4;
  return family === service.family && listNames(service).includes(list.name);
}

/**
 * The names AWS gives a service's list.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 * Assumed: the IPv6 list of a service, whose name that page leaves out, is `com.amazonaws.<region>.ipv6.<service>`
 * or `com.amazonaws.<region>.<service>` of address family IPv6.
 */
export function listNames(service: { service: string; region: string; family: 4 | 6 }): string[] {
  const plain = `com.amazonaws.${service.region}.${service.service}`;
  if (service.family === 4) return [plain];
  return [
    `com.amazonaws.${service.region}.ipv6.${service.service}`,
    `com.amazonaws.ipv6.${service.region}.${service.service}`,
    plain,
  ];
}

/** Whether a list certainly holds none of a service's addresses: another list of AWS, by its name. */
export function isListOfOther(list: PrefixList, service: ServiceAddresses): boolean {
  return list.name !== undefined && isManagedByAws(list) && !isListOf(list, service);
}

/** No customer may name a list so: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html */
export function isManagedByAws(list: PrefixList): boolean {
  return list.account === 'AWS' || list.name?.startsWith('com.amazonaws.') === true;
}
