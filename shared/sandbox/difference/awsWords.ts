import type { CollectionName } from '../../network/network';

/**
 * What AWS calls a property of a record: the member's name in EC2's API. The model's own names follow AWS's, so that
 * only those which differ by more than their first letter stand here.
 */
export function awsWord(collection: CollectionName, property: string): string {
  return (
    words[collection]?.[property] ??
    everywhere[property] ??
    property.charAt(0).toUpperCase() + property.slice(1)
  );
}

const everywhere: Readonly<Record<string, string>> = {
  account: 'OwnerId',
  id: 'Id',
  blockPublicAccessMode: 'BlockPublicAccessStates.InternetGatewayBlockMode',
  privateIp: 'PrivateIpAddress',
  cidrBlock: 'CidrBlock',
};

const words: Readonly<Partial<Record<CollectionName, Readonly<Record<string, string>>>>> = {
  vpcs: {
    cidrBlocks: 'CidrBlockAssociationSet',
    ipv6CidrBlocks: 'Ipv6CidrBlockAssociationSet',
    dnsSupport: 'EnableDnsSupport',
    dnsHostnames: 'EnableDnsHostnames',
    encryptionControlMode: 'EncryptionControl.Mode',
  },
  subnets: { ipv6CidrBlocks: 'Ipv6CidrBlockAssociationSet' },
  routeTables: { propagatingVpnGatewayIds: 'PropagatingVgws' },
  natGateways: { addresses: 'NatGatewayAddresses', autoProvisionZones: 'AutoProvisionZones' },
  vpnGateways: { attachments: 'VpcAttachments' },
  vpnConnections: { tunnels: 'VgwTelemetry', staticRoutesOnly: 'Options.StaticRoutesOnly' },
  vpcPeeringConnections: {
    requester: 'RequesterVpcInfo',
    accepter: 'AccepterVpcInfo',
    state: 'Status.Code',
    statusMessage: 'Status.Message',
  },
  transitGateways: {
    amazonSideAsn: 'Options.AmazonSideAsn',
    associationDefaultRouteTableId: 'Options.AssociationDefaultRouteTableId',
    defaultRouteTableAssociation: 'Options.DefaultRouteTableAssociation',
    defaultRouteTablePropagation: 'Options.DefaultRouteTablePropagation',
    propagationDefaultRouteTableId: 'Options.PropagationDefaultRouteTableId',
    dnsSupport: 'Options.DnsSupport',
    vpnEcmpSupport: 'Options.VpnEcmpSupport',
    securityGroupReferencingSupport: 'Options.SecurityGroupReferencingSupport',
  },
  transitGatewayAttachments: {
    transitGatewayAccount: 'TransitGatewayOwnerId',
    resourceAccount: 'ResourceOwnerId',
    applianceModeSupport: 'Options.ApplianceModeSupport',
    dnsSupport: 'Options.DnsSupport',
    ipv6Support: 'Options.Ipv6Support',
    securityGroupReferencingSupport: 'Options.SecurityGroupReferencingSupport',
    requester: 'RequesterTgwInfo',
    accepter: 'AccepterTgwInfo',
  },
  prefixLists: { name: 'PrefixListName' },
  securityGroups: {
    inbound: 'IpPermissions',
    outbound: 'IpPermissionsEgress',
    associatedVpcIds: 'SecurityGroupVpcAssociations',
  },
  networkInterfaces: {
    privateIps: 'PrivateIpAddresses',
    operator: 'Operator.Principal',
    state: 'Status',
  },
  instances: { groups: 'SecurityGroups', iamInstanceProfileArn: 'IamInstanceProfile.Arn' },
  dhcpOptions: { domainNameServers: 'domain-name-servers', domainName: 'domain-name' },
  vpcEndpoints: { type: 'VpcEndpointType' },
  serviceConfigurations: { serviceTypes: 'ServiceType' },
};
