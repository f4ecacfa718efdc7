import { z } from 'zod';
import { parseIp } from '../../address/ip';
import type { Diff } from '../../network/diff';
import { AccountId, CustomerGatewayId, RegionName } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, removed } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import { holdsRegion } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';

export const AddCustomerGateway = z.object({
  customerGatewayId: CustomerGatewayId,
  region: RegionName,
  account: AccountId.optional(),
  ipAddress: z.string(),
  bgpAsn: z.number().int().min(1).max(4_294_967_294),
  deviceName: z.string().optional(),
  tags: Tags.optional(),
});
export type AddCustomerGateway = z.infer<typeof AddCustomerGateway>;

/** Source: https://docs.aws.amazon.com/vpn/latest/s2svpn/your-cgw.html */
export function addCustomerGateway(
  network: Network,
  params: AddCustomerGateway,
): Result<Diff, Refusal> {
  const { customerGatewayId, ipAddress, deviceName } = params;
  const taken = takenId(network, 'customerGateways', customerGatewayId);
  if (taken) return taken;
  if (!holdsRegion(network, params)) return refused('no-such-region', params.region);
  if (typeof parseIp(ipAddress) !== 'number')
    return refused('customer-gateway-address-wrong', ipAddress);
  return ok([
    added('customerGateways', {
      ...drawnAt(params, params.tags),
      state: 'available',
      id: customerGatewayId,
      ipAddress,
      bgpAsn: `${params.bgpAsn}`,
      ...(deviceName === undefined ? {} : { deviceName }),
    }),
  ]);
}

export const RemoveCustomerGateway = z.object({ customerGatewayId: CustomerGatewayId });
export type RemoveCustomerGateway = z.infer<typeof RemoveCustomerGateway>;

export function removeCustomerGateway(
  network: Network,
  { customerGatewayId }: RemoveCustomerGateway,
): Result<Diff, Refusal> {
  const gateway = find(network, 'customerGateways', customerGatewayId);
  if (!gateway.ok) return gateway;
  for (const connection of network.vpnConnections.values())
    if (connection.customerGatewayId === customerGatewayId)
      return refused('customer-gateway-in-use', customerGatewayId, connection.id);
  return ok([removed('customerGateways', gateway.value)]);
}
