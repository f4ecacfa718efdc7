import type { ListReader } from './list';
import * as addresses from './lists/addresses';
import * as blockPublicAccess from './lists/blockPublicAccess';
import * as dhcpOptions from './lists/dhcpOptions';
import * as endpointServices from './lists/endpointServices';
import * as gateways from './lists/gateways';
import * as instances from './lists/instances';
import * as loadBalancers from './lists/loadBalancers';
import * as networkAcls from './lists/networkAcls';
import * as networkInterfaces from './lists/networkInterfaces';
import * as prefixLists from './lists/prefixLists';
import * as regions from './lists/regions';
import * as routeTables from './lists/routeTables';
import * as securityGroups from './lists/securityGroups';
import * as subnets from './lists/subnets';
import * as targetGroups from './lists/targetGroups';
import * as transitGatewayRouteTables from './lists/transitGatewayRouteTables';
import * as transitGateways from './lists/transitGateways';
import * as vpcAttributes from './lists/vpcAttributes';
import * as vpcEndpoints from './lists/vpcEndpoints';
import * as vpcPeeringConnections from './lists/vpcPeeringConnections';
import * as vpcs from './lists/vpcs';
import * as vpnConnections from './lists/vpnConnections';

/** Every key of describe output that is read, in the order in which reports name them. */
export const listReaders: ReadonlyMap<string, ListReader> = new Map(
  [
    regions.regions,
    regions.availabilityZones,
    vpcs.vpcs,
    vpcAttributes.enableDnsSupport,
    vpcAttributes.enableDnsHostnames,
    vpcs.vpcEncryptionControls,
    subnets.subnets,
    routeTables.routeTables,
    gateways.internetGateways,
    gateways.egressOnlyInternetGateways,
    gateways.natGateways,
    gateways.vpnGateways,
    gateways.customerGateways,
    vpnConnections.vpnConnections,
    vpcPeeringConnections.vpcPeeringConnections,
    transitGateways.transitGateways,
    transitGateways.transitGatewayAttachments,
    transitGateways.transitGatewayVpcAttachments,
    transitGateways.transitGatewayPeeringAttachments,
    transitGatewayRouteTables.transitGatewayRouteTables,
    transitGatewayRouteTables.transitGatewayRoutes,
    transitGatewayRouteTables.transitGatewayStaticRoutes,
    transitGatewayRouteTables.transitGatewayRouteTableAssociations,
    transitGatewayRouteTables.transitGatewayRouteTablePropagations,
    transitGatewayRouteTables.transitGatewayPropagations,
    transitGatewayRouteTables.transitGatewayPrefixListReferences,
    prefixLists.prefixLists,
    prefixLists.prefixListEntries,
    securityGroups.securityGroups,
    securityGroups.securityGroupRules,
    securityGroups.securityGroupVpcAssociations,
    networkAcls.networkAcls,
    networkInterfaces.networkInterfaces,
    instances.reservations,
    instances.instances,
    addresses.addresses,
    dhcpOptions.dhcpOptions,
    vpcEndpoints.vpcEndpoints,
    vpcEndpoints.vpcEndpointConnections,
    vpcEndpoints.vpcEndpointAssociations,
    endpointServices.serviceDetails,
    endpointServices.serviceConfigurations,
    blockPublicAccess.vpcBlockPublicAccessOptions,
    blockPublicAccess.vpcBlockPublicAccessExclusions,
    loadBalancers.loadBalancers,
    loadBalancers.loadBalancerDescriptions,
    loadBalancers.listeners,
    loadBalancers.loadBalancerListeners,
    targetGroups.targetGroups,
    targetGroups.targetHealthDescriptions,
    targetGroups.loadBalancerTargetHealth,
    targetGroups.attributes,
    targetGroups.loadBalancerAttributes,
  ].map((reader) => [reader.key, reader]),
);
