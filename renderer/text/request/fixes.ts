import { unreachable } from '../../../shared/result';
import type { Fix } from '../../../shared/routing/fix';
import { code, link, type Part, words } from './parts';

/** The smallest change that would mend a finding, as a sentence. */
export function fixLine(fix: Fix): Part[] {
  switch (fix.kind) {
    case 'add-security-group-rule':
      return [
        words(`Add to`),
        link(fix.groupId),
        words(`${fix.direction} ${portsText(fix)} ${fix.direction === 'inbound' ? 'from' : 'to'}`),
        code(fix.peer),
      ];
    case 'add-network-acl-entry':
      return [
        words('Add to'),
        link(fix.networkAclId),
        words(
          `${fix.direction} rule ${fix.ruleNumber}: allow ${portsText(fix)} ${fix.direction === 'inbound' ? 'from' : 'to'}`,
        ),
        code(fix.cidr),
      ];
    case 'add-route':
      return routeParts('Add a route to', fix);
    case 'replace-route':
      return routeParts('Change a route of', fix);
    case 'remove-route':
      return [
        words('Remove from'),
        link(fix.routeTableId),
        words('the route to'),
        code(fix.destination),
      ];
    case 'add-transit-gateway-route':
      return [
        words('Add a route to'),
        link(fix.routeTableId),
        words('for'),
        code(fix.destination),
        ...optional('through', fix.attachmentId),
      ];
    case 'associate-transit-gateway-route-table':
      return [
        words('Associate'),
        link(fix.attachmentId),
        words('with'),
        fix.routeTableId === undefined
          ? words('a transit gateway route table')
          : link(fix.routeTableId),
      ];
    case 'add-transit-gateway-attachment-subnet':
      return [words('Give'), link(fix.attachmentId), words(`a subnet in ${fix.availabilityZone}`)];
    case 'associate-gateway-endpoint':
      return [words('Associate'), link(fix.endpointId), words('with'), link(fix.routeTableId)];
    case 'attach-internet-gateway':
      return [
        words('Attach'),
        fix.internetGatewayId === undefined
          ? words('an internet gateway')
          : link(fix.internetGatewayId),
        words('to'),
        link(fix.vpcId),
      ];
    case 'associate-public-address':
      return [
        words('Give a public address to'),
        code(fix.privateAddress),
        words('of'),
        link(fix.networkInterfaceId),
      ];
    case 'enable-vpc-attribute':
      return [words('Turn on'), code(fix.attribute), words('of'), link(fix.vpcId)];
    case 'enable-private-dns':
      return [words('Turn on private DNS of'), link(fix.endpointId)];
    case 'disable-source-dest-check':
      return [words('Turn off the source/destination check of'), link(fix.networkInterfaceId)];
    case 'add-block-public-access-exclusion':
      return [
        words('Exclude'),
        link(fix.subnetId),
        words('from Block Public Access:'),
        code(fix.mode),
      ];
    case 'accept-peering-connection':
      return [words('Accept'), link(fix.peeringConnectionId)];
    case 'enable-security-group-referencing':
      return [
        words('Turn on security group referencing'),
        ...optional('of', fix.transitGatewayId),
        ...optional(fix.transitGatewayId === undefined ? 'of' : 'and of', fix.attachmentId),
      ];
    case 'enable-dns64':
      return [words('Turn on DNS64 of'), link(fix.subnetId)];
    case 'allow-in-endpoint-policy':
      return [
        words('Allow'),
        fix.action === undefined ? words('the request') : code(fix.action),
        ...(fix.principal === undefined ? [] : [words('for'), code(fix.principal)]),
        ...(fix.resource === undefined ? [] : [words('on'), code(fix.resource)]),
        words('in the policy of'),
        link(fix.endpointId),
      ];
    case 'add-nat-gateway-zone':
      return [words('Extend'), link(fix.natGatewayId), words(`to ${fix.availabilityZone}`)];
    default:
      return unreachable(fix);
  }
}

function routeParts(
  verb: string,
  {
    routeTableId,
    destination,
    target,
  }: { routeTableId: string; destination: string; target?: string },
): Part[] {
  return [
    words(verb),
    link(routeTableId),
    words('for'),
    code(destination),
    ...(target === undefined ? [words('to where it should go')] : [words('to'), link(target)]),
  ];
}

function optional(word: string, id: string | undefined): Part[] {
  return id === undefined ? [] : [words(word), link(id)];
}

/** `TCP 443`, `TCP 1024-65535`, `all traffic`. */
function portsText({
  protocol,
  fromPort,
  toPort,
}: {
  protocol: string;
  fromPort?: number;
  toPort?: number;
}): string {
  if (protocol === 'all' || protocol === '-1') return 'all traffic';
  const name = protocol.toUpperCase();
  if (fromPort === undefined) return name;
  return toPort === undefined || toPort === fromPort
    ? `${name} ${fromPort}`
    : `${name} ${fromPort}-${toPort}`;
}
