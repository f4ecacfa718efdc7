import { addressAt, contains } from '../../address/cidr';
import { formatIp, parseIp } from '../../address/ip';
import type { Network } from '../../network/network';
import { parsedBlocks } from '../vpcBlocks';

/**
 * A public address for something that is drawn. AWS picks the real one, so a sketch takes those that are kept for
 * documentation: nobody has them, and nobody mistakes them for a server. Undefined once all 762 are used.
 * Source: https://www.rfc-editor.org/rfc/rfc5737
 */
export function placeholderAddress(
  network: Network,
  also: ReadonlySet<string> = new Set(),
): string | undefined {
  const taken = takenIn(network);
  for (const block of documentation)
    for (let offset = 1; offset < 255; offset++) {
      const text = formatIp(addressAt(block, offset));
      if (!taken.has(text) && !also.has(text)) return text;
    }
  return undefined;
}

const documentation = parsedBlocks(['203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24']);

function takenIn(network: Network): Set<string> {
  const taken = new Set<string>();
  const take = (text: string | undefined) => {
    const ip = text === undefined ? undefined : parseIp(text);
    if (ip !== undefined && documentation.some((block) => contains(block, ip)))
      taken.add(formatIp(ip));
  };
  for (const { publicIp } of network.addresses.values()) take(publicIp);
  for (const { privateIps } of network.networkInterfaces.values())
    for (const { publicIp } of privateIps) take(publicIp);
  for (const { addresses } of network.natGateways.values())
    for (const { publicIp } of addresses) take(publicIp);
  for (const { tunnels } of network.vpnConnections.values())
    for (const { outsideIp } of tunnels) take(outsideIp);
  return taken;
}
