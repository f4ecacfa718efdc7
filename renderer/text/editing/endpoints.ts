/** The types of VPC endpoints, and what each is good for. */
export const endpointTypeWords = {
  Gateway: { title: 'Gateway', detail: 'free, by route' },
  Interface: { title: 'Interface', detail: 'paid by the hour and GB, by DNS' },
  GatewayLoadBalancer: { title: 'Gateway Load Balancer', detail: 'to appliances, by route' },
  Resource: { title: 'Resource', detail: 'one resource of VPC Lattice' },
  ServiceNetwork: { title: 'Service network', detail: 'a service network of VPC Lattice' },
  Tunnel: { title: 'Tunnel', detail: 'made by AWS' },
} as const;

export const endpointWords = {
  change: 'Change endpoint…',
  changeOf: (name: string) => `Change ${name}`,
  editPolicy: 'Edit policy…',
  policyOf: (name: string) => `Policy of ${name}`,
  editedPolicy: (name: string) => `Edit policy of ${name}`,
  tablesHint: 'Those chosen have the route to the service’s prefix list; the others lose it.',
  groupsHint: 'They decide who may reach the endpoint’s network interfaces.',
  dnsOff: { title: 'Off', detail: 'by the endpoint’s own names alone' },
  dnsOn: { title: 'On', detail: 'the service’s usual names lead to the endpoint' },
  dnsInbound: {
    title: 'For inbound Resolver endpoints',
    detail: 'the VPC itself stays with the gateway endpoint',
  },
  policyOpen: 'Full access, as AWS gives it',
  policyUnread: 'The policy was not read.',
  policyHint:
    'Checked as JSON, as a policy, and for what it means. Nothing: full access, as AWS gives it.',
} as const;
