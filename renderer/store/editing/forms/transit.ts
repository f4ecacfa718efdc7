import { stands } from '../../../../shared/edits/transit/vpcAttachments';
import type { TransitGatewayAttachment } from '../../../../shared/network/connections';
import type { Network } from '../../../../shared/network/network';
import { transitWords } from '../../../text/editing/transit';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { oneSubnetAZone } from '../defaults';
import {
  chosenOf,
  type Field,
  type Form,
  type FormOrder,
  isOn,
  numberOf,
  type Option,
  type Scope,
  textOf,
} from '../form';
import { optionsOf, subnetOptions, vpcOptions } from '../options';
import type { Place } from '../place';
import { chosenRegion, openRegionField } from '../regions';
import { subjectId, subjectName } from '../subject';
import { tableOptions } from '../tables';
import { namedTags, nameField } from './places';

const vpcId = (scope: Scope) => textOf(scope, 'vpc');

const groupReferencing: Field = {
  kind: 'switch',
  name: 'securityGroupReferencing',
  label: transitWords.groupReferencing,
  hint: transitWords.groupReferencingHint,
  start: (scope) => attachmentOf(scope)?.securityGroupReferencingSupport === 'enable',
};

const applianceMode: Field = {
  kind: 'switch',
  name: 'applianceMode',
  label: transitWords.applianceMode,
  hint: transitWords.applianceModeHint,
  start: (scope) => attachmentOf(scope)?.applianceModeSupport === 'enable',
};

/** A gateway, and the VPCs that meet there from the start. */
export const addTransitGateway: Form = {
  id: 'add-transit-gateway',
  at: [{ in: 'model' }, { in: 'vpc' }],
  isRare: true,
  palette: { name: paletteNames.transitGateway, kind: 'transitGateways' },
  action: transitWords.add,
  title: () => transitWords.addTitle,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    openRegionField,
    nameField,
    {
      kind: 'text',
      name: 'amazonSideAsn',
      label: transitWords.asn,
      hint: transitWords.asnHint,
      numeric: true,
      start: () => '64512',
    },
    {
      kind: 'switch',
      name: 'defaultTable',
      label: transitWords.defaultTable,
      hint: transitWords.defaultTableHint,
      start: () => true,
    },
    groupReferencing,
    {
      kind: 'many',
      name: 'vpcs',
      label: transitWords.attachNow,
      hint: transitWords.attachNowHint,
      options: (scope) =>
        vpcOptions(scope.network).filter(
          ({ value }) => scope.network.vpcs.get(value)?.region === textOf(scope, 'region'),
        ),
      start: ({ place }) => (place.vpcId === undefined ? [] : [place.vpcId]),
    },
  ],
  orders(scope, ids) {
    const transitGatewayId = ids('transitGateways');
    return [
      {
        type: 'transit-gateway/add',
        params: {
          transitGatewayId,
          ...chosenRegion(scope),
          amazonSideAsn: numberOf(textOf(scope, 'amazonSideAsn')),
          ...(isOn(scope, 'defaultTable') && { defaultTableId: ids('transitGatewayRouteTables') }),
          securityGroupReferencing: isOn(scope, 'securityGroupReferencing'),
          ...namedTags(scope),
        },
      },
      ...chosenOf(scope, 'vpcs').map((vpc): FormOrder => {
        const subnetIds = oneSubnetAZone(scope.network, vpc, undefined);
        return {
          type: 'transit-gateway/attach-vpc',
          params: {
            attachmentId: ids('transitGatewayAttachments'),
            transitGatewayId,
            vpcId: vpc,
            subnetIds,
            networkInterfaceIds: subnetIds.map(() => ids('networkInterfaces')),
            securityGroupReferencing: isOn(scope, 'securityGroupReferencing'),
          },
          from: { field: 'vpcs' },
        };
      }),
    ];
  },
};

/** An attachment, and the routes of the VPC that lead to it. */
export const attachVpc: Form = {
  id: 'attach-vpc',
  at: [{ in: 'vpc' }, { of: 'transitGateways' }],
  isRare: true,
  palette: { name: paletteNames.attachment, kind: 'transitGatewayAttachments' },
  action: transitWords.attach,
  title: () => transitWords.attachTitle,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: {
    'vpc-attached-already': 'vpc',
    'attachment-in-other-region': 'vpc',
    'attachment-without-subnets': 'subnets',
    'attachment-zone-taken': 'subnets',
    'attachment-in-local-zone': 'subnets',
  },
  fields: [
    {
      kind: 'one',
      name: 'gateway',
      label: transitWords.gateway,
      options: ({ network, place }) => {
        const region = network.vpcs.get(place.vpcId ?? '')?.region;
        return optionsOf(
          network,
          'transitGateways',
          (each) => region === undefined || each.region === undefined || each.region === region,
        );
      },
      start: ({ network, place }) =>
        place.ref?.collection === 'transitGateways'
          ? subjectId(place)
          : (optionsOf(
              network,
              'transitGateways',
              ({ region }) => region === network.vpcs.get(place.vpcId ?? '')?.region,
            )[0]?.value ?? ''),
    },
    {
      kind: 'one',
      name: 'vpc',
      label: fieldWords.vpc,
      options: ({ network, ...scope }) => {
        const region = network.transitGateways.get(textOf(scope, 'gateway'))?.region;
        return vpcOptions(network).filter(
          ({ value }) => region === undefined || network.vpcs.get(value)?.region === region,
        );
      },
      start: ({ network, place, values }) =>
        place.vpcId ?? firstUnattached(network, textOf({ values }, 'gateway')),
    },
    {
      kind: 'many',
      name: 'subnets',
      label: fieldWords.subnets,
      hint: transitWords.subnetsHint,
      options: (scope) => subnetOptions(scope.network, vpcId(scope)),
      start: (scope) => oneSubnetAZone(scope.network, vpcId(scope), scope.place.subnetId),
    },
    { ...applianceMode, start: () => false } as Field,
    {
      ...groupReferencing,
      start: ({ network, values }: Scope) =>
        network.transitGateways.get(textOf({ values }, 'gateway'))
          ?.securityGroupReferencingSupport === 'enable',
    } as Field,
    {
      kind: 'many',
      name: 'tables',
      label: transitWords.tables,
      hint: transitWords.tablesHint,
      options: (scope) => tableOptions(scope.network, vpcId(scope)),
      start: () => [],
    },
    {
      kind: 'text',
      name: 'destination',
      label: transitWords.destination,
      when: (scope) => chosenOf(scope, 'tables').length > 0,
      options: ({ network, ...scope }) => blocksElsewhere(network, textOf(scope, 'vpc')),
      start: () => '10.0.0.0/8',
    },
  ],
  orders(scope, ids) {
    const transitGatewayId = textOf(scope, 'gateway');
    const subnetIds = chosenOf(scope, 'subnets');
    return [
      {
        type: 'transit-gateway/attach-vpc',
        params: {
          attachmentId: ids('transitGatewayAttachments'),
          transitGatewayId,
          vpcId: vpcId(scope),
          subnetIds,
          networkInterfaceIds: subnetIds.map(() => ids('networkInterfaces')),
          applianceMode: isOn(scope, 'applianceMode'),
          securityGroupReferencing: isOn(scope, 'securityGroupReferencing'),
        },
      },
      ...chosenOf(scope, 'tables').map(
        (tableId): FormOrder => ({
          type: 'route/add',
          params: {
            tableId,
            destination: textOf(scope, 'destination').trim(),
            target: { kind: 'transit-gateway', id: transitGatewayId },
          },
          from: { field: 'destination' },
        }),
      ),
    ];
  },
};

export const changeAttachment: Form = {
  id: 'change-attachment',
  at: [
    {
      of: 'transitGatewayAttachments',
      when: (network, place) => attachmentOf({ network, place })?.resourceType === 'vpc',
    },
  ],
  action: transitWords.change,
  title: (network, place) => transitWords.changeOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fieldOf: { 'attachment-without-subnets': 'subnets', 'attachment-zone-taken': 'subnets' },
  fields: [
    {
      kind: 'many',
      name: 'subnets',
      label: fieldWords.subnets,
      hint: transitWords.subnetsHint,
      options: (scope) => subnetOptions(scope.network, attachmentOf(scope)?.resourceId ?? ''),
      start: (scope) => attachmentOf(scope)?.subnetIds ?? [],
    },
    applianceMode,
    groupReferencing,
  ],
  orders(scope, ids) {
    const before: readonly string[] = attachmentOf(scope)?.subnetIds ?? [];
    const chosen = chosenOf(scope, 'subnets');
    const addSubnetIds = chosen.filter((id) => !before.includes(id));
    return [
      {
        type: 'transit-gateway/change-attachment',
        params: {
          attachmentId: subjectId(scope.place),
          addSubnetIds,
          networkInterfaceIds: addSubnetIds.map(() => ids('networkInterfaces')),
          removeSubnetIds: before.filter((id) => !chosen.includes(id)),
          ...ifOther(scope, 'applianceMode', attachmentOf(scope)?.applianceModeSupport),
          ...ifOther(
            scope,
            'securityGroupReferencing',
            attachmentOf(scope)?.securityGroupReferencingSupport,
          ),
        },
      },
    ];
  },
};

export const peerTransitGateways: Form = {
  id: 'peer-transit-gateways',
  at: [{ of: 'transitGateways' }],
  action: transitWords.peer,
  title: () => transitWords.peerTitle,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: { 'transit-peering-exists': 'peer' },
  fields: [
    nameField,
    {
      kind: 'one',
      name: 'peer',
      label: transitWords.peerWith,
      options: ({ network, place }) =>
        optionsOf(
          network,
          'transitGateways',
          ({ id }) => id !== subjectId(place),
          ({ region }) => region,
        ),
      start: () => '',
    },
  ],
  orders: (scope, ids) => [
    {
      type: 'transit-gateway/peer',
      params: {
        attachmentId: ids('transitGatewayAttachments'),
        transitGatewayId: subjectId(scope.place),
        peerTransitGatewayId: textOf(scope, 'peer'),
        ...namedTags(scope),
      },
    },
  ],
};

export const transitForms: readonly Form[] = [
  addTransitGateway,
  attachVpc,
  changeAttachment,
  peerTransitGateways,
];

function attachmentOf({
  network,
  place,
}: {
  network: Network;
  place: Place;
}): TransitGatewayAttachment | undefined {
  return network.transitGatewayAttachments.get(subjectId(place));
}

/** A setting that was not read stays unread unless somebody turns it on. */
function ifOther(scope: Scope, name: string, before: string | undefined): object {
  return isOn(scope, name) === (before === 'enable') ? {} : { [name]: isOn(scope, name) };
}

function firstUnattached(network: Network, transitGatewayId: string): string {
  const region = network.transitGateways.get(transitGatewayId)?.region;
  const attached = new Set<string | undefined>();
  for (const each of network.transitGatewayAttachments.values())
    if (each.transitGatewayId === transitGatewayId && stands(each)) attached.add(each.resourceId);
  return (
    vpcOptions(network).find(
      ({ value }) =>
        !attached.has(value) &&
        (region === undefined || network.vpcs.get(value)?.region === region),
    )?.value ?? ''
  );
}

function blocksElsewhere(network: Network, vpc: string): Option[] {
  return [
    { value: '0.0.0.0/0', title: '0.0.0.0/0', detail: fieldWords.anywhere4 },
    ...vpcOptions(network)
      .filter(({ value }) => value !== vpc)
      .flatMap(({ value, title }) =>
        (network.vpcs.get(value)?.cidrBlocks ?? []).map(({ cidr }) => ({
          value: cidr,
          title: cidr,
          detail: title,
        })),
      ),
  ];
}
