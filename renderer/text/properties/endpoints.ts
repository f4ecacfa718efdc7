import {
  code,
  codes,
  flag,
  knownFlag,
  link,
  links,
  type PropertyTable,
  properties,
  text,
} from './value';

export const endpointProperties: PropertyTable = {
  vpcEndpoints: (r) =>
    properties(
      text('Type', r.type),
      code('Service', r.serviceName),
      text('Service Region', r.serviceRegion),
      link('VPC', r.vpcId),
      links('Route tables', r.routeTableIds),
      links('Subnets', r.subnetIds),
      links('Network interfaces', r.networkInterfaceIds),
      links('Security groups', r.groups),
      r.type === 'Interface' ? knownFlag('Private DNS', r.privateDnsEnabled) : undefined,
      text('Address type', r.ipAddressType),
      flag('Managed by AWS', r.requesterManaged),
      codes(
        'DNS names',
        r.dnsEntries.map(({ dnsName }) => dnsName),
      ),
      code('Resource configuration', r.resourceConfigurationArn),
      code('Service network', r.serviceNetworkArn),
      text('Last error', r.lastError),
    ),
  serviceConfigurations: (r) =>
    properties(
      code('Service', r.serviceName),
      codes('Types', r.serviceTypes),
      flag('Acceptance required', r.acceptanceRequired),
      codes('Allowed principals', r.allowedPrincipals ?? []),
      links('Network Load Balancers', r.networkLoadBalancerArns),
      links('Gateway Load Balancers', r.gatewayLoadBalancerArns),
      code('Private DNS name', r.privateDnsName),
    ),
  vpcEndpointConnections: (r) =>
    properties(
      link('Service', r.serviceId),
      link('Endpoint', r.vpcEndpointId),
      code('Endpoint owner', r.vpcEndpointOwner),
    ),
  vpcEndpointAssociations: (r) =>
    properties(
      link('Endpoint', r.vpcEndpointId),
      code('Resource', r.associatedResourceArn),
      code('DNS name', r.dnsName),
      code('Private DNS name', r.privateDnsName),
      code('Resource group', r.resourceConfigurationGroupArn),
    ),
};
