import { z } from 'zod';
import { parseIp } from '../../address/ip';
import type { Diff } from '../../network/diff';
import { AccountId, DhcpOptionsId, RegionName, VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import { holdsRegion } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';

export const AddDhcpOptions = z.object({
  dhcpOptionsId: DhcpOptionsId,
  region: RegionName,
  account: AccountId.optional(),
  domainNameServers: z.array(z.string()),
  domainName: z.string().optional(),
  tags: Tags.optional(),
});
export type AddDhcpOptions = z.infer<typeof AddDhcpOptions>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html */
export function addDhcpOptions(network: Network, params: AddDhcpOptions): Result<Diff, Refusal> {
  const { domainNameServers: servers, domainName } = params;
  const taken = takenId(network, 'dhcpOptions', params.dhcpOptionsId);
  if (taken) return taken;
  if (!holdsRegion(network, params)) return refused('no-such-region', params.region);
  const isAmazon = servers.length === 1 && servers[0] === 'AmazonProvidedDNS';
  const areAddresses = servers.every((server) => parseIp(server) !== undefined);
  if (!isAmazon && (servers.length === 0 || servers.length > 4 || !areAddresses))
    return refused('dns-servers-wrong', ...servers);
  return ok([
    added('dhcpOptions', {
      ...drawnAt(params, params.tags),
      id: params.dhcpOptionsId,
      domainNameServers: servers,
      ...(domainName === undefined ? {} : { domainName }),
    }),
  ]);
}

export const SetDhcpOptions = z.object({ vpcId: VpcId, dhcpOptionsId: DhcpOptionsId });
export type SetDhcpOptions = z.infer<typeof SetDhcpOptions>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateDhcpOptions.html */
export function setDhcpOptions(network: Network, params: SetDhcpOptions): Result<Diff, Refusal> {
  const vpc = find(network, 'vpcs', params.vpcId);
  if (!vpc.ok) return vpc;
  const options = find(network, 'dhcpOptions', params.dhcpOptionsId);
  if (!options.ok) return options;
  return ok([changed('vpcs', vpc.value, { ...vpc.value, dhcpOptionsId: options.value.id })]);
}

export const RemoveDhcpOptions = z.object({ dhcpOptionsId: DhcpOptionsId });
export type RemoveDhcpOptions = z.infer<typeof RemoveDhcpOptions>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteDhcpOptions.html */
export function removeDhcpOptions(
  network: Network,
  { dhcpOptionsId }: RemoveDhcpOptions,
): Result<Diff, Refusal> {
  const options = find(network, 'dhcpOptions', dhcpOptionsId);
  if (!options.ok) return options;
  for (const vpc of network.vpcs.values())
    if (vpc.dhcpOptionsId === dhcpOptionsId) return refused('dhcp-options-in-use', vpc.id);
  return ok([removed('dhcpOptions', options.value)]);
}
