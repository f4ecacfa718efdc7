import { z } from 'zod';
import { addGatewayLoadBalancerEndpoint } from '../../edits/endpoints/addGatewayLoadBalancerEndpoint';
import { addInternetGateway } from '../../edits/gateways/internetGateway';
import { inTurn } from '../../edits/inTurn';
import type { Refusal } from '../../edits/refusal';
import { associateGateway } from '../../edits/routeTables/associateGateway';
import { addListener } from '../../edits/services/addListener';
import { balancerArn } from '../../edits/services/balancerNames';
import { addEndpointService } from '../../edits/services/endpointServices';
import { addLoadBalancer } from '../../edits/services/loadBalancers';
import { addInstance } from '../../edits/workloads/addInstance';
import type { Diff } from '../../network/diff';
import type { Network } from '../../network/network';
import type { Result } from '../../result';
import { named, Sheet, sixteenth } from './sheet';
import { refusedZones, templateParams } from './templateParams';

export const Inspection = z.object({
  ...templateParams,
  /** Of the VPC whose traffic is inspected. */
  appBlock: z.string(),
  /** Of the VPC in which the appliances stand. */
  applianceBlock: z.string(),
});
export type Inspection = z.infer<typeof Inspection>;

/**
 * Everything between a VPC and the internet goes through appliances in another VPC: an edge table leads what comes in,
 * and the subnets' tables what goes out, to a Gateway Load Balancer endpoint in the same zone.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
 */
export function inspection(network: Network, params: Inspection): Result<Diff, Refusal> {
  const { name, appBlock, applianceBlock, zones } = params;
  const not = refusedZones(zones, 1);
  if (not) return not;
  const sheet = new Sheet(network, params.seed, params, zones);
  const serviceId = appliances(sheet, name, applianceBlock);

  const vpcId = sheet.vpc(`${name}-app`, appBlock);
  const gatewayId = sheet.newId('internetGateways');
  sheet.draw((now) => addInternetGateway(now, { gatewayId, vpcId, tags: named(`${name}-igw`) }));
  const inspected = sheet.subnets(vpcId, `${name}-inspection`, appBlock, 0);
  const apps = sheet.subnets(vpcId, `${name}-app`, appBlock, 8, true);
  const back = sheet.table(vpcId, `${name}-inspection`, inspected);
  sheet.route(back, '0.0.0.0/0', 'internet-gateway', gatewayId);
  const edge = sheet.table(vpcId, `${name}-edge`, []);
  for (const [index, subnetId] of inspected.entries()) {
    const endpointId = sheet.newId('vpcEndpoints');
    const networkInterfaceId = sheet.newId('networkInterfaces');
    const words = { endpointId, vpcId, service: serviceId, subnetId, networkInterfaceId };
    sheet.draw((now) =>
      addGatewayLoadBalancerEndpoint(now, { ...words, tags: named(`${name}-inspection`) }),
    );
    const app = apps[index];
    if (app === undefined) continue;
    const out = sheet.table(vpcId, `${name}-app-${zones[index]?.slice(-1)}`, [app]);
    sheet.route(out, '0.0.0.0/0', 'vpc-endpoint', endpointId);
    sheet.route(edge, sixteenth(appBlock, 8 + index), 'vpc-endpoint', endpointId);
  }
  sheet.draw((now) => associateGateway(now, { tableId: edge, gatewayId }));
  sheet.app(`${name}-app`, apps[0]);
  return inTurn(network, sheet.edits);
}

/** Appliances behind a Gateway Load Balancer, offered as an endpoint service. @returns its id */
function appliances(sheet: Sheet, name: string, cidrBlock: string) {
  const vpcId = sheet.vpc(`${name}-appliances`, cidrBlock);
  const subnetIds = sheet.subnets(vpcId, `${name}-appliances`, cidrBlock, 0);
  const targets = subnetIds.map((subnetId) => {
    const instanceId = sheet.newId('instances');
    const networkInterfaceId = sheet.newId('networkInterfaces');
    const words = { instanceId, networkInterfaceId, subnetId, sourceDestCheck: false };
    sheet.draw((now) => addInstance(now, { ...words, tags: named(`${name}-appliance`) }));
    return instanceId;
  });
  // In front, since no name starts with a hyphen or with `internal-`.
  const loadBalancerName = `gwlb-${name}`
    .replaceAll(/[^a-zA-Z0-9-]/g, '-')
    .slice(0, 32)
    .replace(/-+$/, '');
  const networkInterfaceIds = subnetIds.map(() => sheet.newId('networkInterfaces'));
  const balancer = {
    loadBalancerName,
    subnetIds,
    networkInterfaceIds,
    scheme: 'internal' as const,
  };
  sheet.draw((now) => addLoadBalancer(now, { ...balancer, type: 'gateway' }));
  const loadBalancerArn = balancerArn(sheet.place, 'gateway', loadBalancerName);
  const listener = { loadBalancerArn, protocol: 'GENEVE' as const, port: 6081, targets };
  sheet.draw((now) =>
    addListener(now, { ...listener, targetGroupName: loadBalancerName, targetType: 'instance' }),
  );
  const serviceId = sheet.newId('serviceConfigurations');
  const service = { serviceId, loadBalancerArns: [loadBalancerArn], acceptanceRequired: false };
  sheet.draw((now) => addEndpointService(now, { ...service, tags: named(`${name}-inspection`) }));
  return serviceId;
}
