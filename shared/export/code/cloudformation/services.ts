import type { BlockPublicAccessThings } from '../things/blockPublicAccess';
import type { EndpointThings } from '../things/endpoints';
import type { SecurityThings } from '../things/security';
import type { Thing } from '../things/thing';
import { policyValue } from './policyValue';
import {
  type CloudFormationPrinters,
  type Properties,
  type Template,
  tagList,
  type Value,
} from './template';

export const servicePrinters: CloudFormationPrinters<
  keyof EndpointThings | keyof SecurityThings | keyof BlockPublicAccessThings
> = {
  endpoint: {
    create: (thing, template) => ({
      type: 'AWS::EC2::VPCEndpoint',
      properties: endpointProperties(thing, template),
    }),
  },
  'endpoint-service': {
    create: ({ props }, template) => ({
      type: 'AWS::EC2::VPCEndpointService',
      properties: {
        AcceptanceRequired: props.acceptanceRequired,
        NetworkLoadBalancerArns: template.ids(props.networkLoadBalancers),
        GatewayLoadBalancerArns: template.ids(props.gatewayLoadBalancers),
        Tags: tagList(props.tags),
      },
    }),
    left: (thing) =>
      thing.props.privateDnsName === undefined
        ? undefined
        : { ...thing, props: { ...thing.props, privateDnsName: undefined } },
  },
  'endpoint-service-principals': {
    // It turns away whom it does not name: of a service that is there already, that may be too many.
    create: ({ props }, template) =>
      template.plan.source(props.service).kind === 'made'
        ? {
            type: 'AWS::EC2::VPCEndpointServicePermissions',
            properties: {
              ServiceId: template.id(props.service),
              AllowedPrincipals: props.principals,
            },
          }
        : undefined,
  },
  'endpoint-answer': {},
  'security-group': {
    id: (thing, template) =>
      ofVpc(thing, 'DefaultSecurityGroup', template) ?? template.attribute(thing, 'GroupId'),
    create: (thing, template) => ({
      type: 'AWS::EC2::SecurityGroup',
      properties: {
        GroupName: thing.props.groupName,
        GroupDescription: thing.props.description,
        VpcId: template.id(thing.props.vpc),
        SecurityGroupEgress: letsOut(thing, template) ? undefined : lettingNothingOut,
        Tags: tagList(thing.props.tags),
      },
    }),
  },
  'security-group-rule': {
    create: ({ props }, template) => ({
      type: `AWS::EC2::SecurityGroup${props.direction === 'ingress' ? 'Ingress' : 'Egress'}`,
      properties: ruleProperties(props, template),
    }),
  },
  'security-group-vpc': {
    create: ({ props }, template) => ({
      type: 'AWS::EC2::SecurityGroupVpcAssociation',
      properties: { GroupId: template.id(props.group), VpcId: template.id(props.vpc) },
    }),
  },
  'network-acl': {
    id: (thing, template) =>
      ofVpc(thing, 'DefaultNetworkAcl', template) ?? { Ref: template.logicalId(thing) },
    create: ({ props }, template) => ({
      type: 'AWS::EC2::NetworkAcl',
      properties: { VpcId: template.id(props.vpc), Tags: tagList(props.tags) },
    }),
  },
  'network-acl-entry': {
    create: ({ props: { acl, entry } }, template) => ({
      type: 'AWS::EC2::NetworkAclEntry',
      properties: {
        NetworkAclId: template.id(acl),
        RuleNumber: entry.ruleNumber,
        Egress: entry.egress,
        RuleAction: entry.action,
        Protocol: Number(entry.protocol),
        CidrBlock: entry.ipv6Cidr === undefined ? entry.cidr : undefined,
        Ipv6CidrBlock: entry.ipv6Cidr,
        PortRange:
          entry.fromPort === undefined || entry.toPort === undefined
            ? undefined
            : { From: entry.fromPort, To: entry.toPort },
        Icmp:
          entry.icmpType === undefined
            ? undefined
            : { Type: entry.icmpType, Code: entry.icmpCode ?? -1 },
      },
    }),
  },
  'network-acl-association': {
    replaces: true,
    create: ({ props: { acl, subnet } }, template) => ({
      type: 'AWS::EC2::SubnetNetworkAclAssociation',
      properties: { NetworkAclId: template.id(acl), SubnetId: template.id(subnet) },
    }),
  },
  'prefix-list': {
    id: (thing, template) => template.attribute(thing, 'PrefixListId'),
    create: ({ props }) => ({
      type: 'AWS::EC2::PrefixList',
      properties: {
        PrefixListName: props.name,
        AddressFamily: props.addressFamily,
        MaxEntries: props.maxEntries,
        Entries: props.entries.map(({ cidr, description }) => ({
          Cidr: cidr,
          Description: description === '' ? undefined : description,
        })),
        Tags: tagList(props.tags),
      },
    }),
  },
  'aws-prefix-list': { id: () => undefined },
  'block-public-access': {
    replaces: true,
    create: ({ props }) => ({
      type: 'AWS::EC2::VPCBlockPublicAccessOptions',
      properties: { InternetGatewayBlockMode: props.mode },
    }),
  },
  'block-public-access-exclusion': {
    create: ({ props }, template) => ({
      type: 'AWS::EC2::VPCBlockPublicAccessExclusion',
      properties: {
        InternetGatewayExclusionMode: props.mode,
        VpcId: props.vpc && template.id(props.vpc),
        SubnetId: props.subnet && template.id(props.subnet),
        Tags: tagList(props.tags),
      },
    }),
  },
};

function endpointProperties({ props }: Thing<'endpoint'>, template: Template): Properties {
  const { service, policy } = props;
  const dns = {
    DnsRecordIpType: props.dnsRecordIpType,
    PrivateDnsOnlyForInboundResolverEndpoint: inboundOnly(props),
  };
  return {
    VpcEndpointType: props.type,
    VpcId: template.id(props.vpc),
    ServiceName: typeof service === 'object' ? template.id(service) : service,
    ServiceRegion: props.serviceRegion,
    ResourceConfigurationArn: props.resourceConfigurationArn,
    ServiceNetworkArn: props.serviceNetworkArn,
    RouteTableIds: template.ids(props.routeTables),
    SubnetIds: template.ids(props.subnets),
    SecurityGroupIds: template.ids(props.groups),
    PrivateDnsEnabled: props.privateDns,
    IpAddressType: props.ipAddressType,
    DnsOptions: Object.values(dns).some((each) => each !== undefined) ? dns : undefined,
    PolicyDocument: policy === undefined || policy === '' ? undefined : policyValue(policy),
    Tags: tagList(props.tags),
  };
}

/** In CloudFormation's own words for yes and no. */
function inboundOnly(props: EndpointThings['endpoint']): string | undefined {
  if (props.privateDns !== true || props.privateDnsOnlyForInboundResolver === undefined)
    return undefined;
  return props.privateDnsOnlyForInboundResolver ? 'OnlyInboundResolver' : 'AllResolvers';
}

/** What comes with a VPC of the same stack is the VPC's own attribute. */
function ofVpc(
  thing: Thing<'security-group'> | Thing<'network-acl'>,
  attribute: string,
  template: Template,
): Value | undefined {
  const { vpc, isDefault } = thing.props;
  const source = template.plan.source(vpc);
  return isDefault && source.kind === 'made'
    ? template.attribute(source.thing, attribute)
    : undefined;
}

/** Whether a new group keeps the rule that AWS gives it. */
function letsOut({ makes }: Thing<'security-group'>, template: Template): boolean {
  return !template.plan.steps.some(
    ({ action, thing }) =>
      action === 'remove' &&
      thing.kind === 'security-group-rule' &&
      thing.props.direction === 'egress' &&
      thing.props.group.ref === makes,
  );
}

/**
 * CloudFormation leaves AWS's rule away only where it is given another. This one lets nobody anywhere.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
 */
const lettingNothingOut: Value = [
  { IpProtocol: '-1', CidrIp: '127.0.0.1/32', Description: 'Nothing else goes out' },
];

function ruleProperties(
  props: SecurityThings['security-group-rule'],
  template: Template,
): Properties {
  const { group, direction, protocol, fromPort, toPort, peer, description } = props;
  const end = direction === 'ingress' ? 'Source' : 'Destination';
  const all = protocol === '-1';
  return {
    GroupId: template.id(group),
    IpProtocol: protocol,
    FromPort: all ? undefined : fromPort,
    ToPort: all ? undefined : toPort,
    CidrIp: peer.kind === 'ipv4' ? peer.cidr : undefined,
    CidrIpv6: peer.kind === 'ipv6' ? peer.cidr : undefined,
    [`${end}PrefixListId`]: peer.kind === 'prefix-list' ? template.id(peer.list) : undefined,
    [`${end}SecurityGroupId`]: peer.kind === 'security-group' ? template.id(peer.group) : undefined,
    SourceSecurityGroupOwnerId:
      peer.kind === 'security-group' && direction === 'ingress' ? peer.account : undefined,
    Description: description === '' ? undefined : description,
  };
}
