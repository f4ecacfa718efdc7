import { listChange } from '../changes';
import type { EndpointThings } from '../things/endpoints';
import type { Ref } from '../things/ref';
import type { Thing } from '../things/thing';
import type { Json } from './json';
import { filter, optionsOf, own, type ShellPrinters, tagCommands, tagging } from './printer';
import type { Options, Shell, Value } from './shell';

export const endpointPrinters: ShellPrinters<keyof EndpointThings> = {
  endpoint: {
    create: (thing, shell) => {
      const { props } = thing;
      return [
        ...shell.take(
          thing,
          'ec2 create-vpc-endpoint',
          {
            'vpc-endpoint-type': props.type,
            'vpc-id': props.vpc,
            'service-name': props.service,
            'service-region': props.serviceRegion,
            'resource-configuration-arn': props.resourceConfigurationArn,
            'service-network-arn': props.serviceNetworkArn,
            'policy-document': props.policy === '' ? undefined : props.policy,
            'route-table-ids': { list: props.routeTables },
            'subnet-ids': { list: props.subnets },
            'security-group-ids': { list: props.groups },
            'private-dns-enabled': props.privateDns,
            'ip-address-type': props.ipAddressType,
            'dns-options': dnsOptions(thing),
            'tag-specifications': tagging('vpc-endpoint', props.tags),
          },
          'VpcEndpoint.VpcEndpointId',
        ),
        // A route leads to one only once it is there.
        ...(props.type === 'GatewayLoadBalancer' ? [endpointIs('available', thing, shell)] : []),
      ];
    },
    change: (thing, before, shell, changed) => [
      ...modify(thing, before, shell, changed),
      ...tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    ],
    remove: (thing, shell) => [
      ...shell.run(thing.place, 'ec2 delete-vpc-endpoints', {
        'vpc-endpoint-ids': { list: [own(thing)] },
      }),
      // The call reports success even where it failed; and subnets and groups are free only then.
      endpointIs('deleted gone', thing, shell),
    ],
  },
  'endpoint-service': {
    create: (thing, shell) => {
      const { props } = thing;
      return [
        ...shell.take(
          thing,
          'ec2 create-vpc-endpoint-service-configuration',
          {
            'network-load-balancer-arns': { list: props.networkLoadBalancers },
            'gateway-load-balancer-arns': { list: props.gatewayLoadBalancers },
            'acceptance-required': props.acceptanceRequired,
            'private-dns-name': props.privateDnsName,
            'tag-specifications': tagging('vpc-endpoint-service', props.tags),
          },
          'ServiceConfiguration.ServiceId',
        ),
        ...shell.takeInto(
          shell.variableFor(thing, 'service-name'),
          thing.place,
          'ec2 describe-vpc-endpoint-service-configurations',
          { 'service-ids': { list: [own(thing)] } },
          'ServiceConfigurations[0].ServiceName',
        ),
      ];
    },
    change: (thing, before, shell, changed) => {
      const network = listChange(
        before.props.networkLoadBalancers,
        thing.props.networkLoadBalancers,
      );
      const gateway = listChange(
        before.props.gatewayLoadBalancers,
        thing.props.gatewayLoadBalancers,
      );
      const { acceptanceRequired, privateDnsName } = thing.props;
      return [
        ...(changed.some((name) => name !== 'tags')
          ? shell.run(thing.place, 'ec2 modify-vpc-endpoint-service-configuration', {
              'service-id': own(thing),
              'add-network-load-balancer-arns': { list: network.added },
              'remove-network-load-balancer-arns': { list: network.removed },
              'add-gateway-load-balancer-arns': { list: gateway.added },
              'remove-gateway-load-balancer-arns': { list: gateway.removed },
              'acceptance-required': changed.includes('acceptanceRequired')
                ? acceptanceRequired
                : undefined,
              'private-dns-name': changed.includes('privateDnsName') ? privateDnsName : undefined,
            })
          : []),
        ...tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
      ];
    },
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-vpc-endpoint-service-configurations', {
        'service-ids': { list: [own(thing)] },
      }),
  },
  'endpoint-service-principals': {
    create: (thing, shell) => permit(thing, thing.props.principals, [], shell),
    change: (thing, before, shell) => {
      const { added, removed } = listChange(before.props.principals, thing.props.principals);
      return permit(thing, added, removed, shell);
    },
    remove: (thing, shell) => permit(thing, [], thing.props.principals, shell),
  },
  'endpoint-answer': {
    create: (thing, shell) => answer(thing, shell),
    change: (thing, _, shell) => answer(thing, shell),
  },
};

function permit(
  { place, props }: Thing<'endpoint-service-principals'>,
  added: readonly string[],
  removed: readonly string[],
  shell: Shell,
): string[] {
  return shell.run(place, 'ec2 modify-vpc-endpoint-service-permissions', {
    'service-id': props.service,
    'add-allowed-principals': { list: added },
    'remove-allowed-principals': { list: removed },
  });
}

/** An endpoint knocks some time after it was made. */
function answer({ place, props }: Thing<'endpoint-answer'>, shell: Shell): string[] {
  shell.uses('wait_for');
  const asked = shell.ask(
    place,
    'ec2 describe-vpc-endpoint-connections',
    { filters: filter(['vpc-endpoint-id', props.endpoint]) },
    'VpcEndpointConnections[0].VpcEndpointState',
  );
  const [before, after] =
    props.answer === 'accept'
      ? ["'pendingAcceptance rejected available'", 'available']
      : ["'pendingAcceptance available'", 'rejected'];
  return [
    `wait_for ${before} ${asked}`,
    ...shell.run(place, `ec2 ${props.answer}-vpc-endpoint-connections`, {
      'service-id': props.service,
      'vpc-endpoint-ids': { list: [props.endpoint] },
    }),
    `wait_for ${after} ${asked}`,
  ];
}

function modify(
  thing: Thing<'endpoint'>,
  before: Thing<'endpoint'>,
  shell: Shell,
  changed: readonly string[],
): string[] {
  const { props } = thing;
  if (changed.every((name) => name === 'tags')) return [];
  const only = <T>(name: keyof typeof props, value: T) =>
    changed.includes(name) ? value : undefined;
  const modified = shell.run(thing.place, 'ec2 modify-vpc-endpoint', {
    'vpc-endpoint-id': own(thing),
    ...(changed.includes('policy')
      ? props.policy === ''
        ? { 'reset-policy': true }
        : { 'policy-document': props.policy }
      : {}),
    ...listOptions('route-table-ids', before.props.routeTables, props.routeTables),
    ...listOptions('subnet-ids', before.props.subnets, props.subnets),
    ...listOptions('security-group-ids', before.props.groups, props.groups),
    'private-dns-enabled': only('privateDns', props.privateDns),
    'ip-address-type': only('ipAddressType', props.ipAddressType),
    'dns-options':
      only('dnsRecordIpType', dnsOptions(thing)) ??
      only('privateDnsOnlyForInboundResolver', dnsOptions(thing)),
  });
  const { removed } = listChange(before.props.subnets, props.subnets);
  // A subnet is free only once the endpoint has left it.
  return removed.length === 0 ? modified : [...modified, endpointIs('available', thing, shell)];
}

function listOptions(name: string, before: readonly Ref[], after: readonly Ref[]): Options {
  const { added, removed } = listChange(before, after);
  return { [`add-${name}`]: { list: added }, [`remove-${name}`]: { list: removed } };
}

function dnsOptions({ props }: Thing<'endpoint'>): Value {
  const told: { [key: string]: Json } = {};
  if (props.dnsRecordIpType !== undefined) told.DnsRecordIpType = props.dnsRecordIpType;
  // Only where private DNS is on does AWS take a word on whom it is for.
  if (props.privateDnsOnlyForInboundResolver !== undefined && props.privateDns === true)
    told.PrivateDnsOnlyForInboundResolverEndpoint = props.privateDnsOnlyForInboundResolver;
  return Object.keys(told).length === 0 ? optionsOf({}) : { json: told };
}

function endpointIs(state: string, thing: Thing, shell: Shell): string {
  shell.uses('wait_for');
  const wanted = state.includes(' ') ? `'${state}'` : state;
  return `wait_for ${wanted} ${shell.ask(
    thing.place,
    'ec2 describe-vpc-endpoints',
    { 'vpc-endpoint-ids': { list: [own(thing)] } },
    'VpcEndpoints[0].State',
  )}`;
}
