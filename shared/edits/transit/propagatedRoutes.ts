import { parseCidr, sameCidr } from '../../address/cidr';
import type {
  TransitGatewayAttachment,
  TransitGatewayRoute,
  TransitGatewayRouteTable,
} from '../../network/connections';
import type { Change } from '../../network/diff';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import { changed } from '../change';
import { blocksOf, overlapOf } from '../vpcBlocks';

/**
 * A table with the routes that its VPC attachments propagate brought in step: the blocks of their VPCs, but for those
 * that a static route hides and for a VPC that overlaps one attached before it. What VPN and Direct Connect
 * attachments propagated is left as it was read, as long as they still do. A table whose routes were not all read
 * stays as it is.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 *         https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
 */
export function settled(
  network: Network,
  table: TransitGatewayRouteTable,
): TransitGatewayRouteTable {
  if (table.routes === undefined || table.propagations === undefined) return table;
  if (table.routesScope !== undefined && table.routesScope !== 'searched') return table;
  const propagating = new Set<string>(table.propagations.map(({ attachmentId }) => attachmentId));
  const statics = table.routes.filter((route) => !isState(route.type, 'propagated'));
  const learned = table.routes.filter(
    (route) =>
      isState(route.type, 'propagated') &&
      route.attachments.some(
        ({ attachmentId }) =>
          propagating.has(attachmentId ?? '') && !isVpc(network, attachmentId ?? ''),
      ),
  );
  const taken: string[] = [];
  const routes: TransitGatewayRoute[] = [];
  for (const { attachmentId } of table.propagations) {
    const attachment = network.transitGatewayAttachments.get(attachmentId);
    const vpc = network.vpcs.get(attachment?.resourceId ?? '');
    if (attachment?.resourceType !== 'vpc') continue;
    if (!vpc) {
      routes.push(...table.routes.filter((route) => isPropagatedBy(route, attachment)));
      continue;
    }
    const blocks = blocksOf(vpc);
    if (overlapOf(taken, blocks)) continue;
    taken.push(...blocks);
    routes.push(
      ...blocks
        .filter((cidr) => !statics.some((route) => isTo(route, cidr)))
        .map((cidr) => propagatedRoute(cidr, attachment)),
    );
  }
  return { ...table, routes: [...statics, ...routes, ...learned] };
}

export function isTo({ cidr }: TransitGatewayRoute, text: string): boolean {
  const [own, other] = [cidr === undefined ? undefined : parseCidr(cidr), parseCidr(text)];
  return own !== undefined && other !== undefined && sameCidr(own, other);
}

/** How a route or an association names an attachment. */
export function referenceTo({ id, resourceId, resourceType }: TransitGatewayAttachment) {
  return {
    attachmentId: id,
    ...(resourceId === undefined ? {} : { resourceId }),
    resourceType,
  };
}

function propagatedRoute(cidr: string, attachment: TransitGatewayAttachment): TransitGatewayRoute {
  return { cidr, attachments: [referenceTo(attachment)], type: 'propagated', state: 'active' };
}

function isPropagatedBy(route: TransitGatewayRoute, { id }: TransitGatewayAttachment): boolean {
  return (
    isState(route.type, 'propagated') &&
    route.attachments.some(({ attachmentId }) => attachmentId === id)
  );
}

function isVpc(network: Network, attachmentId: string): boolean {
  return network.transitGatewayAttachments.get(attachmentId)?.resourceType === 'vpc';
}

/** Brings the tables in step that a VPC propagates to, after its blocks changed. */
export function settledAfter(network: Network, vpcId: string): Change[] {
  const ids = new Set<string>();
  for (const { id, resourceId } of network.transitGatewayAttachments.values())
    if (resourceId === vpcId) ids.add(id);
  return [...network.transitGatewayRouteTables.values()]
    .filter(({ propagations = [] }) => propagations.some((each) => ids.has(each.attachmentId)))
    .map((table) => changed('transitGatewayRouteTables', table, settled(network, table)));
}
