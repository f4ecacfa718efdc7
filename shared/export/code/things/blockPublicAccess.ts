import type { Network } from '../../../network/network';
import { isState, type Tags } from '../../../network/record';
import { type Ref, ref } from './ref';
import { ownTags, part, type Thing, whole } from './thing';

export type BlockPublicAccessThings = {
  /** Of an account in a Region, where it blocks anything: AWS starts with `off`. */
  'block-public-access': { mode: string };
  'block-public-access-exclusion': {
    vpc?: Ref | undefined;
    subnet?: Ref | undefined;
    mode: string;
    tags: Tags;
  };
};

export function* blockPublicAccessThings(network: Network): Generator<Thing> {
  for (const [key, options] of network.vpcBlockPublicAccessOptions) {
    if (options.internetGatewayBlockMode === 'off') continue;
    yield part(
      'block-public-access',
      { id: key, account: options.account, region: options.region, tags: [] },
      '',
      { mode: options.internetGatewayBlockMode },
      { name: options.region ?? '' },
    );
  }
  for (const exclusion of network.vpcBlockPublicAccessExclusions.values()) {
    const { vpcId, subnetId, internetGatewayExclusionMode: mode, state } = exclusion;
    if (mode === undefined || isState(state, 'delete-complete', 'delete-in-progress')) continue;
    yield whole('block-public-access-exclusion', exclusion, {
      // The VPC of a subnet may be told along with it.
      vpc: vpcId === undefined || subnetId !== undefined ? undefined : ref(vpcId),
      subnet: subnetId === undefined ? undefined : ref(subnetId),
      mode,
      tags: ownTags(exclusion),
    });
  }
}
