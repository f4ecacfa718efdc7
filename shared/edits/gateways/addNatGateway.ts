import { z } from 'zod';
import type { Diff } from '../../network/diff';
import type { NatGateway } from '../../network/gateways';
import { AllocationId, NatGatewayId, NetworkInterfaceId, SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import type { Subnet } from '../../network/vpc';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find, takenId } from '../find';
import { drawInterfaces } from '../interfaces/drawInterfaces';
import { bound, freeElasticAddress } from '../interfaces/elasticAddress';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { internetGatewayOf } from './internetGateway';

export const AddNatGateway = z.object({
  natGatewayId: NatGatewayId,
  subnetId: SubnetId,
  networkInterfaceId: NetworkInterfaceId,
  connectivityType: z.enum(['public', 'private']),
  /** Public: an Elastic IP of the model that is free, or the id of a new one. */
  allocationId: AllocationId.optional(),
  /** Of a new Elastic IP. Absent: one of the addresses that are kept for documentation. */
  publicIp: z.string().optional(),
  tags: Tags.optional(),
});
export type AddNatGateway = z.infer<typeof AddNatGateway>;

/**
 * A zonal NAT gateway, public or private.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html
 * Not modelled: secondary addresses.
 */
export function addNatGateway(network: Network, params: AddNatGateway): Result<Diff, Refusal> {
  const { natGatewayId, networkInterfaceId, connectivityType } = params;
  const subnet = find(network, 'subnets', params.subnetId);
  if (!subnet.ok) return subnet;
  const taken = takenId(network, 'natGateways', natGatewayId);
  if (taken) return taken;
  const elastic = elasticOf(network, subnet.value, params);
  if (!elastic.ok) return elastic;
  const drawn = drawInterfaces(network, [
    {
      id: networkInterfaceId,
      subnet: subnet.value,
      more: {
        interfaceType: 'nat_gateway',
        description: `Interface for NAT Gateway ${natGatewayId}`,
        requesterManaged: true,
        groups: [],
        sourceDestCheck: false,
      },
    },
  ]);
  if (!drawn.ok) return drawn;
  const [networkInterface] = drawn.value.interfaces;
  const privateIp = networkInterface?.privateIps[0]?.address;
  const binding = elastic.value && {
    publicIp: elastic.value.publicIp,
    allocationId: elastic.value.address.id,
  };
  if (networkInterface && privateIp !== undefined && binding)
    networkInterface.privateIps = [{ address: privateIp, primary: true, ...binding }];
  const natGateway: NatGateway = {
    ...drawnAt(subnet.value, params.tags),
    state: 'available',
    id: natGatewayId,
    ...(subnet.value.vpcId === undefined ? {} : { vpcId: subnet.value.vpcId }),
    subnetId: subnet.value.id,
    connectivityType,
    availabilityMode: 'zonal',
    addresses: [
      {
        networkInterfaceId,
        ...(privateIp === undefined ? {} : { privateIp }),
        ...binding,
        isPrimary: true,
        status: 'succeeded',
      },
    ],
  };
  return ok([
    ...(elastic.value ? [bound(elastic.value, networkInterfaceId, privateIp)] : []),
    ...drawn.value.diff,
    added('natGateways', natGateway),
  ]);
}

type Elastic = Extract<ReturnType<typeof freeElasticAddress>, { ok: true }>['value'];

function elasticOf(
  network: Network,
  subnet: Subnet,
  { natGatewayId, connectivityType, allocationId, publicIp }: AddNatGateway,
): Result<Elastic | undefined, Refusal> {
  if (connectivityType === 'private')
    return allocationId === undefined && publicIp === undefined
      ? ok(undefined)
      : refused('private-nat-has-no-address', natGatewayId);
  if (!internetGatewayOf(network, subnet.vpcId ?? ''))
    return refused('nat-needs-internet-gateway', natGatewayId, subnet.vpcId ?? '');
  if (allocationId === undefined) return refused('nat-needs-address', natGatewayId);
  return freeElasticAddress(network, subnet, allocationId, publicIp);
}
