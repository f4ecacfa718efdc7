import { z } from 'zod';
import { addNatGateway } from '../../edits/gateways/addNatGateway';
import { addInternetGateway } from '../../edits/gateways/internetGateway';
import { inTurn } from '../../edits/inTurn';
import type { Refusal } from '../../edits/refusal';
import type { Diff } from '../../network/diff';
import type { NatGatewayId, SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Result } from '../../result';
import { named, Sheet } from './sheet';
import { refusedZones, templateParams } from './templateParams';

export const PublicAndPrivate = z.object({
  ...templateParams,
  /** Of the VPC; each subnet gets a sixteenth. */
  cidrBlock: z.string(),
  nat: z.enum(['none', 'one', 'per-zone']),
});
export type PublicAndPrivate = z.infer<typeof PublicAndPrivate>;

/**
 * A public and a private subnet in each of two or three zones, with one NAT gateway, one a zone, or none.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-example-private-subnets-nat.html
 */
export function publicAndPrivate(
  network: Network,
  params: PublicAndPrivate,
): Result<Diff, Refusal> {
  const { name, cidrBlock, nat, zones } = params;
  const not = refusedZones(zones, 2);
  if (not) return not;
  const sheet = new Sheet(network, params.seed, params, zones);
  const vpcId = sheet.vpc(name, cidrBlock);
  const gatewayId = sheet.newId('internetGateways');
  sheet.draw((now) => addInternetGateway(now, { gatewayId, vpcId, tags: named(`${name}-igw`) }));
  const outside = sheet.subnets(vpcId, `${name}-public`, cidrBlock, 0, true);
  const inside = sheet.subnets(vpcId, `${name}-private`, cidrBlock, 8);
  const publicTable = sheet.table(vpcId, `${name}-public`, outside);
  sheet.route(publicTable, '0.0.0.0/0', 'internet-gateway', gatewayId);
  const natIds =
    nat === 'none'
      ? []
      : outside.slice(0, nat === 'one' ? 1 : outside.length).map((id) => natIn(sheet, name, id));
  for (const [index, subnetId] of inside.entries()) {
    const zone = zones[index]?.slice(-1) ?? '';
    const tableId = sheet.table(vpcId, `${name}-private-${zone}`, [subnetId]);
    const natId = natIds[index] ?? natIds[0];
    if (natId !== undefined) sheet.route(tableId, '0.0.0.0/0', 'nat-gateway', natId);
  }
  sheet.app(`${name}-app`, inside[0]);
  return inTurn(network, sheet.edits);
}

export function natIn(sheet: Sheet, name: string, subnetId: SubnetId): NatGatewayId {
  const natGatewayId = sheet.newId('natGateways');
  const params = {
    natGatewayId,
    subnetId,
    networkInterfaceId: sheet.newId('networkInterfaces'),
    connectivityType: 'public' as const,
    allocationId: sheet.newId('addresses'),
    tags: named(`${name}-nat`),
  };
  sheet.draw((now) => addNatGateway(now, params));
  return natGatewayId;
}
