import { addGatewayEndpoint } from '../edits/endpoints/addGatewayEndpoint';
import { addInterfaceEndpoint } from '../edits/endpoints/addInterfaceEndpoint';
import { associateGatewayEndpoint } from '../edits/endpoints/associateGatewayEndpoint';
import { enablePrivateDns } from '../edits/endpoints/enablePrivateDns';
import type { Refusal } from '../edits/refusal';
import { addSecurityGroup } from '../edits/security/addSecurityGroup';
import { applyDiff, type Diff } from '../network/diff';
import {
  NetworkInterfaceId,
  PrefixListId,
  type RouteTableId,
  SecurityGroupId,
  VpcEndpointId,
} from '../network/ids';
import type { CollectionName, Network } from '../network/network';
import { isState } from '../network/record';
import type { SecurityGroupRule } from '../network/security';
import { gatewayServices } from '../network/serviceName';
import type { Vpc } from '../network/vpc';
import { endpointType } from '../network/vpcEndpoint';
import { ok, type Result } from '../result';
import type { TraceRequest } from '../routing/request';
import { endpointsOf, type Origin, type ServicePlace } from './serviceAsked';

/** A change that would lead a request through an endpoint. */
export type Improvement = {
  kind:
    | 'add-gateway-endpoint'
    | 'associate-gateway-endpoint'
    | 'add-interface-endpoint'
    | 'enable-private-dns';
  endpointId: string;
  diff: Diff;
};

export type Considered =
  | { ok: true; value: Improvement }
  | { ok: false; kind: Improvement['kind']; error: Refusal };

/**
 * What could be done so that requests from one subnet to a service take an endpoint: the least there is for each
 * type. An endpoint that stands there unused is put to use before a new one is drawn.
 *
 * A new interface endpoint gets one network interface in the source's own subnet, and a group that lets the VPC's
 * IPv4 blocks in by the protocol and port asked for: what somebody who draws it well would give it.
 */
export function improvements(
  network: Network,
  origin: Origin,
  place: ServicePlace,
  request: TraceRequest,
): Considered[] {
  const vpc = network.vpcs.get(origin.subnet.vpcId ?? '');
  if (!vpc) return [];
  const own = endpointsOf(network, place).filter(
    (endpoint) => endpoint.vpcId === vpc.id && isState(endpoint.state, 'available'),
  );
  const gateway = own.find((endpoint) => endpointType(endpoint) === 'Gateway');
  const considered: Considered[] = [];
  const consider = (kind: Improvement['kind'], endpointId: string, diff: Result<Diff, Refusal>) =>
    considered.push(
      diff.ok ? ok({ kind, endpointId, diff: diff.value }) : { ok: false, kind, error: diff.error },
    );

  const tableId = routeTableOf(network, origin);
  if (gatewayServices.has(place.service) && place.region === vpc.region && tableId !== undefined) {
    if (gateway)
      consider(
        'associate-gateway-endpoint',
        gateway.id,
        associateGatewayEndpoint(network, { endpointId: gateway.id, routeTableIds: [tableId] }),
      );
    else {
      const endpointId = VpcEndpointId.parse(freeId(network, 'vpcEndpoints', 'vpce-new-gateway'));
      const prefixListId = PrefixListId.parse(
        freeId(network, 'prefixLists', `pl-new-${place.service}`),
      );
      consider(
        'add-gateway-endpoint',
        endpointId,
        addGatewayEndpoint(network, {
          endpointId,
          vpcId: vpc.id,
          service: place.service,
          routeTableIds: [tableId],
          prefixListId,
        }),
      );
    }
  }
  const quiet = own.find((endpoint) => endpointType(endpoint) === 'Interface');
  if (quiet) {
    consider('enable-private-dns', quiet.id, enablePrivateDns(network, { endpointId: quiet.id }));
  } else if (place.region === vpc.region) {
    const endpointId = VpcEndpointId.parse(freeId(network, 'vpcEndpoints', 'vpce-new-interface'));
    const diff = drawInterfaceEndpoint(network, origin, vpc, place, request, endpointId);
    consider('add-interface-endpoint', endpointId, diff);
  }
  return considered;
}

function drawInterfaceEndpoint(
  network: Network,
  { subnet }: Origin,
  vpc: Vpc,
  { service }: ServicePlace,
  request: TraceRequest,
  endpointId: VpcEndpointId,
): Result<Diff, Refusal> {
  const groupId = SecurityGroupId.parse(freeId(network, 'securityGroups', 'sg-new-endpoint'));
  const group = addSecurityGroup(network, {
    groupId,
    vpcId: vpc.id,
    groupName: `endpoint ${endpointId}`,
    description: 'Lets the VPC in',
    inbound: fromWholeVpc(vpc, request),
  });
  if (!group.ok) return group;
  const grouped = applyDiff(network, group.value);
  const endpoint = addInterfaceEndpoint(grouped, {
    endpointId,
    vpcId: vpc.id,
    service,
    subnetIds: [subnet.id],
    networkInterfaceIds: [
      NetworkInterfaceId.parse(freeId(network, 'networkInterfaces', 'eni-new-interface')),
    ],
    groupIds: [groupId],
    // S3's is off unless asked for; without it nobody would be led to the endpoint.
    ...(service === 's3'
      ? { privateDnsEnabled: true, privateDnsOnlyForInboundResolverEndpoint: false }
      : {}),
  });
  return endpoint.ok ? ok([...group.value, ...endpoint.value]) : endpoint;
}

function fromWholeVpc(vpc: Vpc, { protocol, port }: TraceRequest): SecurityGroupRule[] {
  const isIcmp = protocol === 'icmp' || protocol === 'icmpv6';
  return vpc.cidrBlocks.map(({ cidr }) => ({
    protocol: protocol === 'all' ? '-1' : protocol,
    // For ICMP the type, and any code.
    ...(port === undefined ? {} : { fromPort: port, toPort: isIcmp ? -1 : port }),
    peer: { kind: 'ipv4', cidr },
  }));
}

/** The subnet's own table, else the VPC's main one. */
function routeTableOf(network: Network, { subnet }: Origin): RouteTableId | undefined {
  let main: RouteTableId | undefined;
  for (const table of network.routeTables.values()) {
    if (table.associations.some((each) => each.subnetId === subnet.id)) return table.id;
    if (table.vpcId === subnet.vpcId && table.associations.some((each) => each.main))
      main ??= table.id;
  }
  return main;
}

/** The same network always gets the same new id. */
function freeId(network: Network, collection: CollectionName, wanted: string): string {
  let id = wanted;
  for (let n = 2; network[collection].has(id); n++) id = `${wanted}-${n}`;
  return id;
}
