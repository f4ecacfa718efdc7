import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import type { Refusal } from '../refusal';

export const SetVpcDns = z.object({
  vpcId: VpcId,
  /** enableDnsSupport. Absent: as it is. */
  dnsSupport: z.boolean().optional(),
  /** enableDnsHostnames. Absent: as it is. */
  dnsHostnames: z.boolean().optional(),
});
export type SetVpcDns = z.infer<typeof SetVpcDns>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html */
export function setVpcDns(network: Network, params: SetVpcDns): Result<Diff, Refusal> {
  const vpc = find(network, 'vpcs', params.vpcId);
  if (!vpc.ok) return vpc;
  const { dnsSupport = vpc.value.dnsSupport, dnsHostnames = vpc.value.dnsHostnames } = params;
  return ok([
    changed('vpcs', vpc.value, {
      ...vpc.value,
      ...(dnsSupport === undefined ? {} : { dnsSupport }),
      ...(dnsHostnames === undefined ? {} : { dnsHostnames }),
    }),
  ]);
}
