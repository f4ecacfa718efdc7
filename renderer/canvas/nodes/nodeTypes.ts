import type { NodeTypes } from '@xyflow/react';
import { memo } from 'react';
import type { DiagramNodeKind } from '../../../shared/diagram/diagram';
import { PeeringNode, PlaceNode, TransitGatewayNode, UnplacedNode } from './BetweenNodes';
import { CardNode } from './CardNode';
import { GatewayNode } from './GatewayNode';
import { RegionNode } from './RegionNode';
import { ServiceColumnNode, ServiceNode } from './ServiceNodes';
import { SubnetNode } from './SubnetNode';
import { VpcNode } from './VpcNode';
import { ZoneNode } from './ZoneNode';

/** Memoised: React Flow renders a node's wrapper more often than its data changes. */
export const nodeTypes = {
  region: memo(RegionNode),
  vpc: memo(VpcNode),
  'availability-zone': memo(ZoneNode),
  subnet: memo(SubnetNode),
  card: memo(CardNode),
  gateway: memo(GatewayNode),
  'service-column': memo(ServiceColumnNode),
  service: memo(ServiceNode),
  'transit-gateway': memo(TransitGatewayNode),
  peering: memo(PeeringNode),
  'on-premises': memo(PlaceNode),
  unplaced: memo(UnplacedNode),
} satisfies NodeTypes & Record<DiagramNodeKind, unknown>;
