import { fieldWords } from '../../text/editing/words';
import type { Option, Row } from './form';

/** As rules name all traffic. */
export const anyTraffic = '-1';

/** The protocols that rules mostly speak of; any other goes by its number. */
export function protocolOptions(): Option[] {
  return [
    { value: 'tcp', title: 'tcp' },
    { value: 'udp', title: 'udp' },
    { value: 'icmp', title: 'icmp' },
    { value: anyTraffic, title: fieldWords.allTraffic },
  ];
}

/** What no ports mean: all, where the protocol has none. */
export function allPorts({ protocol }: Row): string | undefined {
  return protocol === anyTraffic ? fieldWords.allPorts : undefined;
}
