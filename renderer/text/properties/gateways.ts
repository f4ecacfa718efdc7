import { code, codes, flag, link, links, type PropertyTable, properties, text } from './value';

export const gatewayProperties: PropertyTable = {
  internetGateways: (r) => attached(r.attachments),
  egressOnlyInternetGateways: (r) => attached(r.attachments),
  natGateways: (r) =>
    properties(
      link('VPC', r.vpcId),
      link('Subnet', r.subnetId),
      link('Route table', r.routeTableId),
      text('Connectivity', r.connectivityType),
      text('Availability', r.availabilityMode),
      codes(
        'Public addresses',
        r.addresses.flatMap(({ publicIp }) => publicIp ?? []),
      ),
      codes(
        'Private addresses',
        r.addresses.flatMap(({ privateIp }) => privateIp ?? []),
      ),
      links(
        'Network interfaces',
        r.addresses.flatMap((a) => a.networkInterfaceId ?? []),
      ),
      links(
        'Elastic IP addresses',
        r.addresses.flatMap(({ allocationId }) => allocationId ?? []),
      ),
      text('Failure', r.failureCode),
    ),
  vpnGateways: (r) =>
    properties(
      ...attached(r.attachments),
      text('Availability Zone', r.availabilityZone),
      code('Amazon side ASN', r.amazonSideAsn),
    ),
  customerGateways: (r) =>
    properties(
      code('Address', r.ipAddress),
      code('BGP ASN', r.bgpAsn),
      text('Device', r.deviceName),
    ),
  vpnConnections: (r) =>
    properties(
      link('Customer gateway', r.customerGatewayId),
      link('Virtual private gateway', r.vpnGatewayId),
      link('Transit gateway', r.transitGatewayId),
      flag('Static routes only', r.staticRoutesOnly),
      codes(
        'Static routes',
        r.routes.map(({ cidr }) => cidr),
      ),
      codes(
        'Tunnels',
        r.tunnels.map(({ outsideIp, status }) => [outsideIp, status].filter(Boolean).join(' ')),
      ),
    ),
  vpcPeeringConnections: (r) =>
    properties(
      link('Requester VPC', r.requester.vpcId),
      text('Requester', place(r.requester)),
      codes('Requester CIDRs', [...r.requester.cidrBlocks, ...r.requester.ipv6CidrBlocks]),
      flag('Requester resolves private DNS', r.requester.allowDnsResolutionFromRemoteVpc),
      link('Accepter VPC', r.accepter.vpcId),
      text('Accepter', place(r.accepter)),
      codes('Accepter CIDRs', [...r.accepter.cidrBlocks, ...r.accepter.ipv6CidrBlocks]),
      flag('Accepter resolves private DNS', r.accepter.allowDnsResolutionFromRemoteVpc),
      text('Message', r.statusMessage),
    ),
  transitGateways: (r) =>
    properties(
      text('Description', r.description),
      code('Amazon side ASN', r.amazonSideAsn),
      text('Default association', r.defaultRouteTableAssociation),
      link('Association table', r.associationDefaultRouteTableId),
      text('Default propagation', r.defaultRouteTablePropagation),
      link('Propagation table', r.propagationDefaultRouteTableId),
      text('DNS support', r.dnsSupport),
      text('VPN ECMP', r.vpnEcmpSupport),
      text('Security group referencing', r.securityGroupReferencingSupport),
    ),
  transitGatewayAttachments: (r) =>
    properties(
      link('Transit gateway', r.transitGatewayId),
      text('Attaches', r.resourceType),
      link('Resource', r.resourceId),
      link('Route table', r.association?.routeTableId),
      links('Subnets', r.subnetIds),
      text('Appliance mode', r.applianceModeSupport),
      text('DNS support', r.dnsSupport),
      text('IPv6 support', r.ipv6Support),
      link('Requester', r.requester?.transitGatewayId),
      link('Accepter', r.accepter?.transitGatewayId),
    ),
  transitGatewayRouteTables: (r) =>
    properties(
      link('Transit gateway', r.transitGatewayId),
      flag('Default association table', r.defaultAssociationRouteTable),
      flag('Default propagation table', r.defaultPropagationRouteTable),
      links(
        'Associations',
        r.associations?.map(({ attachmentId }) => attachmentId),
      ),
      links(
        'Propagations',
        r.propagations?.map(({ attachmentId }) => attachmentId),
      ),
    ),
};

function attached(attachments: readonly { vpcId: string; state?: string | undefined }[]) {
  return properties(
    links(
      'Attached to',
      attachments.map(({ vpcId }) => vpcId),
    ),
  );
}

function place({ account, region }: { account?: string | undefined; region?: string | undefined }) {
  return [account, region].filter((part) => part !== undefined).join(', ');
}
