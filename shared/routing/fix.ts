/**
 * The smallest change that would mend a finding, as data: the sandbox can apply it, code can be written from it.
 * Where several would do, the narrowest is named.
 */
export type Fix =
  | {
      kind: 'add-security-group-rule';
      groupId: string;
      direction: 'inbound' | 'outbound';
      protocol: string;
      fromPort?: number;
      toPort?: number;
      /** A CIDR block, or the id of a prefix list or security group. */
      peer: string;
    }
  | {
      kind: 'add-network-acl-entry';
      networkAclId: string;
      direction: 'inbound' | 'outbound';
      /** A free number before the entry that denies. */
      ruleNumber: number;
      protocol: string;
      fromPort?: number;
      toPort?: number;
      cidr: string;
    }
  | { kind: 'add-route'; routeTableId: string; destination: string; target?: string }
  | { kind: 'replace-route'; routeTableId: string; destination: string; target?: string }
  | { kind: 'remove-route'; routeTableId: string; destination: string }
  | {
      kind: 'add-transit-gateway-route';
      routeTableId: string;
      destination: string;
      attachmentId?: string;
    }
  | { kind: 'associate-transit-gateway-route-table'; attachmentId: string; routeTableId?: string }
  | {
      kind: 'add-transit-gateway-attachment-subnet';
      attachmentId: string;
      availabilityZone: string;
    }
  | { kind: 'associate-gateway-endpoint'; endpointId: string; routeTableId: string }
  | { kind: 'attach-internet-gateway'; internetGatewayId?: string; vpcId: string }
  | { kind: 'associate-public-address'; networkInterfaceId: string; privateAddress: string }
  | {
      kind: 'enable-vpc-attribute';
      vpcId: string;
      attribute: 'enableDnsSupport' | 'enableDnsHostnames';
    }
  | { kind: 'enable-private-dns'; endpointId: string }
  | { kind: 'disable-source-dest-check'; networkInterfaceId: string }
  | {
      kind: 'add-block-public-access-exclusion';
      subnetId: string;
      mode: 'allow-bidirectional' | 'allow-egress';
    }
  | { kind: 'accept-peering-connection'; peeringConnectionId: string }
  | { kind: 'enable-security-group-referencing'; transitGatewayId?: string; attachmentId?: string }
  | { kind: 'enable-dns64'; subnetId: string }
  | {
      kind: 'allow-in-endpoint-policy';
      endpointId: string;
      action?: string;
      principal?: string;
      resource?: string;
    }
  | { kind: 'add-nat-gateway-zone'; natGatewayId: string; availabilityZone: string };
