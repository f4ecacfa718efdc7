export const gatewayWords = {
  addEgressOnly: 'Add egress-only internet gateway…',
  addEgressOnlyTitle: 'Add an egress-only internet gateway',
  ipv6Routes: 'IPv6 default routes',
  ipv6RoutesHint: 'Each table chosen leads all other IPv6 there: out, and nobody in.',
  regionalNat: { title: 'Regional', detail: 'one for all zones of the VPC' },
} as const;
