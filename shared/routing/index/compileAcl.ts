import { type Cidr, parseCidr } from '../../address/cidr';
import type { NetworkAcl, NetworkAclEntry } from '../../network/security';
import type { RuleTraffic } from '../filters/traffic';

export type CompiledEntry = { entry: NetworkAclEntry; block: Cidr; traffic: RuleTraffic };
export type CompiledAcl = { inbound: readonly CompiledEntry[]; outbound: readonly CompiledEntry[] };

/** Entries in the order in which AWS tries them; files list them in any. */
export function compileAcl(acl: NetworkAcl): CompiledAcl {
  const compiled = acl.entries
    .flatMap((entry) => compileEntry(entry) ?? [])
    .sort((a, b) => a.entry.ruleNumber - b.entry.ruleNumber);
  return {
    inbound: compiled.filter(({ entry }) => !entry.egress),
    outbound: compiled.filter(({ entry }) => entry.egress),
  };
}

function compileEntry(entry: NetworkAclEntry): CompiledEntry | undefined {
  const text = entry.cidr ?? entry.ipv6Cidr;
  const block = text === undefined ? undefined : parseCidr(text);
  const protocol = parseProtocol(entry.protocol);
  if (block === undefined || protocol === undefined) return undefined;
  const isIcmp = protocol === 1 || protocol === 58;
  const from = isIcmp ? entry.icmpType : entry.fromPort;
  const to = isIcmp ? entry.icmpCode : entry.toPort;
  return { entry, block, traffic: { protocol, from, to } };
}

/** Group rules spell four protocols in letters; ACL entries and all others are numbers; -1 is every protocol. */
export function parseProtocol(text: string): number | 'all' | undefined {
  const known = names.get(text.toLowerCase());
  if (known !== undefined) return known;
  return /^\d{1,3}$/.test(text) && Number(text) <= 255 ? Number(text) : undefined;
}

const names = new Map<string, number | 'all'>([
  ['-1', 'all'],
  ['all', 'all'],
  ['tcp', 6],
  ['udp', 17],
  ['icmp', 1],
  ['icmpv6', 58],
]);
