import { code, codes, flag, link, links, type PropertyTable, properties, text } from './value';

export const workloadProperties: PropertyTable = {
  networkInterfaces: (r) =>
    properties(
      text('Description', r.description),
      link('VPC', r.vpcId),
      link('Subnet', r.subnetId),
      text('Availability Zone', r.availabilityZone),
      codes(
        'Private addresses',
        r.privateIps.map(({ address, primary }) =>
          primary && r.privateIps.length > 1 ? `${address} (primary)` : address,
        ),
      ),
      codes(
        'Public addresses',
        r.privateIps.flatMap(({ publicIp }) => publicIp ?? []),
      ),
      codes('IPv6 addresses', r.ipv6Addresses),
      links('Security groups', r.groups),
      link('Instance', r.attachment?.instanceId),
      text('Type', r.interfaceType),
      flag('Source/destination check', r.sourceDestCheck),
      flag('Managed by AWS', r.requesterManaged),
      code('Requester', r.requesterId),
      code('Operator', r.operator),
    ),
  instances: (r) =>
    properties(
      text('Instance type', r.instanceType),
      text('Platform', r.platform),
      link('VPC', r.vpcId),
      link('Subnet', r.subnetId),
      text('Availability Zone', r.availabilityZone),
      code('Private address', r.privateIp),
      code('Public address', r.publicIp),
      links('Network interfaces', r.networkInterfaceIds),
      links('Security groups', r.groups),
      flag('Source/destination check', r.sourceDestCheck),
      code('Instance profile', r.iamInstanceProfileArn),
    ),
  addresses: (r) =>
    properties(
      code('Public address', r.publicIp),
      code('Private address', r.privateIp),
      link('Network interface', r.networkInterfaceId),
      link('Instance', r.instanceId),
    ),
  loadBalancers: (r) =>
    properties(
      text('Type', r.type),
      text('Scheme', r.scheme),
      code('DNS name', r.dnsName),
      link('VPC', r.vpcId),
      links('Subnets', r.subnetIds),
      links('Security groups', r.groups),
      flag('Cross-zone', r.crossZone),
      links('Instances', r.instanceIds),
      codes(
        'Listeners',
        (r.classicListeners ?? []).map(
          ({ protocol, port, instancePort }) =>
            `${protocol} ${port}${instancePort === undefined ? '' : ` to ${instancePort}`}`,
        ),
      ),
    ),
  listeners: (r) =>
    properties(
      link('Load balancer', r.loadBalancerArn),
      text('Protocol', r.protocol),
      code('Port', r.port),
      links('Target groups', r.targetGroupArns),
    ),
  targetGroups: (r) =>
    properties(
      text('Protocol', r.protocol),
      code('Port', r.port),
      link('VPC', r.vpcId),
      text('Targets are', r.targetType),
      links('Load balancers', r.loadBalancerArns),
      flag('Keeps the client address', r.preserveClientIp),
      links(
        'Targets',
        r.targets?.map(({ id }) => id),
      ),
    ),
};
