import { changedProps, listChange } from '../changes';
import type { EndpointThings } from '../things/endpoints';
import { type Ref, ref } from '../things/ref';
import type { Thing } from '../things/thing';
import { type Block, type Body, jsonText } from './hcl';
import {
  type Changed,
  type Terraform,
  type TerraformPrinters,
  tagBlocks,
  tagMap,
} from './terraform';
import { onlyTags } from './vpcs';

export const endpointPrinters: TerraformPrinters<keyof EndpointThings> = {
  endpoint: {
    type: 'aws_vpc_endpoint',
    create: (thing, terraform) => [endpoint(thing, terraform)],
    change: (thing, before, changed, terraform) =>
      changedEndpoint(thing, before, changed, terraform),
  },
  'endpoint-service': {
    type: 'aws_vpc_endpoint_service',
    create: (thing, terraform) => {
      const { props } = thing;
      return [
        terraform.resource('aws_vpc_endpoint_service', thing, {
          acceptance_required: props.acceptanceRequired,
          network_load_balancer_arns: terraform.ids(props.networkLoadBalancers),
          gateway_load_balancer_arns: terraform.ids(props.gatewayLoadBalancers),
          private_dns_name: props.privateDnsName,
          tags: tagMap(props.tags),
        }),
      ];
    },
    change: (thing, before, changed, terraform) =>
      changed.every((name) => name === 'tags') ? onlyTags(thing, before, terraform) : undefined,
  },
  'endpoint-service-principals': {
    type: 'aws_vpc_endpoint_service_allowed_principal',
    create: (thing, terraform) => principals(thing, thing.props.principals, terraform),
    change: (thing, before, _, terraform) => {
      const { added, removed } = listChange(before.props.principals, thing.props.principals);
      const blocks = principals(thing, added, terraform);
      if (removed.length === 0) return { blocks };
      const left = [...before.props.principals, ...added];
      return { blocks, left: { ...before, props: { ...before.props, principals: left } } };
    },
  },
  'endpoint-answer': {
    type: 'aws_vpc_endpoint_connection_accepter',
    create: (thing, terraform) => accepter(thing, terraform),
    change: (thing, _, __, terraform) => {
      const blocks = accepter(thing, terraform);
      return blocks && { blocks };
    },
  },
};

function principals(
  thing: Thing<'endpoint-service-principals'>,
  arns: readonly string[],
  terraform: Terraform,
): Block[] {
  return arns.map((arn) =>
    terraform.resource(
      'aws_vpc_endpoint_service_allowed_principal',
      thing,
      { vpc_endpoint_service_id: terraform.id(thing.props.service), principal_arn: arn },
      { what: arn },
    ),
  );
}

/** Terraform lets in; whom to turn away it cannot say. */
function accepter(thing: Thing<'endpoint-answer'>, terraform: Terraform): Block[] | undefined {
  const { service, endpoint, answer } = thing.props;
  if (answer === 'reject') return undefined;
  return [
    terraform.resource('aws_vpc_endpoint_connection_accepter', thing, {
      vpc_endpoint_service_id: terraform.id(service),
      vpc_endpoint_id: terraform.id(endpoint),
    }),
  ];
}

function endpoint(thing: Thing<'endpoint'>, terraform: Terraform): Block {
  const { props } = thing;
  const { service } = props;
  return terraform.resource(
    'aws_vpc_endpoint',
    thing,
    {
      vpc_endpoint_type: props.type,
      vpc_id: terraform.id(props.vpc),
      service_name: typeof service === 'object' ? terraform.id(service) : service,
      service_region: props.serviceRegion,
      resource_configuration_arn: props.resourceConfigurationArn,
      service_network_arn: props.serviceNetworkArn,
      route_table_ids: terraform.ids(props.routeTables),
      subnet_ids: terraform.ids(props.subnets),
      security_group_ids: terraform.ids(props.groups),
      private_dns_enabled: props.privateDns,
      ip_address_type: props.ipAddressType,
      policy:
        props.policy === undefined || props.policy === '' ? undefined : jsonText(props.policy),
      tags: tagMap(props.tags),
    },
    dnsOptions(props),
  );
}

function dnsOptions(props: EndpointThings['endpoint']): { blocks?: Block[] } {
  const body: Body = {
    dns_record_ip_type: props.dnsRecordIpType,
    private_dns_only_for_inbound_resolver_endpoint:
      props.privateDns === true ? props.privateDnsOnlyForInboundResolver : undefined,
  };
  const isTold = Object.values(body).some((value) => value !== undefined);
  return isTold ? { blocks: [{ head: ['dns_options'], body }] } : {};
}

/** Of an endpoint that Terraform does not keep: what it gains is a resource each, what it loses a command. */
function changedEndpoint(
  thing: Thing<'endpoint'>,
  before: Thing<'endpoint'>,
  changed: readonly string[],
  terraform: Terraform,
): Changed<'endpoint'> {
  const { props } = thing;
  const id = terraform.id(ref(thing.recordId));
  const blocks: Block[] = [];
  if (changed.includes('policy') && props.policy !== undefined && props.policy !== '')
    blocks.push(
      terraform.resource('aws_vpc_endpoint_policy', thing, {
        vpc_endpoint_id: id,
        policy: jsonText(props.policy),
      }),
    );
  const gains = (type: string, attribute: string, had: readonly Ref[], has: readonly Ref[]) => {
    for (const added of listChange(had, has).added)
      blocks.push(
        terraform.resource(
          type,
          thing,
          { vpc_endpoint_id: id, [attribute]: terraform.id(added) },
          { what: added.ref },
        ),
      );
  };
  const was = before.props;
  gains(
    'aws_vpc_endpoint_route_table_association',
    'route_table_id',
    was.routeTables,
    props.routeTables,
  );
  gains('aws_vpc_endpoint_subnet_association', 'subnet_id', was.subnets, props.subnets);
  gains(
    'aws_vpc_endpoint_security_group_association',
    'security_group_id',
    was.groups,
    props.groups,
  );
  if (changed.includes('privateDns') && props.privateDns !== undefined)
    blocks.push(
      terraform.resource('aws_vpc_endpoint_private_dns', thing, {
        vpc_endpoint_id: id,
        private_dns_enabled: props.privateDns,
      }),
    );
  blocks.push(...tagBlocks(thing, was.tags, props.tags, terraform));
  const done: Thing<'endpoint'> = {
    ...before,
    props: {
      ...was,
      policy: props.policy === '' ? was.policy : props.policy,
      routeTables: union(was.routeTables, props.routeTables),
      subnets: union(was.subnets, props.subnets),
      groups: union(was.groups, props.groups),
      privateDns: props.privateDns,
      tags: [
        ...was.tags.filter(({ key }) => !props.tags.some((tag) => tag.key === key)),
        ...props.tags,
      ],
    },
  };
  return changedProps(done, thing).length === 0 ? { blocks } : { blocks, left: done };
}

function union(before: readonly Ref[], after: readonly Ref[]): Ref[] {
  return [...before, ...listChange(before, after).added];
}
