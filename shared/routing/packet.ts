import { type Cidr, contains, covers, hostCidr, overlaps } from '../address/cidr';
import { type Family, familyOf, formatIp, type Ip } from '../address/ip';
import { inAny, nat64, rfc1918, rfc6598, touchesPublicSpace } from '../address/specialRanges';
import type { PacketView } from './trace';

/** The addresses of a service in a Region, whichever they are: prefix lists match it by name. */
export type ServiceAddresses = {
  kind: 'service';
  service: string;
  region: string;
  family: Family;
  /** The entries of the service's managed prefix list, where they were read; else it is "public space of its Region". */
  entries?: readonly Cidr[];
  /** Inside `64:ff9b::/96`: DNS64 made these addresses up. */
  nat64?: boolean;
};

/** Some public address, no matter which. */
export type InternetAddresses = { kind: 'internet'; family: Family; nat64?: boolean };

/** Nobody knows: a packet that enters at a VPC's or gateway's door. */
export type AnyAddress = { kind: 'any'; family: Family };

/** One end of a packet: an address, or a set of which it is one. */
export type Party = Ip | ServiceAddresses | InternetAddresses | AnyAddress;

/** Whose packet it is, for rules that name a security group. Lost wherever something rewrites or forwards the packet. */
export type Identity = {
  networkInterfaceId: string;
  vpcId: string | undefined;
  region: string | undefined;
  /** undefined: not read. */
  groups: readonly string[] | undefined;
};

/** A connection between networks that the packet crossed, as far as rules that name groups care. */
export type Crossing =
  /** `interRegion` undefined: not read. */
  | { kind: 'peering'; id: string; interRegion: boolean | undefined }
  | { kind: 'transit-gateway'; id: string; entered: string; left?: string; peered: boolean };

export type Packet = {
  source: Party;
  destination: Party;
  /** IANA's number; `all`: any packet at all, so that every one must pass. */
  protocol: number | 'all';
  /** TCP and UDP; absent: every port. */
  sourcePort: number | undefined;
  destinationPort: number | undefined;
  icmpType: number | undefined;
  /** The ports that whoever stands for the client may have chosen, where a NAT gateway chose anew. */
  clientPorts?: readonly [number, number];
  identity: Identity | { lostBy: string } | undefined;
  crossings: readonly Crossing[];
};

export const TCP = 6;
export const UDP = 17;
export const ICMP = 1;
export const ICMPV6 = 58;

/** How a set of addresses lies to a packet's end. `part`: some of a set whose addresses are known. `maybe`: not known. */
export type Fit = 'yes' | 'no' | 'part' | 'maybe';

export function partyFamily(party: Party): Family {
  return typeof party === 'object' ? party.family : familyOf(party);
}

export function isAddress(party: Party): party is Ip {
  return typeof party !== 'object';
}

/** How blocks, taken together, lie to a packet's end. */
export function fitOf(blocks: readonly Cidr[], party: Party): Fit {
  if (isAddress(party)) return inAny(blocks, party) ? 'yes' : 'no';
  if (blocks.some((block) => block.family === party.family && block.prefixBits === 0)) return 'yes';
  const own = blocks.filter((block) => block.family === party.family);
  if (party.kind === 'any') return own.length === 0 ? 'no' : 'maybe';
  if (party.nat64 === true) return fitNat64(own);
  if (party.kind === 'service' && party.entries !== undefined)
    return fitEntries(own, party.entries);
  return own.some(touchesPublicSpace) ? 'maybe' : 'no';
}

function fitEntries(blocks: readonly Cidr[], entries: readonly Cidr[]): Fit {
  const inside = entries.filter((entry) => blocks.some((block) => covers(block, entry)));
  if (inside.length === entries.length && entries.length > 0) return 'yes';
  const touched = entries.some((entry) => blocks.some((block) => overlaps(block, entry)));
  return touched ? 'part' : 'no';
}

function fitNat64(blocks: readonly Cidr[]): Fit {
  if (blocks.some((block) => covers(block, nat64))) return 'yes';
  return blocks.some((block) => overlaps(block, nat64)) ? 'maybe' : 'no';
}

/** Whether this end certainly has no public address. */
export function isPrivateParty(party: Party): boolean {
  return isAddress(party) && (inAny(rfc1918, party) || inAny(rfc6598, party));
}

/** The narrowest block a rule or route could name to let this end through. */
export function blockFor(party: Party): Cidr | undefined {
  if (isAddress(party)) return hostCidr(party);
  if (party.kind === 'service' && party.entries?.length === 1) return party.entries[0];
  return undefined;
}

export function describeParty(party: Party): string {
  if (isAddress(party)) return formatIp(party);
  switch (party.kind) {
    case 'service':
      return `${party.service}@${party.region}`;
    case 'internet':
      return 'internet';
    case 'any':
      return 'any';
  }
}

const protocolNames = new Map<number | 'all', string>([
  [TCP, 'tcp'],
  [UDP, 'udp'],
  [ICMP, 'icmp'],
  [ICMPV6, 'icmpv6'],
]);

export function protocolName(protocol: number | 'all'): string {
  return protocolNames.get(protocol) ?? String(protocol);
}

/** `TCP 443`, as a sentence says it. */
export function describeTraffic(packet: Packet): string {
  if (packet.protocol === 'all') return 'all traffic';
  const name = protocolName(packet.protocol).toUpperCase();
  const label = /^\d+$/.test(name) ? `protocol ${name}` : name;
  if (packet.icmpType !== undefined) return `${label} type ${packet.icmpType}`;
  return packet.destinationPort === undefined ? label : `${label} ${packet.destinationPort}`;
}

export function viewOf(packet: Packet): PacketView {
  const view: PacketView = {
    source: describeParty(packet.source),
    destination: describeParty(packet.destination),
    protocol: protocolName(packet.protocol),
  };
  if (packet.sourcePort !== undefined) view.sourcePort = packet.sourcePort;
  const port = packet.destinationPort ?? packet.icmpType;
  if (port !== undefined) view.destinationPort = port;
  return view;
}

/** The answer to a packet: ends and ports change places; an echo request becomes an echo reply. */
export function replyTo(packet: Packet): Packet {
  return {
    ...packet,
    source: packet.destination,
    destination: packet.source,
    sourcePort: packet.destinationPort,
    destinationPort: packet.sourcePort,
    icmpType:
      packet.icmpType === undefined
        ? undefined
        : (echoReplies.get(packet.icmpType) ?? packet.icmpType),
    identity: undefined,
    crossings: [],
  };
}

/** https://www.iana.org/assignments/icmp-parameters: echo is 8 and 0, in ICMPv6 128 and 129. */
const echoReplies = new Map([
  [8, 0],
  [128, 129],
]);

export function sameParty(a: Party, b: Party): boolean {
  return isAddress(a) || isAddress(b) ? a === b : describeParty(a) === describeParty(b);
}

export function holds(blocks: readonly Cidr[], party: Party): boolean {
  return isAddress(party) && blocks.some((block) => contains(block, party));
}
