import type { NetworkAclEntry } from '../../../shared/network/security';
import { numberOf, type Row } from './form';

/** AWS's own last rule, which denies what no other rule allows; nobody changes it. */
const LAST_RULE = 32_767;

const names: ReadonlyMap<string, string> = new Map([
  ['6', 'tcp'],
  ['17', 'udp'],
  ['1', 'icmp'],
  ['58', 'icmpv6'],
]);

/** The rules of one direction as they are edited, in the order in which they are tried. */
export function aclRows(entries: readonly NetworkAclEntry[], egress: boolean): Row[] {
  return entries
    .filter((entry) => entry.egress === egress && entry.ruleNumber < LAST_RULE)
    .toSorted((a, b) => a.ruleNumber - b.ruleNumber)
    .map((entry) => ({
      ruleNumber: `${entry.ruleNumber}`,
      action: entry.action,
      protocol: names.get(entry.protocol) ?? entry.protocol,
      ports: portsOf(entry),
      block: entry.cidr ?? entry.ipv6Cidr ?? '',
    }));
}

/** What is not as AWS takes it is left so: its command says why. */
export function toAclEntry(row: Row, egress: boolean): object {
  const { ruleNumber, action, block = '' } = row;
  const protocol = (row.protocol ?? '').trim();
  const [from = '', to = from] = (row.ports ?? '').split(/[-/]/).map((text) => text.trim());
  return {
    ruleNumber: numberOf(ruleNumber) ?? 0,
    egress,
    action,
    protocol,
    ...(block.includes(':') ? { ipv6Cidr: block.trim() } : { cidr: block.trim() }),
    ...(isIcmp(protocol)
      ? { ...told('icmpType', from), ...told('icmpCode', from === to ? '' : to) }
      : { ...told('fromPort', from), ...told('toPort', to) }),
  };
}

/** A further rule goes behind the others, with room between them. */
export function nextAclRow(rows: readonly Row[]): Row {
  const last = Math.max(90, ...rows.map(({ ruleNumber }) => numberOf(ruleNumber) || 0));
  return { ruleNumber: `${last + 10}`, action: 'allow', protocol: 'tcp', ports: '443', block: '' };
}

/** `443`, `1024-65535`; of ICMP the type and the code, `8/0`. Nothing: all. */
function portsOf({ fromPort, toPort, icmpType, icmpCode }: NetworkAclEntry): string {
  if (icmpType !== undefined && icmpType !== -1)
    return icmpCode === undefined || icmpCode === -1 ? `${icmpType}` : `${icmpType}/${icmpCode}`;
  if (fromPort === undefined) return '';
  return fromPort === toPort ? `${fromPort}` : `${fromPort}-${toPort ?? ''}`;
}

function isIcmp(protocol: string): boolean {
  return ['icmp', 'icmpv6', '1', '58'].includes(protocol);
}

/** No number at all is no port either: -2 is refused as one. */
function told(name: string, text: string): object {
  if (text === '') return {};
  return { [name]: /^\d+$/.test(text) ? Number(text) : -2 };
}
