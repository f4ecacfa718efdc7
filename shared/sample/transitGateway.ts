import type { TransitGatewayRoute } from '../network/connections';
import type { SubnetId, TransitGatewayAttachmentId, VpcId } from '../network/ids';
import { putRecords } from '../network/network';
import { shopAccount } from './account';
import { attachmentIds, blocks, transitGatewayId, transitTableIds, vpcIds } from './connections';
import { addInterface } from './sampleInterfaces';
import { named, type Sheet } from './sampleRegion';

/** The gateway and its two tables: `spokes` for the shop and the data platform, `shared` for shared services. */
export function addTransitGateway(sheet: Sheet): void {
  putRecords(sheet.network, 'transitGateways', [
    {
      ...named(sheet, 'tgw-core', { team: 'platform' }),
      state: 'available',
      id: transitGatewayId,
      description: 'Between the VPCs of us-east-1',
      amazonSideAsn: 64512,
      defaultRouteTableAssociation: 'disable',
      defaultRouteTablePropagation: 'disable',
      dnsSupport: 'enable',
      vpnEcmpSupport: 'enable',
      securityGroupReferencingSupport: 'disable',
    },
  ]);
  addTable(sheet, 'spokes', ['shopProd', 'dataPlatform'], {
    propagated: ['dataPlatform', 'shopProd', 'sharedServices'],
    // Europe is reached by peering; nothing may take a way round through here.
    blackholes: [blocks.shopEu],
  });
  addTable(sheet, 'shared', ['sharedServices'], {
    propagated: ['dataPlatform', 'shopProd'],
    blackholes: [],
  });
}

type Attached = keyof typeof attachmentIds;

type AttachmentWords = {
  vpcId: VpcId;
  nodes: { subnet: SubnetId; ip: string }[];
  table: keyof typeof transitTableIds;
};

/** An attachment with an interface a zone. */
export function addTransitGatewayAttachment(
  sheet: Sheet,
  name: string,
  id: TransitGatewayAttachmentId,
  { vpcId, nodes, table }: AttachmentWords,
): void {
  for (const node of nodes)
    addInterface(sheet, {
      ...node,
      raw: {
        interfaceType: 'transit_gateway',
        description: `Network Interface for Transit Gateway Attachment ${id}`,
        sourceDestCheck: false,
      },
    });
  putRecords(sheet.network, 'transitGatewayAttachments', [
    {
      ...named(sheet, name),
      state: 'available',
      id,
      transitGatewayId,
      transitGatewayAccount: shopAccount,
      resourceType: 'vpc',
      resourceId: vpcId,
      resourceAccount: shopAccount,
      association: { routeTableId: transitTableIds[table], state: 'associated' },
      subnetIds: nodes.map(({ subnet }) => subnet),
      applianceModeSupport: 'disable',
      dnsSupport: 'enable',
      ipv6Support: 'disable',
      securityGroupReferencingSupport: 'disable',
    },
  ]);
}

function addTable(
  sheet: Sheet,
  name: keyof typeof transitTableIds,
  associated: Attached[],
  { propagated, blackholes }: { propagated: Attached[]; blackholes: string[] },
): void {
  putRecords(sheet.network, 'transitGatewayRouteTables', [
    {
      ...named(sheet, name),
      state: 'available',
      id: transitTableIds[name],
      transitGatewayId,
      defaultAssociationRouteTable: false,
      defaultPropagationRouteTable: false,
      routes: [
        ...propagated.map(
          (key): TransitGatewayRoute => ({
            cidr: blocks[key],
            attachments: [{ ...resource(key), attachmentId: attachmentIds[key] }],
            type: 'propagated',
            state: 'active',
          }),
        ),
        ...blackholes.map(
          (cidr): TransitGatewayRoute => ({
            cidr,
            attachments: [],
            type: 'static',
            state: 'blackhole',
          }),
        ),
      ],
      routesScope: 'searched',
      associations: associated.map((key) => ({
        ...resource(key),
        attachmentId: attachmentIds[key],
        state: 'associated',
      })),
      propagations: propagated.map((key) => ({
        ...resource(key),
        attachmentId: attachmentIds[key],
        state: 'enabled',
      })),
      prefixListReferences: [],
    },
  ]);
}

function resource(key: Attached) {
  return { resourceId: vpcIds[key], resourceType: 'vpc' };
}
