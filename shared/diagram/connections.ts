import type { TransitGatewayAttachment } from '../network/connections';
import { coverageOf, isComplete } from '../network/coverage';
import type { CustomerGateway } from '../network/gateways';
import type { Network } from '../network/network';
import { isState, nameTag } from '../network/record';
import { nodeId, type SceneHub, type SceneLink, type SceneOnPremises } from './scene';
import { counts } from './words';

export type Connections = {
  links: SceneLink[];
  /** Hubs with the Region they stand in. */
  hubs: { hub: SceneHub; region: string | undefined; account: string | undefined }[];
  onPremises: SceneOnPremises[];
};

/**
 * What connects VPCs with each other and with on-premises. Only connections with both ends in the model become lines;
 * a transit gateway counts its other attachments in words.
 */
export function readConnections(network: Network): Connections {
  const attachments = [...network.transitGatewayAttachments.values()].filter(
    (attachment) => !isState(attachment.state, 'deleted', 'rejected', 'failed'),
  );
  const links: SceneLink[] = [
    ...peeringLinks(network),
    ...attachmentLinks(network, attachments),
    ...vpnLinks(network),
  ];
  return { links, hubs: readHubs(network, attachments), onPremises: readOnPremises(network) };
}

function* peeringLinks(network: Network): Iterable<SceneLink> {
  for (const peering of network.vpcPeeringConnections.values()) {
    const from = peering.requester.vpcId;
    const to = peering.accepter.vpcId;
    if (from === undefined || to === undefined || from === to) continue;
    if (isState(peering.state, 'deleted', 'rejected', 'expired', 'failed')) continue;
    const active = peering.state === undefined || isState(peering.state, 'active');
    const dns =
      peering.requester.allowDnsResolutionFromRemoteVpc === true ||
      peering.accepter.allowDnsResolutionFromRemoteVpc === true;
    yield {
      id: nodeId({ collection: 'vpcPeeringConnections', key: peering.id }),
      kind: 'peering',
      from: vpcNode(from),
      to: vpcNode(to),
      ref: { collection: 'vpcPeeringConnections', key: peering.id },
      title: nameTag(peering) ?? peering.id,
      subtitle: `${peering.state ?? 'state not read'}${dns ? ', DNS resolution on' : ''}`,
      dead: !active,
    };
  }
}

function* attachmentLinks(
  network: Network,
  attachments: readonly TransitGatewayAttachment[],
): Iterable<SceneLink> {
  const peered = new Set<string>();
  for (const attachment of attachments) {
    const common = {
      ref: { collection: 'transitGatewayAttachments', key: attachment.id } as const,
      title: nameTag(attachment) ?? attachment.id,
      subtitle: attachment.state ?? '',
      dead: attachment.state !== undefined && !isState(attachment.state, 'available', 'modifying'),
    };
    const id = nodeId(common.ref);
    if (attachment.resourceType === 'vpc') {
      const { transitGatewayId, resourceId } = attachment;
      if (transitGatewayId === undefined || resourceId === undefined) continue;
      yield {
        ...common,
        id,
        kind: 'transit-gateway',
        from: vpcNode(resourceId),
        to: hubNode(transitGatewayId),
      };
    } else if (attachment.resourceType === 'peering') {
      const from = attachment.requester?.transitGatewayId ?? attachment.transitGatewayId;
      const to = attachment.accepter?.transitGatewayId ?? attachment.resourceId;
      if (from === undefined || to === undefined || from === to) continue;
      // Both Regions list the attachment, under one id or two: one line a pair of gateways.
      const pair = [from, to].sort().join(' ');
      if (
        peered.has(pair) ||
        !network.transitGateways.has(from) ||
        !network.transitGateways.has(to)
      )
        continue;
      peered.add(pair);
      yield {
        ...common,
        id,
        kind: 'transit-gateway',
        from: hubNode(from),
        to: hubNode(to),
        title: 'TGW peering',
      };
    }
  }
}

function* vpnLinks(network: Network): Iterable<SceneLink> {
  for (const vpn of network.vpnConnections.values()) {
    if (vpn.customerGatewayId === undefined || isState(vpn.state, 'deleted')) continue;
    const gateway = vpn.vpnGatewayId ?? vpn.transitGatewayId;
    if (gateway === undefined) continue;
    const ref = { collection: 'vpnConnections', key: vpn.id } as const;
    const up = vpn.tunnels.filter((tunnel) => isState(tunnel.status, 'UP')).length;
    yield {
      id: nodeId(ref),
      kind: 'vpn',
      from: nodeId({ collection: 'customerGateways', key: vpn.customerGatewayId }),
      to:
        vpn.vpnGatewayId === undefined
          ? hubNode(gateway)
          : nodeId({ collection: 'vpnGateways', key: gateway }),
      ref,
      title: nameTag(vpn) ?? vpn.id,
      subtitle: vpn.tunnels.length === 0 ? 'VPN' : `${up} of ${vpn.tunnels.length} tunnels up`,
      dead: vpn.tunnels.length > 0 && up === 0,
    };
  }
}

function readHubs(
  network: Network,
  attachments: readonly TransitGatewayAttachment[],
): Connections['hubs'] {
  const counts = new Map<string, number>();
  const regions = new Map<string, { region: string | undefined; account: string | undefined }>();
  for (const attachment of attachments) {
    const id = attachment.transitGatewayId;
    if (id === undefined) continue;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    if (!regions.has(id))
      regions.set(id, { region: attachment.region, account: attachment.transitGatewayAccount });
  }
  const known = [...network.transitGateways.values()].filter(
    (gateway) => !isState(gateway.state, 'deleted'),
  );
  const missing = [...regions].filter(([id]) => !network.transitGateways.has(id));
  return [
    ...known.map((gateway) => ({
      hub: toHub(gateway.id, nameTag(gateway) ?? gateway.id, counts.get(gateway.id) ?? 0, true),
      region: gateway.region,
      account: gateway.account,
    })),
    ...missing.map(([id, place]) => ({ hub: toHub(id, id, counts.get(id) ?? 0, false), ...place })),
  ];
}

function toHub(id: string, title: string, attachmentCount: number, read: boolean): SceneHub {
  const ref = { collection: 'transitGateways', key: id } as const;
  const words = counts(attachmentCount, 'attachment');
  return {
    id: nodeId(ref),
    ref: read ? ref : undefined,
    title,
    subtitle: read ? words : `${words}, not read`,
    attachmentCount,
  };
}

function readOnPremises(network: Network): SceneOnPremises[] {
  const live = [...network.vpnConnections.values()].filter((vpn) => !isState(vpn.state, 'deleted'));
  const used = new Set(live.map((vpn) => vpn.customerGatewayId));
  const known = [...network.customerGateways.values()]
    .filter((gateway) => !isState(gateway.state, 'deleted'))
    .map((gateway) => ({
      id: nodeId({ collection: 'customerGateways', key: gateway.id }),
      ref: { collection: 'customerGateways', key: gateway.id } as const,
      title: nameTag(gateway) ?? gateway.deviceName ?? gateway.id,
      subtitle: [
        gateway.ipAddress ?? 'customer gateway',
        ...(used.has(gateway.id) || !wasRead(network, gateway) ? [] : ['no VPN']),
      ].join(' · '),
    }));
  const missing = [...used]
    .filter((id) => id !== undefined && !network.customerGateways.has(id))
    .map((id) => ({
      id: nodeId({ collection: 'customerGateways', key: String(id) }),
      title: String(id),
      subtitle: 'customer gateway, not read',
    }));
  return [...known, ...missing];
}

/** Whether "there is no VPN" may be said: all connections there were read. */
function wasRead(network: Network, { account, region }: CustomerGateway): boolean {
  const call = 'DescribeVpnConnections';
  return isComplete(coverageOf(network.coverage, call, { account, region }));
}

function vpcNode(key: string): string {
  return nodeId({ collection: 'vpcs', key });
}

function hubNode(key: string): string {
  return nodeId({ collection: 'transitGateways', key });
}
