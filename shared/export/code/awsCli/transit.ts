import { listChange } from '../changes';
import { type Ref, ref } from '../things/ref';
import type { Place, Thing } from '../things/thing';
import type { TransitThings } from '../things/transit';
import { filter, optionsOf, own, type ShellPrinters, tagCommands, tagging } from './printer';
import type { Shell, Value } from './shell';

export const transitPrinters: ShellPrinters<keyof TransitThings> = {
  'transit-gateway': {
    create: (thing, shell) => [
      ...shell.take(
        thing,
        'ec2 create-transit-gateway',
        {
          description: thing.props.description,
          options: gatewayOptions(thing, true),
          'tag-specifications': tagging('transit-gateway', thing.props.tags),
        },
        'TransitGateway.TransitGatewayId',
      ),
      gatewayIs('available', thing, shell),
    ],
    change: (thing, before, shell, changed) => [
      ...(changed.some((name) => name !== 'tags')
        ? [
            ...shell.run(thing.place, 'ec2 modify-transit-gateway', {
              'transit-gateway-id': own(thing),
              description: changed.includes('description') ? thing.props.description : undefined,
              options: gatewayOptions(thing, false),
            }),
            gatewayIs('available', thing, shell),
          ]
        : []),
      ...tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    ],
    remove: (thing, shell) => [
      ...shell.run(thing.place, 'ec2 delete-transit-gateway', { 'transit-gateway-id': own(thing) }),
      gatewayIs('deleted gone', thing, shell),
    ],
  },
  'transit-gateway-vpc-attachment': {
    create: (thing, shell) => [
      ...shell.take(
        thing,
        'ec2 create-transit-gateway-vpc-attachment',
        {
          'transit-gateway-id': thing.props.gateway,
          'vpc-id': thing.props.vpc,
          'subnet-ids': { list: thing.props.subnets },
          options: attachmentOptions(thing),
          'tag-specifications': tagging('transit-gateway-attachment', thing.props.tags),
        },
        'TransitGatewayVpcAttachment.TransitGatewayAttachmentId',
      ),
      attachmentIs('available', thing.place, own(thing), shell),
    ],
    change: (thing, before, shell, changed) => {
      const { added, removed } = listChange(before.props.subnets, thing.props.subnets);
      const options = changed.some((name) => name !== 'tags' && name !== 'subnets');
      return [
        ...(options || added.length + removed.length > 0
          ? [
              ...shell.run(thing.place, 'ec2 modify-transit-gateway-vpc-attachment', {
                'transit-gateway-attachment-id': own(thing),
                'add-subnet-ids': { list: added },
                'remove-subnet-ids': { list: removed },
                options: options ? attachmentOptions(thing) : undefined,
              }),
              attachmentIs('available', thing.place, own(thing), shell),
            ]
          : []),
        ...tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
      ];
    },
    remove: (thing, shell) => [
      ...shell.run(thing.place, 'ec2 delete-transit-gateway-vpc-attachment', {
        'transit-gateway-attachment-id': own(thing),
      }),
      attachmentIs('deleted gone', thing.place, own(thing), shell),
    ],
  },
  'transit-gateway-vpn-attachment': {
    lookUp: (thing, shell) =>
      shell.take(
        thing,
        'ec2 describe-transit-gateway-attachments',
        {
          filters: filter(
            ['resource-id', thing.props.connection],
            ['transit-gateway-id', thing.props.gateway],
          ),
        },
        'TransitGatewayAttachments[0].TransitGatewayAttachmentId',
      ),
  },
  'transit-gateway-peering': {
    create: (thing, shell) => {
      const { gateway, peer, peerAccount, peerRegion, tags } = thing.props;
      const whoami = shell.ask(thing.place, 'sts get-caller-identity', {}, 'Account');
      return shell.take(
        thing,
        'ec2 create-transit-gateway-peering-attachment',
        {
          'transit-gateway-id': gateway,
          'peer-transit-gateway-id': peer,
          'peer-account-id': peerAccount ?? { word: `"$(${whoami})"` },
          'peer-region': peerRegion,
          'tag-specifications': tagging('transit-gateway-attachment', tags),
        },
        'TransitGatewayPeeringAttachment.TransitGatewayAttachmentId',
      );
    },
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) => [
      ...shell.run(thing.place, 'ec2 delete-transit-gateway-peering-attachment', {
        'transit-gateway-attachment-id': own(thing),
      }),
      attachmentIs('deleted gone', thing.place, own(thing), shell),
    ],
  },
  'transit-gateway-peering-acceptance': {
    create: ({ place, props: { peering } }, shell) => [
      attachmentIs('pendingAcceptance available', place, peering, shell),
      ...shell.run(place, 'ec2 accept-transit-gateway-peering-attachment', {
        'transit-gateway-attachment-id': peering,
      }),
      attachmentIs('available', place, peering, shell),
    ],
  },
  'transit-gateway-route-table': {
    create: (thing, shell) => {
      shell.uses('wait_for');
      const asked = shell.ask(
        thing.place,
        'ec2 describe-transit-gateway-route-tables',
        { 'transit-gateway-route-table-ids': { list: [own(thing)] } },
        'TransitGatewayRouteTables[0].State',
      );
      return [
        ...shell.take(
          thing,
          'ec2 create-transit-gateway-route-table',
          {
            'transit-gateway-id': thing.props.gateway,
            'tag-specifications': tagging('transit-gateway-route-table', thing.props.tags),
          },
          'TransitGatewayRouteTable.TransitGatewayRouteTableId',
        ),
        `wait_for available ${asked}`,
      ];
    },
    lookUp: (thing, shell) => [
      ...shell.take(
        thing,
        'ec2 describe-transit-gateways',
        { 'transit-gateway-ids': { list: [thing.props.gateway] } },
        'TransitGateways[0].Options.AssociationDefaultRouteTableId',
      ),
      ...tagCommands(thing, own(thing), [], thing.props.tags, shell),
    ],
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-transit-gateway-route-table', {
        'transit-gateway-route-table-id': own(thing),
      }),
  },
  'transit-gateway-association': {
    create: (thing, shell) => associate(thing, shell),
    change: (thing, before, shell) => [...disassociate(before, shell), ...associate(thing, shell)],
    remove: (thing, shell) => disassociate(thing, shell),
  },
  'transit-gateway-propagation': {
    create: ({ place, props: { table, attachment } }, shell) =>
      shell.run(place, 'ec2 enable-transit-gateway-route-table-propagation', {
        'transit-gateway-route-table-id': table,
        'transit-gateway-attachment-id': attachment,
      }),
    remove: ({ place, props: { table, attachment } }, shell) =>
      shell.run(place, 'ec2 disable-transit-gateway-route-table-propagation', {
        'transit-gateway-route-table-id': table,
        'transit-gateway-attachment-id': attachment,
      }),
  },
  'transit-gateway-route': {
    create: (thing, shell) => routeTo(thing, 'ec2 create-transit-gateway-route', shell),
    change: (thing, _, shell) => routeTo(thing, 'ec2 replace-transit-gateway-route', shell),
    remove: ({ place, props: { table, cidr } }, shell) =>
      shell.run(place, 'ec2 delete-transit-gateway-route', {
        'transit-gateway-route-table-id': table,
        'destination-cidr-block': cidr,
      }),
  },
  'transit-gateway-prefix-list': {
    create: (thing, shell) =>
      listTo(thing, 'ec2 create-transit-gateway-prefix-list-reference', shell),
    change: (thing, _, shell) =>
      listTo(thing, 'ec2 modify-transit-gateway-prefix-list-reference', shell),
    remove: ({ place, props: { table, list } }, shell) =>
      shell.run(place, 'ec2 delete-transit-gateway-prefix-list-reference', {
        'transit-gateway-route-table-id': table,
        'prefix-list-id': list,
      }),
  },
};

/** The side of an ASN is chosen once; all else can change. */
function gatewayOptions({ props }: Thing<'transit-gateway'>, isNew: boolean): Value {
  return optionsOf({
    AmazonSideAsn: isNew ? props.amazonSideAsn : undefined,
    DefaultRouteTableAssociation: props.defaultRouteTableAssociation,
    DefaultRouteTablePropagation: props.defaultRouteTablePropagation,
    DnsSupport: props.dnsSupport,
    VpnEcmpSupport: props.vpnEcmpSupport,
    SecurityGroupReferencingSupport: props.securityGroupReferencingSupport,
  });
}

function attachmentOptions({ props }: Thing<'transit-gateway-vpc-attachment'>): Value {
  return optionsOf({
    ApplianceModeSupport: props.applianceModeSupport,
    DnsSupport: props.dnsSupport,
    Ipv6Support: props.ipv6Support,
    SecurityGroupReferencingSupport: props.securityGroupReferencingSupport,
  });
}

function gatewayIs(state: string, thing: Thing, shell: Shell): string {
  shell.uses('wait_for');
  const wanted = state.includes(' ') ? `'${state}'` : state;
  return `wait_for ${wanted} ${shell.ask(
    thing.place,
    'ec2 describe-transit-gateways',
    { 'transit-gateway-ids': { list: [own(thing)] } },
    'TransitGateways[0].State',
  )}`;
}

function attachmentIs(state: string, place: Place, attachment: Ref, shell: Shell): string {
  shell.uses('wait_for');
  const wanted = state.includes(' ') ? `'${state}'` : state;
  return `wait_for ${wanted} ${shell.ask(
    place,
    'ec2 describe-transit-gateway-attachments',
    { 'transit-gateway-attachment-ids': { list: [ref(attachment.ref)] } },
    'TransitGatewayAttachments[0].State',
  )}`;
}

function associate(
  { place, props: { table, attachment } }: Thing<'transit-gateway-association'>,
  shell: Shell,
): string[] {
  return [
    ...shell.run(place, 'ec2 associate-transit-gateway-route-table', {
      'transit-gateway-route-table-id': table,
      'transit-gateway-attachment-id': attachment,
    }),
    associationIs('associated', place, attachment, shell),
  ];
}

function disassociate(
  { place, props: { table, attachment } }: Thing<'transit-gateway-association'>,
  shell: Shell,
): string[] {
  return [
    ...shell.run(place, 'ec2 disassociate-transit-gateway-route-table', {
      'transit-gateway-route-table-id': table,
      'transit-gateway-attachment-id': attachment,
    }),
    associationIs('gone', place, attachment, shell),
  ];
}

/** An attachment that is associated with no table has none to tell of. */
function associationIs(state: string, place: Place, attachment: Ref, shell: Shell): string {
  shell.uses('wait_for');
  return `wait_for ${state} ${shell.ask(
    place,
    'ec2 describe-transit-gateway-attachments',
    { 'transit-gateway-attachment-ids': { list: [attachment] } },
    'TransitGatewayAttachments[0].Association.State',
  )}`;
}

function routeTo(
  { place, props: { table, cidr, attachment } }: Thing<'transit-gateway-route'>,
  command: string,
  shell: Shell,
): string[] {
  return shell.run(place, command, {
    'transit-gateway-route-table-id': table,
    'destination-cidr-block': cidr,
    'transit-gateway-attachment-id': attachment,
    blackhole: attachment === undefined ? true : undefined,
  });
}

function listTo(
  { place, props: { table, list, attachment } }: Thing<'transit-gateway-prefix-list'>,
  command: string,
  shell: Shell,
): string[] {
  return shell.run(place, command, {
    'transit-gateway-route-table-id': table,
    'prefix-list-id': list,
    'transit-gateway-attachment-id': attachment,
    blackhole: attachment === undefined ? true : undefined,
  });
}
