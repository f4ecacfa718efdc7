import { fieldWords } from '../../text/editing/words';
import type { Option } from './form';

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
