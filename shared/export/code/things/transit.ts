import type {
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
} from '../../../network/connections';
import type { Network } from '../../../network/network';
import { isState, type Tags } from '../../../network/record';
import { type Ref, ref } from './ref';
import { destinationWord, nameOf, ownTags, part, type Thing, whole } from './thing';

type OnOff = string | undefined;

export type TransitThings = {
  'transit-gateway': {
    description?: string | undefined;
    amazonSideAsn?: number | undefined;
    defaultRouteTableAssociation: OnOff;
    defaultRouteTablePropagation: OnOff;
    dnsSupport: OnOff;
    vpnEcmpSupport: OnOff;
    securityGroupReferencingSupport: OnOff;
    tags: Tags;
  };
  'transit-gateway-vpc-attachment': {
    gateway: Ref;
    vpc: Ref;
    subnets: readonly Ref[];
    applianceModeSupport: OnOff;
    dnsSupport: OnOff;
    ipv6Support: OnOff;
    securityGroupReferencingSupport: OnOff;
    tags: Tags;
  };
  /** What AWS makes of a VPN connection to a transit gateway. */
  'transit-gateway-vpn-attachment': { gateway: Ref; connection: Ref };
  'transit-gateway-peering': {
    gateway: Ref;
    peer: Ref;
    peerAccount?: string | undefined;
    peerRegion?: string | undefined;
    tags: Tags;
  };
  'transit-gateway-peering-acceptance': { peering: Ref };
  'transit-gateway-route-table': { gateway: Ref; isDefault: boolean; tags: Tags };
  'transit-gateway-association': { table: Ref; attachment: Ref };
  'transit-gateway-propagation': { table: Ref; attachment: Ref };
  /** Without an attachment it drops what it matches. */
  'transit-gateway-route': { table: Ref; cidr: string; attachment?: Ref | undefined };
  'transit-gateway-prefix-list': { table: Ref; list: Ref; attachment?: Ref | undefined };
};

export function* transitThings(network: Network): Generator<Thing> {
  for (const gateway of network.transitGateways.values()) {
    if (isGone(gateway)) continue;
    yield whole('transit-gateway', gateway, propsOfGateway(gateway));
  }
  for (const attachment of network.transitGatewayAttachments.values())
    if (!isGone(attachment)) yield* thingsOfAttachment(network, attachment);
  for (const table of network.transitGatewayRouteTables.values())
    if (!isGone(table)) yield* thingsOfTable(network, table);
}

function propsOfGateway(gateway: TransitGateway) {
  const { description, amazonSideAsn, dnsSupport, vpnEcmpSupport } = gateway;
  const { securityGroupReferencingSupport } = gateway;
  return {
    description,
    amazonSideAsn,
    defaultRouteTableAssociation: gateway.defaultRouteTableAssociation,
    defaultRouteTablePropagation: gateway.defaultRouteTablePropagation,
    dnsSupport,
    vpnEcmpSupport,
    securityGroupReferencingSupport,
    tags: ownTags(gateway),
  };
}

function* thingsOfAttachment(
  network: Network,
  attachment: TransitGatewayAttachment,
): Generator<Thing> {
  const { transitGatewayId, resourceType, resourceId } = attachment;
  if (transitGatewayId === undefined) return;
  if (resourceType === 'vpc' && resourceId !== undefined) {
    const { applianceModeSupport, dnsSupport, ipv6Support } = attachment;
    yield whole(
      'transit-gateway-vpc-attachment',
      attachment,
      {
        gateway: ref(transitGatewayId),
        vpc: ref(resourceId),
        subnets: (attachment.subnetIds ?? []).map(ref),
        applianceModeSupport,
        dnsSupport,
        ipv6Support,
        securityGroupReferencingSupport: attachment.securityGroupReferencingSupport,
        tags: ownTags(attachment),
      },
      {
        name: nameOf(network.vpcs.get(resourceId as never), resourceId),
        gives: [`${transitGatewayId} at ${resourceId}`],
        claims: [`${transitGatewayId} at ${resourceId}`],
      },
    );
  } else if (resourceType === 'vpn' && resourceId !== undefined)
    yield whole(
      'transit-gateway-vpn-attachment',
      attachment,
      { gateway: ref(transitGatewayId), connection: ref(resourceId) },
      {
        name: nameOf(network.vpnConnections.get(resourceId as never), resourceId),
        comesWith: ref(resourceId),
      },
    );
  else if (resourceType === 'peering') yield* thingsOfPeering(network, attachment);
}

function* thingsOfPeering(
  network: Network,
  attachment: TransitGatewayAttachment,
): Generator<Thing> {
  const { requester, accepter } = attachment;
  if (requester?.transitGatewayId === undefined || accepter?.transitGatewayId === undefined) return;
  const from = network.transitGateways.get(requester.transitGatewayId);
  const to = network.transitGateways.get(accepter.transitGatewayId);
  yield {
    ...whole('transit-gateway-peering', attachment, {
      gateway: ref(requester.transitGatewayId),
      peer: ref(accepter.transitGatewayId),
      peerAccount: accepter.account ?? to?.account,
      peerRegion: accepter.region ?? to?.region,
      tags: ownTags(attachment),
    }),
    place: {
      account: requester.account ?? from?.account ?? attachment.account,
      region: requester.region ?? from?.region ?? attachment.region,
    },
  };
  if (isState(attachment.state, 'pendingAcceptance', 'pending-acceptance')) return;
  yield part(
    'transit-gateway-peering-acceptance',
    attachment,
    '',
    { peering: ref(attachment.id) },
    {
      name: `${nameOf(attachment, attachment.id)} accepted`,
      goesWith: [ref(attachment.id)],
      gives: [`${attachment.id} accepted`],
      place: {
        account: accepter.account ?? to?.account,
        region: accepter.region ?? to?.region,
      },
    },
  );
}

function* thingsOfTable(network: Network, table: TransitGatewayRouteTable): Generator<Thing> {
  const { id, transitGatewayId } = table;
  if (transitGatewayId === undefined) return;
  const gateway = network.transitGateways.get(transitGatewayId);
  const isDefault =
    gateway?.associationDefaultRouteTableId === id ||
    gateway?.propagationDefaultRouteTableId === id ||
    table.defaultAssociationRouteTable === true;
  const name = nameOf(table, id);
  yield whole(
    'transit-gateway-route-table',
    table,
    { gateway: ref(transitGatewayId), isDefault, tags: ownTags(table) },
    {
      name: `${nameOf(gateway, transitGatewayId)} ${isDefault ? 'default' : 'routes'}`,
      ...(isDefault ? { comesWith: ref(transitGatewayId) } : {}),
    },
  );
  for (const { attachmentId } of table.associations ?? [])
    yield associationOf(network, table, attachmentId);
  for (const { attachmentId } of table.propagations ?? [])
    yield propagationOf(network, table, attachmentId);
  for (const route of table.routes ?? []) {
    if (route.type === 'propagated' || route.cidr === undefined) continue;
    const [to] = route.attachments;
    const attachmentId = to?.attachmentId;
    yield part(
      'transit-gateway-route',
      table,
      route.cidr,
      {
        table: ref(id),
        cidr: route.cidr,
        attachment: attachmentId === undefined ? undefined : ref(attachmentId),
      },
      {
        name: `${name} to ${destinationWord(route.cidr)}`,
        goesWith: [ref(id)],
        wants: attachmentId === undefined ? [] : [`${attachmentId} accepted`],
      },
    );
  }
  for (const { prefixListId, attachmentId } of table.prefixListReferences ?? [])
    yield part(
      'transit-gateway-prefix-list',
      table,
      prefixListId,
      {
        table: ref(id),
        list: ref(prefixListId),
        attachment: attachmentId === undefined ? undefined : ref(attachmentId),
      },
      {
        name: `${name} to ${prefixListId}`,
        goesWith: [ref(id)],
        wants: attachmentId === undefined ? [] : [`${attachmentId} accepted`],
      },
    );
}

/** An attachment has one table at most: another table is a change of the same association. */
export function associationOf(
  network: Network,
  table: TransitGatewayRouteTable,
  attachmentId: string,
): Thing {
  return {
    ...part(
      'transit-gateway-association',
      table,
      '',
      { table: ref(table.id), attachment: ref(attachmentId) },
      {
        name: attachmentName(network, attachmentId),
        goesWith: [ref(attachmentId)],
        wants: [`${attachmentId} accepted`],
      },
    ),
    key: `transit-gateway-association ${attachmentId}`,
  };
}

export function propagationOf(
  network: Network,
  table: TransitGatewayRouteTable,
  attachmentId: string,
): Thing {
  return part(
    'transit-gateway-propagation',
    table,
    attachmentId,
    { table: ref(table.id), attachment: ref(attachmentId) },
    {
      name: `${nameOf(table, table.id)} from ${attachmentName(network, attachmentId)}`,
      goesWith: [ref(attachmentId), ref(table.id)],
    },
  );
}

function attachmentName(network: Network, id: string): string {
  const attachment = network.transitGatewayAttachments.get(id as never);
  const vpc = network.vpcs.get(attachment?.resourceId as never);
  return nameOf(attachment, vpc === undefined ? id : nameOf(vpc, vpc.id));
}

function isGone({ state }: { state?: string | undefined }): boolean {
  return isState(state, 'deleted', 'deleting', 'rejected', 'rejecting', 'failed', 'failing');
}
