import { z } from 'zod';
import { parseCidr } from '../../address/cidr';
import type { Diff } from '../../network/diff';
import { NetworkAclId } from '../../network/ids';
import type { Network } from '../../network/network';
import { type NetworkAcl, NetworkAclEntry } from '../../network/security';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { canonical } from '../vpcBlocks';
import { isIcmp, isRange, kindOf, refusedProtocol } from './ruleRules';

export const AclEntry = z.object({ aclId: NetworkAclId, entry: NetworkAclEntry });
export type AclEntry = z.infer<typeof AclEntry>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html */
export function addAclEntry(network: Network, { aclId, entry }: AclEntry): Result<Diff, Refusal> {
  const acl = find(network, 'networkAcls', aclId);
  if (!acl.ok) return acl;
  const not = refusedEntry(entry);
  if (not) return not;
  if (acl.value.entries.some((each) => isSamePlace(each, entry)))
    return refused('duplicate-rule-number', aclId, `${entry.ruleNumber}`);
  return ok([withEntries(acl.value, [stored(entry), ...acl.value.entries])]);
}

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclEntry.html */
export function replaceAclEntry(
  network: Network,
  { aclId, entry }: AclEntry,
): Result<Diff, Refusal> {
  const acl = find(network, 'networkAcls', aclId);
  if (!acl.ok) return acl;
  const not = refusedEntry(entry);
  if (not) return not;
  if (!acl.value.entries.some((each) => isSamePlace(each, entry)))
    return refused('no-such-rule', aclId, `${entry.ruleNumber}`);
  const entries = acl.value.entries.map((each) =>
    isSamePlace(each, entry) ? stored(entry) : each,
  );
  return ok([withEntries(acl.value, entries)]);
}

export const RemoveAclEntry = z.object({
  aclId: NetworkAclId,
  ruleNumber: z.number(),
  egress: z.boolean(),
});
export type RemoveAclEntry = z.infer<typeof RemoveAclEntry>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAclEntry.html */
export function removeAclEntry(network: Network, params: RemoveAclEntry): Result<Diff, Refusal> {
  const acl = find(network, 'networkAcls', params.aclId);
  if (!acl.ok) return acl;
  const about = [params.aclId, `${params.ruleNumber}`];
  if (!isNumber(params.ruleNumber)) return refused('rule-number-wrong', ...about);
  const left = acl.value.entries.filter((each) => !isSamePlace(each, params));
  if (left.length === acl.value.entries.length) return refused('no-such-rule', ...about);
  return ok([withEntries(acl.value, left)]);
}

function refusedEntry(entry: NetworkAclEntry): { ok: false; error: Refusal } | undefined {
  const { ruleNumber, protocol, cidr, ipv6Cidr, fromPort, toPort, icmpType, icmpCode } = entry;
  if (!isNumber(ruleNumber)) return refused('rule-number-wrong', `${ruleNumber}`);
  const wrongProtocol = refusedProtocol(protocol);
  if (wrongProtocol) return wrongProtocol;
  const blocks = [
    [cidr, 4],
    [ipv6Cidr, 6],
  ].filter(([text]) => text !== undefined);
  const [[text, family] = []] = blocks;
  if (blocks.length !== 1 || parseCidr(`${text}`)?.family !== family)
    return refused('acl-rule-needs-block', cidr ?? '', ipv6Cidr ?? '');
  const kind = kindOf(protocol);
  const arePortsRight =
    kind === 'ports' ? isRange(fromPort, toPort) : fromPort === undefined && toPort === undefined;
  const isIcmpRight =
    kind === 'icmp'
      ? isIcmp(icmpType) && isIcmp(icmpCode)
      : icmpType === undefined && icmpCode === undefined;
  return arePortsRight && isIcmpRight
    ? undefined
    : refused('rule-ports-wrong', protocol, `${fromPort ?? ''}`, `${toPort ?? ''}`);
}

function isNumber(ruleNumber: number): boolean {
  return Number.isInteger(ruleNumber) && ruleNumber >= 1 && ruleNumber <= 32_766;
}

type Place = { ruleNumber: number; egress: boolean };

function isSamePlace(a: Place, b: Place): boolean {
  return a.ruleNumber === b.ruleNumber && a.egress === b.egress;
}

/** As the API shows it: protocols by their numbers, any type of ICMP as -1, blocks in their short form. */
function stored(entry: NetworkAclEntry): NetworkAclEntry {
  const { cidr, ipv6Cidr, protocol, icmpType = -1, icmpCode = -1 } = entry;
  return {
    ...entry,
    protocol: numbers.get(protocol) ?? protocol,
    ...(kindOf(protocol) === 'icmp' ? { icmpType, icmpCode } : {}),
    ...(cidr === undefined ? {} : { cidr: canonical(cidr) }),
    ...(ipv6Cidr === undefined ? {} : { ipv6Cidr: canonical(ipv6Cidr) }),
  };
}

const numbers: ReadonlyMap<string, string> = new Map([
  ['tcp', '6'],
  ['udp', '17'],
  ['icmp', '1'],
  ['icmpv6', '58'],
]);

/** The order says nothing to AWS; by number it reads best. */
function withEntries(acl: NetworkAcl, entries: NetworkAclEntry[]) {
  const sorted = entries.toSorted(
    (a, b) => Number(a.egress) - Number(b.egress) || a.ruleNumber - b.ruleNumber,
  );
  return changed('networkAcls', acl, { ...acl, entries: sorted });
}
