import type { Network } from '../../../network/network';
import { blockPublicAccessThings } from './blockPublicAccess';
import { endpointThings } from './endpoints';
import { gatewayThings } from './gateways';
import { peeringThings } from './peerings';
import { routingThings } from './routing';
import { securityThings } from './security';
import type { Thing } from './thing';
import { transitThings } from './transit';
import { vpcThings } from './vpcs';
import { vpnThings } from './vpns';

/** All that code can make of a network, by key, in the order in which a person would make it. */
export function thingsOf(network: Network): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>();
  const families = [
    vpcThings,
    gatewayThings,
    securityThings,
    transitThings,
    peeringThings,
    vpnThings,
    endpointThings,
    routingThings,
    blockPublicAccessThings,
  ];
  for (const family of families) for (const thing of family(network)) things.set(thing.key, thing);
  return things;
}
