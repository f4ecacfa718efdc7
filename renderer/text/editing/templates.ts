export const templateWords = {
  draw: 'Draw from template…',
  title: 'Draw a whole architecture',
  template: 'Template',
  templates: {
    'public-and-private': { title: 'Public and private', detail: 'with or without NAT' },
    'hub-and-spoke': { title: 'Hub and spokes', detail: 'around a transit gateway' },
    inspection: { title: 'Inspection', detail: 'behind a Gateway Load Balancer' },
    isolated: { title: 'Isolated', detail: 'with endpoints only' },
  },
  zones: 'Availability Zones',
  nat: 'NAT gateways',
  nats: {
    none: { title: 'None', detail: '' },
    one: { title: 'One', detail: 'for all zones' },
    'per-zone': { title: 'One a zone', detail: 'each zone by itself' },
  },
  blocks: {
    'public-and-private': 'IPv4 block',
    'hub-and-spoke': 'IPv4 block of the hub',
    inspection: 'IPv4 block of the workloads',
    isolated: 'IPv4 block',
  },
  spokes: 'IPv4 blocks of the spokes',
  spokesHint: 'One a spoke, separated by commas.',
  applianceBlock: 'IPv4 block of the appliances',
  services: 'Services',
  servicesHint: 'By their short names, separated by commas.',
} as const;
