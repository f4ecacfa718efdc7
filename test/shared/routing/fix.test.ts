import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Network } from '../../../shared/network/network';
import type { NetworkAclEntry, RulePeer } from '../../../shared/network/security';
import type { Fix } from '../../../shared/routing/fix';
import type { Finding } from '../../../shared/routing/trace';
import { traceRequest } from '../../../shared/routing/traceRequest';
import { id } from '../../support/builders';
import { runs } from '../../support/runs';
import { randomNetwork, randomRequest } from './support/randomNetwork';

it('mends what it was found for', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(randomNetwork, randomRequest, (network, request) => {
      const found = (one: Network) => {
        const { alternatives, ...top } = traceRequest(one, request);
        return [top, ...alternatives].flatMap(({ findings }) => findings);
      };
      for (const finding of found(network)) {
        const mended = finding.fix && apply(network, finding.fix);
        if (mended === undefined) continue;
        const left = found(mended).filter((other) => isSame(finding, other));
        expect(left, JSON.stringify({ request, finding })).toEqual([]);
      }
    }),
    runs(2000),
  );
});

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.at === b.at && a.message === b.message;
}

/** undefined: a change that takes more than a record. */
function apply(network: Network, fix: Fix): Network | undefined {
  switch (fix.kind) {
    case 'add-security-group-rule': {
      const { protocol, fromPort, toPort } = fix;
      const rule = { protocol, fromPort, toPort, peer: peerOf(fix.peer) };
      return withRecord(network, 'securityGroups', fix.groupId, (group) => ({
        ...group,
        [fix.direction]: [...group[fix.direction], rule],
      }));
    }
    case 'add-network-acl-entry':
      return withRecord(network, 'networkAcls', fix.networkAclId, (acl) => ({
        ...acl,
        entries: [...acl.entries, entryOf(fix)],
      }));
    case 'disable-source-dest-check':
      return withRecord(network, 'networkInterfaces', fix.networkInterfaceId, (one) => ({
        ...one,
        sourceDestCheck: false,
      }));
    case 'accept-peering-connection':
      return withRecord(network, 'vpcPeeringConnections', fix.peeringConnectionId, (one) => ({
        ...one,
        state: 'active',
      }));
    case 'enable-vpc-attribute': {
      const name = fix.attribute === 'enableDnsSupport' ? 'dnsSupport' : 'dnsHostnames';
      return withRecord(network, 'vpcs', fix.vpcId, (vpc) => ({ ...vpc, [name]: true }));
    }
    case 'remove-route':
      return withRecord(network, 'routeTables', fix.routeTableId, (table) => ({
        ...table,
        routes: table.routes.filter(
          ({ destination }) =>
            destination.kind === 'prefix-list' || destination.cidr !== fix.destination,
        ),
      }));
    case 'add-block-public-access-exclusion': {
      const exclusion = {
        id: 'exclusion',
        tags: [],
        state: 'create-complete',
        subnetId: id<never>(fix.subnetId),
        internetGatewayExclusionMode: fix.mode,
      };
      return { ...network, vpcBlockPublicAccessExclusions: new Map([['exclusion', exclusion]]) };
    }
    default:
      return undefined;
  }
}

type Changed =
  | 'securityGroups'
  | 'networkAcls'
  | 'networkInterfaces'
  | 'vpcPeeringConnections'
  | 'vpcs'
  | 'routeTables';

function withRecord<C extends Changed>(
  network: Network,
  collection: C,
  key: string,
  change: (record: Network[C] extends ReadonlyMap<string, infer R> ? R : never) => object,
): Network {
  const records = new Map<string, unknown>(network[collection]);
  records.set(key, change(records.get(key) as never));
  return { ...network, [collection]: records };
}

function peerOf(text: string): RulePeer {
  if (text.startsWith('pl-')) return { kind: 'prefix-list', prefixListId: id(text) };
  return { kind: text.includes(':') ? 'ipv6' : 'ipv4', cidr: text };
}

const numbers: Readonly<Record<string, string>> = { tcp: '6', udp: '17', icmp: '1', icmpv6: '58' };

function entryOf(fix: Extract<Fix, { kind: 'add-network-acl-entry' }>): NetworkAclEntry {
  const isIcmp = fix.protocol.startsWith('icmp');
  return {
    ruleNumber: fix.ruleNumber,
    egress: fix.direction === 'outbound',
    action: 'allow',
    protocol: numbers[fix.protocol] ?? fix.protocol,
    [fix.cidr.includes(':') ? 'ipv6Cidr' : 'cidr']: fix.cidr,
    ...(isIcmp ? { icmpType: fix.fromPort ?? -1, icmpCode: -1 } : {}),
    ...(isIcmp ? {} : { fromPort: fix.fromPort, toPort: fix.toPort }),
  };
}
