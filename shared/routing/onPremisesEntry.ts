import { contains, formatCidr, parseCidr } from '../address/cidr';
import type { Ip } from '../address/ip';
import type { VpnGateway } from '../network/gateways';
import { isState } from '../network/record';
import { compareText } from './index/networkIndex';
import { declaredNetworkOf } from './onPremises';
import type { Position } from './position';
import { isUsable } from './steps/transitGateway';
import type { Walk } from './walk';

/** A way by which packets of an on-premises address come in. */
export type Entry = {
  position: Position;
  when: string;
  prefix: string | undefined;
  region: string | undefined;
};

/**
 * Where an on-premises address enters AWS: where the user said, else by the VPN connection that has a static route
 * for it, else where a route table learned its prefix. Several are alternatives.
 */
export function entriesOf(walk: Walk, address: Ip): Entry[] {
  const declared = declaredNetworkOf(walk, address);
  const told = (declared?.via ?? []).flatMap((id) => entryAt(walk, id, declared?.cidr) ?? []);
  if (told.length > 0) return told;
  const byRoutes = [
    ...byVpnRoutes(walk, address),
    ...byPropagation(walk, address),
    ...byTransitRoutes(walk, address),
  ];
  const found = nearestOf(byRoutes).sort((a, b) => compareText(a.when, b.when));
  if (found.length > 0 || declared === undefined) return found;
  // A declared network that names no gateway hangs on the only one there is.
  const gateways = [...walk.network.vpnGateways.values()].flatMap(
    ({ id }) => entryAt(walk, id, declared.cidr) ?? [],
  );
  return gateways.length === 1 ? gateways : [];
}

/** One entry a position: that of the longest prefix, which says most of where the address stands. */
function nearestOf(entries: readonly Entry[]): Entry[] {
  const nearest = new Map<string, Entry>();
  for (const entry of entries) {
    const key = JSON.stringify(entry.position);
    const known = nearest.get(key);
    if (known === undefined || prefixBitsOf(entry) > prefixBitsOf(known)) nearest.set(key, entry);
  }
  return [...nearest.values()];
}

function prefixBitsOf({ prefix }: Entry): number {
  return (prefix === undefined ? undefined : parseCidr(prefix)?.prefixBits) ?? -1;
}

/** A gateway, VPN connection or attachment by its id. */
function entryAt(walk: Walk, id: string, prefix: string | undefined): Entry | undefined {
  const gateway = walk.network.vpnGateways.get(id);
  const vpcId = gateway && vpcOf(gateway);
  if (gateway !== undefined && vpcId !== undefined) {
    return {
      position: { at: 'vpn-gateway-in', id, vpcId },
      when: `through ${id}`,
      prefix,
      region: gateway.region,
    };
  }
  const connection = walk.network.vpnConnections.get(id);
  if (connection?.vpnGatewayId !== undefined) return entryAt(walk, connection.vpnGatewayId, prefix);
  if (connection !== undefined) {
    const [attachment] = [...walk.network.transitGatewayAttachments.values()]
      .filter(({ resourceId }) => resourceId === id)
      .sort((a, b) => Number(isUsable(b)) - Number(isUsable(a)) || compareText(a.id, b.id));
    return attachment && entryAt(walk, attachment.id, prefix);
  }
  const attachment = walk.network.transitGatewayAttachments.get(id);
  if (attachment?.transitGatewayId !== undefined && attachment.resourceType !== 'vpc') {
    return {
      position: {
        at: 'transit-gateway-attachment',
        transitGatewayId: attachment.transitGatewayId,
        attachmentId: id,
        entering: true,
      },
      when: `through ${id}`,
      prefix,
      region: attachment.region,
    };
  }
  // A transit gateway alone: by its only way out of AWS.
  const outward = walk.index
    .attachmentsOf(id)
    .filter(
      ({ resourceType }) => resourceType === 'vpn' || resourceType === 'direct-connect-gateway',
    );
  const [only, second] = outward;
  return only !== undefined && second === undefined ? entryAt(walk, only.id, prefix) : undefined;
}

/** The VPC a virtual private gateway leads into: one at a time, but earlier attachments stay listed as detached. */
export function vpcOf({ attachments }: VpnGateway): string | undefined {
  const [attachment] = attachments.toSorted(
    (a, b) => Number(isDetached(a)) - Number(isDetached(b)) || compareText(a.vpcId, b.vpcId),
  );
  return attachment?.vpcId;
}

function isDetached({ state }: VpnGateway['attachments'][number]): boolean {
  return isState(state, 'detached', 'detaching');
}

function byVpnRoutes(walk: Walk, address: Ip): Entry[] {
  return [...walk.network.vpnConnections.values()].flatMap((connection) => {
    if (isState(connection.state, 'deleted', 'deleting')) return [];
    return connection.routes.flatMap(({ cidr }) => {
      const block = parseCidr(cidr);
      if (block === undefined || !contains(block, address)) return [];
      return entryAt(walk, connection.id, formatCidr(block)) ?? [];
    });
  });
}

function byPropagation(walk: Walk, address: Ip): Entry[] {
  return [...walk.network.routeTables.values()].flatMap((table) =>
    walk.index.table(table).candidates.flatMap(({ route, block }) => {
      const learned = route.target.kind === 'vpn-gateway' && route.origin === 'propagated';
      if (!learned || route.target.id === undefined || !contains(block, address)) return [];
      return entryAt(walk, route.target.id, formatCidr(block)) ?? [];
    }),
  );
}

function byTransitRoutes(walk: Walk, address: Ip): Entry[] {
  return [...walk.network.transitGatewayRouteTables.values()].flatMap((table) =>
    (table.routes ?? []).flatMap((route) => {
      const block = route.cidr === undefined ? undefined : parseCidr(route.cidr);
      // A default route leads to on-premises networks without naming one.
      if (block === undefined || block.prefixBits === 0 || !contains(block, address)) return [];
      return route.attachments.flatMap(({ attachmentId }) => {
        if (attachmentId === undefined) return [];
        return entryAt(walk, attachmentId, formatCidr(block)) ?? [];
      });
    }),
  );
}
