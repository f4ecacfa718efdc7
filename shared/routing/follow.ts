import { describeParty, type Packet } from './packet';
import type { Position } from './position';
import { forwardByAppliance } from './steps/appliance';
import { arriveAtInterface } from './steps/arrival';
import {
  enterByEgressOnlyGateway,
  leaveByEgressOnlyGateway,
} from './steps/egressOnlyInternetGateway';
import { passGatewayEndpoint, replyThroughGatewayEndpoint } from './steps/gatewayEndpoint';
import { passGatewayLoadBalancerEndpoint } from './steps/gatewayLoadBalancerEndpoint';
import { leaveInterface } from './steps/interface';
import { passInterfaceEndpoint } from './steps/interfaceEndpoint';
import { crossInternet } from './steps/internet';
import { enterByInternetGateway, leaveByInternetGateway } from './steps/internetGateway';
import { passNatGateway, replyThroughNatGateway } from './steps/natGateway';
import { crossPeering } from './steps/peering';
import { leaveByTable, leaveSubnet } from './steps/subnet';
import { enterTransitGateway } from './steps/transitGateway';
import { crossTransitGateway } from './steps/transitGatewayTable';
import { deliverInVpc } from './steps/vpc';
import { enterByVpnGateway, leaveByVpnGateway } from './steps/vpnGateway';
import { ended, type Step, type Walk } from './walk';

/** Follows a packet from one position to the next until it arrives, ends or is lost. It always ends: a place that was seen before is a loop. */
export function follow(
  walk: Walk,
  packet: Packet,
  position: Position,
): Exclude<Step, { kind: 'go' }> {
  const seen = new Set<string>();
  let step: Step = { kind: 'go', packet, to: position };
  while (step.kind === 'go') {
    const key = placeOf(step.to, step.packet);
    if (key !== undefined && seen.has(key)) step = loop(walk, step.to);
    else {
      if (key !== undefined) seen.add(key);
      step = takeStep(walk, step.packet, step.to);
    }
  }
  walk.end(step.kind);
  return step;
}

/** Whoever goes in a circle is routed again and again, so only places that route are remembered. */
function placeOf(position: Position, packet: Packet): string | undefined {
  const ends = `${describeParty(packet.source)} ${describeParty(packet.destination)}`;
  switch (position.at) {
    case 'subnet':
      return `${position.subnetId} ${JSON.stringify(position.sender)} ${ends}`;
    case 'route-table':
      return `${position.routeTableId} ${ends}`;
    case 'transit-gateway-attachment':
      return `${position.attachmentId} ${position.transitGatewayId} ${ends}`;
    default:
      return undefined;
  }
}

function loop(walk: Walk, position: Position): Step {
  const last = walk.hops.findLast(
    ({ kind }) => kind === 'route-table' || kind === 'transit-gateway-route-table',
  );
  const at = last?.id ?? walk.hops.at(-1)?.id ?? position.at;
  walk.find(
    'ROUTING_LOOP',
    at,
    `The packet comes back to where it was: ${at} sends it around in a circle.`,
  );
  return ended;
}

function takeStep(walk: Walk, packet: Packet, position: Position): Step {
  switch (position.at) {
    case 'interface':
      return leaveInterface(walk, packet, position);
    case 'subnet':
      return leaveSubnet(walk, packet, position);
    case 'route-table':
      return leaveByTable(walk, packet, position);
    case 'vpc':
      return deliverInVpc(walk, packet, position);
    case 'arrival':
      return arriveAtInterface(walk, packet, position);
    case 'appliance':
      return forwardByAppliance(walk, packet, position);
    case 'internet-gateway-out':
      return leaveByInternetGateway(walk, packet, position);
    case 'internet-gateway-in':
      return enterByInternetGateway(walk, packet, position);
    case 'egress-only-out':
      return leaveByEgressOnlyGateway(walk, packet, position);
    case 'egress-only-in':
      return enterByEgressOnlyGateway(walk, packet, position);
    case 'internet':
      return crossInternet(walk, packet);
    case 'nat-gateway':
      return passNatGateway(walk, packet, position);
    case 'nat-gateway-reply':
      return replyThroughNatGateway(walk, packet, position);
    case 'gateway-endpoint':
      return passGatewayEndpoint(walk, packet, position);
    case 'gateway-endpoint-reply':
      return replyThroughGatewayEndpoint(walk, packet, position);
    case 'interface-endpoint':
      return passInterfaceEndpoint(walk, packet, position);
    case 'gateway-load-balancer-endpoint':
      return passGatewayLoadBalancerEndpoint(walk, packet, position);
    case 'peering':
      return crossPeering(walk, packet, position);
    case 'transit-gateway':
      return enterTransitGateway(walk, packet, position);
    case 'transit-gateway-attachment':
      return crossTransitGateway(walk, packet, position);
    case 'vpn-gateway-out':
      return leaveByVpnGateway(walk, packet, position);
    case 'vpn-gateway-in':
      return enterByVpnGateway(walk, packet, position);
  }
}
