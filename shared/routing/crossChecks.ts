import { isState } from '../network/record';
import { endpointType } from '../network/vpcEndpoint';
import type { Start } from './source';
import type { Walk } from './walk';

/** What only both directions together show. */
export function findCrossChecks(forward: Walk, back: Walk, start: Start): void {
  findAsymmetricInspection(forward, back);
  findMissingApplianceMode(forward);
  findMissingTransitRoute(forward, back);
  findEncryptionControls(forward, start);
}

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/gateway-load-balancers.html */
function findAsymmetricInspection(forward: Walk, back: Walk): void {
  if (back.outcome !== 'delivered') return;
  const returned = new Set(back.hops.map(({ id }) => id));
  for (const id of forward.connection.gatewayLoadBalancerEndpoints) {
    if (returned.has(id)) continue;
    back.find(
      'GWLB_ASYMMETRIC_RETURN',
      id,
      `The reply does not pass ${id}, which inspected the request.`,
    );
  }
}

/** Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html */
function findMissingApplianceMode(forward: Walk): void {
  const inspected = forward.hops.findIndex(
    ({ kind, id }) =>
      kind === 'appliance' || (kind === 'vpc-endpoint' && isInspecting(forward, id)),
  );
  const before = inspected === -1 ? [] : forward.hops.slice(0, inspected);
  const entered = before.findLast(({ kind }) => kind === 'transit-gateway-attachment');
  const attachment = entered && forward.network.transitGatewayAttachments.get(entered.id);
  if (attachment === undefined || attachment.resourceType !== 'vpc') return;
  if (isState(attachment.applianceModeSupport, 'enable') || attachment.subnetIds?.length === 1)
    return;
  forward.find(
    'TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED',
    attachment.id,
    `${attachment.id} has appliance mode off: requests and replies may meet appliances in different zones.`,
  );
}

function isInspecting(walk: Walk, endpointId: string): boolean {
  const endpoint = walk.network.vpcEndpoints.get(endpointId);
  return endpoint !== undefined && endpointType(endpoint) === 'GatewayLoadBalancer';
}

function findMissingTransitRoute(forward: Walk, back: Walk): void {
  const crossed = forward.hops.find(({ kind }) => kind === 'transit-gateway');
  const missing = back.findings.find(({ code }) => code === 'NO_ROUTE_TO_DESTINATION');
  if (crossed === undefined || missing === undefined || !back.network.routeTables.has(missing.at))
    return;
  back.find(
    'RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY',
    missing.at,
    `${missing.at} has no way back to ${crossed.id}, by which the request came.`,
  );
}

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-encryption-controls.html */
function findEncryptionControls(forward: Walk, start: Start): void {
  const vpc = start.vpcId === undefined ? undefined : forward.network.vpcs.get(start.vpcId);
  if (!isState(vpc?.encryptionControlMode, 'enforce')) return;
  forward.find(
    'ENCRYPTION_CONTROLS_ENFORCED',
    vpc?.id ?? '',
    `${vpc?.id} enforces encryption in transit, which may drop what is shown to pass.`,
  );
}
