import { parseCidr } from '../address/cidr';
import { kindOf } from '../edits/security/ruleRules';
import type { Network } from '../network/network';
import type { Fix } from '../routing/fix';
import { routeTargetOf } from './routeTargetOf';
import type { Order } from './runCommand';

/**
 * The orders that carry out the fix of a finding. Undefined where no command does it, or where the fix leaves open
 * what only a user can decide, such as where a route should lead: then a form asks.
 */
export function fixOrders(network: Network, fix: Fix): readonly Order[] | undefined {
  switch (fix.kind) {
    case 'add-security-group-rule':
      return groupRule(network, fix);
    case 'add-network-acl-entry':
      return aclEntry(fix);
    case 'add-route':
    case 'replace-route': {
      const target = routeTargetOf(network, fix.target ?? '');
      if (target === undefined) return undefined;
      const { routeTableId: tableId, destination } = fix;
      const type = fix.kind === 'add-route' ? 'route/add' : 'route/replace';
      return [{ type, params: { tableId, destination, target } }];
    }
    case 'remove-route': {
      const { routeTableId: tableId, destination } = fix;
      return [{ type: 'route/remove', params: { tableId, destination } }];
    }
    case 'add-transit-gateway-route': {
      const { routeTableId: tableId, destination, attachmentId } = fix;
      if (attachmentId === undefined) return undefined;
      return [
        { type: 'transit-gateway/add-route', params: { tableId, destination, attachmentId } },
      ];
    }
    case 'associate-transit-gateway-route-table': {
      const { attachmentId, routeTableId: tableId } = fix;
      if (tableId === undefined) return undefined;
      return [{ type: 'transit-gateway/associate', params: { attachmentId, tableId } }];
    }
    case 'associate-gateway-endpoint': {
      const { endpointId, routeTableId } = fix;
      const params = { endpointId, routeTableIds: [routeTableId] };
      return [{ type: 'endpoint/associate-route-tables', params }];
    }
    case 'enable-private-dns':
      return [{ type: 'endpoint/enable-private-dns', params: { endpointId: fix.endpointId } }];
    case 'enable-vpc-attribute': {
      const { vpcId, attribute } = fix;
      const name = attribute === 'enableDnsSupport' ? 'dnsSupport' : 'dnsHostnames';
      return [{ type: 'vpc/set-dns', params: { vpcId, [name]: true } }];
    }
    case 'enable-dns64':
      return [{ type: 'subnet/change', params: { subnetId: fix.subnetId, enableDns64: true } }];
    case 'disable-source-dest-check': {
      const { networkInterfaceId } = fix;
      const params = { networkInterfaceId, enabled: false };
      return [{ type: 'workload/set-source-dest-check', params }];
    }
    case 'add-block-public-access-exclusion': {
      const { subnetId, mode } = fix;
      const params = { exclusionId: exclusionIdFor(subnetId), subnetId, mode };
      return [{ type: 'block-public-access/add-exclusion', params }];
    }
    case 'accept-peering-connection':
      return [{ type: 'peering/accept', params: { peeringId: fix.peeringConnectionId } }];
    case 'enable-security-group-referencing': {
      const { attachmentId } = fix;
      // Of a transit gateway that is there no command changes the setting.
      if (attachmentId === undefined) return undefined;
      const params = { attachmentId, securityGroupReferencing: true };
      return [{ type: 'transit-gateway/change-attachment', params }];
    }
    case 'add-transit-gateway-attachment-subnet':
    case 'attach-internet-gateway':
    case 'associate-public-address':
    case 'allow-in-endpoint-policy':
    case 'add-nat-gateway-zone':
      return undefined;
  }
}

/** There is one exclusion for each place: its id says of which. */
export function exclusionIdFor(placeId: string): string {
  return `vpcbpa-exclude-${placeId}`;
}

type FixOf<K extends Fix['kind']> = Extract<Fix, { kind: K }>;

function groupRule(network: Network, fix: FixOf<'add-security-group-rule'>): Order[] {
  const { groupId, direction, protocol, fromPort, toPort, peer } = fix;
  const rule = {
    protocol,
    ...(fromPort === undefined ? {} : { fromPort }),
    ...(toPort === undefined ? {} : { toPort }),
    peer: rulePeer(network, peer),
  };
  return [{ type: 'security-group/add-rule', params: { groupId, direction, rule } }];
}

function rulePeer(network: Network, text: string): object {
  if (network.securityGroups.has(text)) return { kind: 'security-group', groupId: text };
  const family = parseCidr(text)?.family;
  if (family === undefined) return { kind: 'prefix-list', prefixListId: text };
  return { kind: family === 4 ? 'ipv4' : 'ipv6', cidr: text };
}

/** An entry names the type and code of ICMP, where a rule of a group has them for ports. */
function aclEntry(fix: FixOf<'add-network-acl-entry'>): Order[] {
  const { networkAclId: aclId, direction, ruleNumber, protocol, fromPort, toPort, cidr } = fix;
  const [from, to] =
    kindOf(protocol) === 'icmp'
      ? (['icmpType', 'icmpCode'] as const)
      : (['fromPort', 'toPort'] as const);
  const entry = {
    ruleNumber,
    egress: direction === 'outbound',
    action: 'allow',
    protocol,
    [parseCidr(cidr)?.family === 6 ? 'ipv6Cidr' : 'cidr']: cidr,
    ...(fromPort === undefined ? {} : { [from]: fromPort }),
    ...(toPort === undefined ? {} : { [to]: toPort }),
  };
  return [{ type: 'network-acl/add-rule', params: { aclId, entry } }];
}
