import { z } from 'zod';
import { addGatewayEndpoint } from '../../edits/endpoints/addGatewayEndpoint';
import { addInterfaceEndpoint } from '../../edits/endpoints/addInterfaceEndpoint';
import { inTurn } from '../../edits/inTurn';
import type { Refusal } from '../../edits/refusal';
import { addSecurityGroup } from '../../edits/security/addSecurityGroup';
import type { Diff } from '../../network/diff';
import type { Network } from '../../network/network';
import { gatewayServices } from '../../network/serviceName';
import type { Result } from '../../result';
import { named, Sheet } from './sheet';
import { refusedZones, templateParams } from './templateParams';

export const Isolated = z.object({
  ...templateParams,
  cidrBlock: z.string(),
  /** By their short names; S3 and DynamoDB get gateway endpoints, the others interface endpoints. */
  services: z.array(z.string()),
});
export type Isolated = z.infer<typeof Isolated>;

/**
 * A VPC without any way to the internet, whose workloads reach AWS's services through endpoints alone.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export function isolated(network: Network, params: Isolated): Result<Diff, Refusal> {
  const { name, cidrBlock, zones } = params;
  const not = refusedZones(zones, 2);
  if (not) return not;
  const sheet = new Sheet(network, params.seed, params, zones);
  const vpcId = sheet.vpc(name, cidrBlock);
  const subnetIds = sheet.subnets(vpcId, name, cidrBlock, 0);
  const tableId = sheet.table(vpcId, name, subnetIds);
  const groupId = sheet.newId('securityGroups');
  const peer = { kind: 'ipv4' as const, cidr: cidrBlock };
  sheet.draw((now) =>
    addSecurityGroup(now, {
      groupId,
      vpcId,
      groupName: `${name} endpoints`,
      description: 'Lets the VPC in',
      inbound: [{ protocol: 'tcp', fromPort: 443, toPort: 443, peer }],
    }),
  );
  for (const service of new Set(params.services)) {
    const endpointId = sheet.newId('vpcEndpoints');
    const words = { endpointId, vpcId, service, tags: named(`${name}-${service}`) };
    if (gatewayServices.has(service)) {
      const prefixListId = sheet.newId('prefixLists');
      sheet.draw((now) =>
        addGatewayEndpoint(now, { ...words, prefixListId, routeTableIds: [tableId] }),
      );
      continue;
    }
    const networkInterfaceIds = subnetIds.map(() => sheet.newId('networkInterfaces'));
    sheet.draw((now) =>
      addInterfaceEndpoint(now, { ...words, subnetIds, networkInterfaceIds, groupIds: [groupId] }),
    );
  }
  sheet.app(`${name}-app`, subnetIds[0]);
  return inTurn(network, sheet.edits);
}
