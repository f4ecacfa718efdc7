import type { DiagramNode } from '../../shared/diagram/diagram';
import { number } from './format';
import { code, type Property, properties, text } from './properties/value';

/** What kind of thing a drawn node is, in words. */
export function nodeKindText(node: DiagramNode): string {
  switch (node.kind) {
    case 'region':
      return 'Region';
    case 'vpc':
      return 'VPC';
    case 'availability-zone':
      return 'Availability Zone';
    case 'subnet':
      return 'Subnet';
    case 'card':
      return node.count > 1 ? `Group of ${number(node.count)}` : 'Resource';
    case 'gateway':
      return node.count > 1 ? `${number(node.count)} gateways` : 'Gateway';
    case 'service-column':
      return 'AWS services';
    case 'service':
      return 'AWS service';
    case 'transit-gateway':
      return 'Transit gateway';
    case 'peering':
      return 'Peering connection';
    case 'on-premises':
      return 'On-premises network';
    case 'unplaced':
      return 'Not placed in a subnet';
  }
}

export function nodeProperties(node: DiagramNode): Property[] {
  switch (node.kind) {
    case 'region':
      return properties(text('Resources', number(node.resourceCount)));
    case 'availability-zone':
      return properties(code('Zone id', node.zoneId));
    case 'service':
      return properties(
        code('Service', node.service),
        text('Region', node.region),
        text('Endpoints', number(node.endpointCount)),
      );
    default:
      return [];
  }
}
