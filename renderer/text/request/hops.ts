import { serviceFace } from '../../../shared/diagram/services';
import type { Network } from '../../../shared/network/network';
import { endpointType } from '../../../shared/network/vpcEndpoint';
import type { Hop, HopKind } from '../../../shared/routing/trace';

const kindNames: Record<HopKind, string> = {
  instance: 'instance',
  'network-interface': 'network interface',
  'dns-resolver': 'DNS resolver',
  'security-group': 'security group',
  'network-acl': 'network ACL',
  subnet: 'subnet',
  'route-table': 'route table',
  'internet-gateway': 'internet gateway',
  'egress-only-internet-gateway': 'egress-only internet gateway',
  'nat-gateway': 'NAT gateway',
  'vpc-endpoint': 'VPC endpoint',
  'endpoint-policy': 'endpoint policy',
  'vpc-peering-connection': 'peering connection',
  'transit-gateway': 'transit gateway',
  'transit-gateway-attachment': 'transit gateway attachment',
  'transit-gateway-route-table': 'transit gateway route table',
  'vpn-gateway': 'virtual private gateway',
  'load-balancer': 'load balancer',
  appliance: 'appliance',
  'aws-service': 'AWS service',
  internet: 'internet',
  'on-premises': 'on-premises network',
};

const endpointNames: Record<string, string> = {
  Gateway: 'gateway endpoint',
  Interface: 'interface endpoint',
  GatewayLoadBalancer: 'Gateway Load Balancer endpoint',
  Resource: 'resource endpoint',
  ServiceNetwork: 'service network endpoint',
};

/** What kind of thing a hop is; an endpoint by its type, where the model knows it. */
export function hopKindText(network: Network, { kind, id }: Pick<Hop, 'kind' | 'id'>): string {
  const endpoint = kind === 'vpc-endpoint' ? network.vpcEndpoints.get(id) : undefined;
  const type = endpoint && endpointType(endpoint);
  return (type && endpointNames[type]) ?? kindNames[kind];
}

/** What people call a hop. `known` is the name that the model's index has for its id: an interface's owner. */
export function hopTitle(
  { kind, id, name }: Pick<Hop, 'kind' | 'id' | 'name'>,
  known?: string,
): string {
  if (kind === 'aws-service') return serviceTitle(id);
  if (kind === 'internet') return 'Internet';
  if (kind === 'on-premises') return id.replace(/^on-premises:/, '');
  return name ?? known ?? id;
}

/** `S3` for `aws-service:s3@us-east-1`, `s3@us-east-1` and `s3`. */
export function serviceTitle(service: string): string {
  return serviceFace(service.replace(/^aws-service:/, '').replace(/@.*$/, '')).title;
}
