import { addresses } from './addresses';
import { availabilityZones } from './availabilityZones';
import type { CallById, ListCall } from './call';
import { customerGateways } from './customerGateways';
import { dhcpOptions } from './dhcpOptions';
import { egressOnlyInternetGateways } from './egressOnlyInternetGateways';
import { instances } from './instances';
import { internetGateways } from './internetGateways';
import { managedPrefixListEntries } from './managedPrefixListEntries';
import { managedPrefixLists } from './managedPrefixLists';
import { natGateways } from './natGateways';
import { networkAcls } from './networkAcls';
import { networkInterfaces } from './networkInterfaces';
import { prefixLists } from './prefixLists';
import { routeTables } from './routeTables';
import { securityGroups } from './securityGroups';
import { securityGroupVpcAssociations } from './securityGroupVpcAssociations';
import { subnets } from './subnets';
import { transitGatewayAttachments } from './transitGatewayAttachments';
import { transitGatewayPeeringAttachments } from './transitGatewayPeeringAttachments';
import { transitGatewayPrefixListReferences } from './transitGatewayPrefixListReferences';
import { transitGatewayRoutes } from './transitGatewayRoutes';
import { transitGatewayRouteTableAssociations } from './transitGatewayRouteTableAssociations';
import { transitGatewayRouteTablePropagations } from './transitGatewayRouteTablePropagations';
import { transitGatewayRouteTables } from './transitGatewayRouteTables';
import { transitGateways } from './transitGateways';
import { transitGatewayVpcAttachments } from './transitGatewayVpcAttachments';
import { vpcDnsHostnames, vpcDnsSupport } from './vpcAttribute';
import { vpcBlockPublicAccessExclusions } from './vpcBlockPublicAccessExclusions';
import { vpcBlockPublicAccessOptions } from './vpcBlockPublicAccessOptions';
import { vpcEncryptionControls } from './vpcEncryptionControls';
import { vpcEndpointAssociations } from './vpcEndpointAssociations';
import { vpcEndpointConnections } from './vpcEndpointConnections';
import { vpcEndpointServiceConfigurations } from './vpcEndpointServiceConfigurations';
import { vpcEndpointServices } from './vpcEndpointServices';
import { vpcEndpoints } from './vpcEndpoints';
import { vpcPeeringConnections } from './vpcPeeringConnections';
import { vpcs } from './vpcs';
import { vpnConnections } from './vpnConnections';
import { vpnGateways } from './vpnGateways';

/** What is read of every Region, all at once; first the calls that others wait for, then the long ones. */
export const listCalls: readonly ListCall[] = [
  vpcs,
  transitGatewayRouteTables,
  managedPrefixLists,
  networkInterfaces,
  instances,
  availabilityZones,
  subnets,
  routeTables,
  securityGroups,
  addresses,
  securityGroupVpcAssociations,
  networkAcls,
  internetGateways,
  egressOnlyInternetGateways,
  natGateways,
  vpcEndpoints,
  vpcEndpointServices,
  vpcEndpointServiceConfigurations,
  vpcEndpointConnections,
  vpcEndpointAssociations,
  vpcPeeringConnections,
  transitGateways,
  transitGatewayAttachments,
  transitGatewayVpcAttachments,
  transitGatewayPeeringAttachments,
  vpnGateways,
  vpnConnections,
  customerGateways,
  prefixLists,
  dhcpOptions,
  vpcBlockPublicAccessOptions,
  vpcBlockPublicAccessExclusions,
  vpcEncryptionControls,
];

export const callsById: readonly CallById[] = [
  vpcDnsSupport,
  vpcDnsHostnames,
  managedPrefixListEntries,
  transitGatewayRouteTableAssociations,
  transitGatewayRouteTablePropagations,
  transitGatewayPrefixListReferences,
  transitGatewayRoutes,
];
