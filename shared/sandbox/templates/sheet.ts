import { cidrOf, formatCidr, parseCidr } from '../../address/cidr';
import type { Edit } from '../../edits/inTurn';
import { addRegion } from '../../edits/places/addRegion';
import { holdsRegion } from '../../edits/places/placeRules';
import { addRoute } from '../../edits/routes/addRoute';
import { addRouteTable } from '../../edits/routeTables/addRouteTable';
import { associateSubnet } from '../../edits/routeTables/associateSubnet';
import { addSubnet } from '../../edits/subnets/addSubnet';
import { addVpc } from '../../edits/vpcs/addVpc';
import { addInstance } from '../../edits/workloads/addInstance';
import type {
  AccountId,
  RegionName,
  RouteTableId,
  SubnetId,
  VpcId,
  ZoneName,
} from '../../network/ids';
import type { Network } from '../../network/network';
import type { Tags } from '../../network/record';
import type { RouteTarget } from '../../network/routeTable';
import { newIds } from '../newId';

/** What a template is drawn on: edits in order, ids made as they are needed, names that say what is what. */
export class Sheet {
  readonly edits: Edit[] = [];
  readonly newId: ReturnType<typeof newIds>;

  constructor(
    network: Network,
    seed: number,
    readonly place: { region: RegionName; account?: AccountId | undefined },
    readonly zones: readonly ZoneName[],
  ) {
    this.newId = newIds(network, seed);
    if (!holdsRegion(network, place))
      this.draw((now) => addRegion(now, { ...place, zones: [...zones] }));
  }

  draw(edit: Edit): void {
    this.edits.push(edit);
  }

  vpc(name: string, cidrBlock: string): VpcId {
    const vpcId = this.newId('vpcs');
    const params = {
      ...this.place,
      vpcId,
      cidrBlock,
      routeTableId: this.newId('routeTables'),
      networkAclId: this.newId('networkAcls'),
      securityGroupId: this.newId('securityGroups'),
      dnsHostnames: true,
      tags: named(name),
    };
    this.draw((now) => addVpc(now, params));
    return vpcId;
  }

  /** A route table of its own for these subnets. */
  table(vpcId: VpcId, name: string, subnetIds: readonly SubnetId[]): RouteTableId {
    const tableId = this.newId('routeTables');
    this.draw((now) => addRouteTable(now, { tableId, vpcId, tags: named(name) }));
    for (const subnetId of subnetIds)
      this.draw((now) => associateSubnet(now, { tableId, subnetId }));
    return tableId;
  }

  /** One subnet a zone: the blocks from the `first` on, each 16 to the VPC's block. */
  subnets(
    vpcId: VpcId,
    name: string,
    cidrBlock: string,
    first: number,
    isPublic = false,
  ): SubnetId[] {
    return this.zones.map((availabilityZone, index) => {
      const subnetId = this.newId('subnets');
      const params = {
        subnetId,
        vpcId,
        availabilityZone,
        cidrBlock: sixteenth(cidrBlock, first + index),
        mapPublicIpOnLaunch: isPublic,
        tags: named(`${name}-${availabilityZone.slice(-1)}`),
      };
      this.draw((now) => addSubnet(now, params));
      return subnetId;
    });
  }

  route(tableId: RouteTableId, destination: string, kind: RouteTarget['kind'], id: string): void {
    this.draw((now) => addRoute(now, { tableId, destination, target: { kind, id } }));
  }

  /** Something to ask from. */
  app(name: string, subnetId: SubnetId | undefined): void {
    if (subnetId === undefined) return;
    const instanceId = this.newId('instances');
    const networkInterfaceId = this.newId('networkInterfaces');
    const params = { instanceId, networkInterfaceId, subnetId, tags: named(name) };
    this.draw((now) => addInstance(now, params));
  }
}

export function named(name: string): Tags {
  return [{ key: 'Name', value: name }];
}

/** The n-th of sixteen equal parts of an IPv4 block; a text that no edit takes where it is none. */
export function sixteenth(cidrBlock: string, n: number): string {
  const block = parseCidr(cidrBlock);
  if (block?.family !== 4) return cidrBlock;
  const part = cidrOf(block.base + n * 2 ** (28 - block.prefixBits), block.prefixBits + 4);
  return part ? formatCidr(part) : cidrBlock;
}
