/** An IPv4 address as an unsigned 32-bit integer. */
export type Ipv4 = number;

/**
 * Reads dotted decimal. Octets with leading zeros are refused: some readers take them for octal, so that
 * `010.0.0.1` would name two different hosts.
 */
export function parseIpv4(text: string): Ipv4 | undefined {
  let value = 0;
  let octet = -1;
  let octets = 0;
  let digits = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? DOT : text.charCodeAt(i);
    if (code === DOT) {
      if (digits === 0 || octet > 255 || octets === 4) return undefined;
      value = value * 256 + octet;
      octets++;
      octet = -1;
      digits = 0;
      continue;
    }
    const digit = code - ZERO;
    if (digit < 0 || digit > 9 || digits === 3 || (digits > 0 && octet === 0)) return undefined;
    octet = digits === 0 ? digit : octet * 10 + digit;
    digits++;
  }
  return octets === 4 ? value : undefined;
}

export function formatIpv4(address: Ipv4): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

const DOT = 46;
const ZERO = 48;
