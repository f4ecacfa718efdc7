import assert from 'node:assert/strict';
import { adviseOn } from '../../../shared/advise/adviseOn';
import { askQuestion } from '../../../shared/compare/askQuestion';
import { coverageMatrix } from '../../../shared/compare/coverageMatrix';
import { countByPlace, gapsOf } from '../../../shared/network/counts';
import type { Network } from '../../../shared/network/network';
import { hostileNetwork } from '../hostile/network';
import { target } from '../target';

type Asked = { network: Network; from: string; to: string };

/** Records of the right shape that say impossible things: every question has an answer that JSON can hold. */
export const networks = target<Asked>({
  name: 'networks',
  make(random) {
    const network = hostileNetwork(random);
    const ends: [string, ...string[]] = [
      'internet',
      'on-premises:192.168.0.9',
      ...network.instances.keys(),
      ...network.networkInterfaces.keys(),
      ...network.subnets.keys(),
      ...network.vpcs.keys(),
    ];
    const services = ['s3', 'sqs', 'internet', 'example.com', '10.0.0.5'] as const;
    return {
      network,
      from: random.pick(ends),
      to: random.below(2) === 0 ? random.pick(services) : random.pick(ends),
    };
  },
  check({ network, from, to }) {
    const { counts } = countByPlace(network);
    const gaps = gapsOf(network);
    const answered = askQuestion(network, { from, to });
    const text = JSON.stringify([counts, gaps.length, answered]);
    assert.equal(typeof text, 'string');
    return text.length;
  },
});

/** The same for what looks at all of a network at once. */
export const estates = target<Network>({
  name: 'estates',
  make: hostileNetwork,
  check(network) {
    return JSON.stringify([coverageMatrix(network, ['s3', 'sqs']), adviseOn(network)]).length;
  },
});
