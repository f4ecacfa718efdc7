import type { VpcId, VpcPeeringConnectionId } from '../network/ids';
import { putRecords } from '../network/network';
import { peeringIds, vpcIds } from './connections';
import { named, type Sheet } from './sampleRegion';

/** Every VPC must stand already: each side repeats its VPC's blocks. */
export function addPeerings(sheet: Sheet): void {
  add(sheet, 'shop-prod to shared-services', peeringIds.sharedServices, vpcIds.sharedServices);
  add(sheet, 'shop-prod to shop-eu', peeringIds.shopEu, vpcIds.shopEu);
}

function add(sheet: Sheet, name: string, id: VpcPeeringConnectionId, accepter: VpcId): void {
  putRecords(sheet.network, 'vpcPeeringConnections', [
    {
      ...named(sheet, name),
      state: 'active',
      id,
      requester: side(sheet, vpcIds.shopProd),
      accepter: side(sheet, accepter),
      statusMessage: 'Active',
    },
  ]);
}

function side({ network }: Sheet, vpcId: VpcId) {
  const vpc = network.vpcs.get(vpcId);
  return {
    vpcId,
    ...(vpc?.account === undefined ? {} : { account: vpc.account }),
    ...(vpc?.region === undefined ? {} : { region: vpc.region }),
    cidrBlocks: vpc?.cidrBlocks.map(({ cidr }) => cidr) ?? [],
    ipv6CidrBlocks: [],
    allowDnsResolutionFromRemoteVpc: true,
  };
}
