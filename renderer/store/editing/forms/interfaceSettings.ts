import type { ResourceRef } from '../../../../shared/diagram/diagram';
import { isOfAws } from '../../../../shared/edits/workloads/removeWorkload';
import type { Network } from '../../../../shared/network/network';
import type { NetworkInterface } from '../../../../shared/network/workloads';
import { settingWords } from '../../../text/editing/settings';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { chosenOf, type Form, isOn, type Offering, type Scope, textOf } from '../form';
import { optionsIn, optionsOf } from '../options';
import type { Place } from '../place';
import { subjectId, subjectName } from '../subject';

const NEW_ADDRESS = 'new';

function interfaceOf({ network, place }: Pick<Scope, 'network' | 'place'>) {
  return network.networkInterfaces.get(subjectId(place));
}

/** An interface that its owner may change, by itself or through the instance that has it. */
const ofInterfaces = (passes: (each: NetworkInterface) => boolean): readonly Offering[] => [
  {
    of: 'networkInterfaces',
    when: (network, place) => {
      const found = interfaceOf({ network, place });
      return found !== undefined && !isOfAws(network, found) && passes(found);
    },
  },
  {
    of: 'instances',
    about: (network, place) => {
      const found = firstInterface(network, place);
      return found !== undefined && passes(found) ? toRef(found) : undefined;
    },
  },
];

export const changeInterface: Form = {
  id: 'change-interface',
  at: ofInterfaces(() => true),
  action: settingWords.interfaceGroups,
  title: (network, place) => settingWords.interfaceOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => settingWords.changedInterface(subjectName(network, place)),
  fields: [
    {
      kind: 'many',
      name: 'groups',
      label: fieldWords.groups,
      options: (scope) =>
        optionsIn(scope.network, 'securityGroups', interfaceOf(scope)?.vpcId ?? ''),
      start: (scope) => interfaceOf(scope)?.groups ?? [],
    },
    {
      kind: 'switch',
      name: 'forwards',
      label: settingWords.forwards,
      hint: settingWords.forwardsHint,
      start: forwards,
    },
  ],
  orders(scope) {
    const networkInterfaceId = subjectId(scope.place);
    const groupIds = chosenOf(scope, 'groups');
    const before: readonly string[] = interfaceOf(scope)?.groups ?? [];
    const isSame = before.length === groupIds.length && before.every((id) => groupIds.includes(id));
    return [
      ...(isSame
        ? []
        : [
            {
              type: 'workload/set-groups',
              params: { networkInterfaceId, groupIds },
              from: { field: 'groups' },
            },
          ]),
      ...(isOn(scope, 'forwards') === forwards(scope)
        ? []
        : [
            {
              type: 'workload/set-source-dest-check',
              params: { networkInterfaceId, enabled: !isOn(scope, 'forwards') },
            },
          ]),
    ];
  },
};

export const bindAddress: Form = {
  id: 'bind-address',
  at: ofInterfaces(({ privateIps }) => privateIps.every(({ publicIp }) => publicIp === undefined)),
  action: settingWords.bindAddress,
  title: (network, place) => settingWords.addressOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fieldOf: { 'address-needs-internet-gateway': 'address' },
  fields: [
    {
      kind: 'one',
      name: 'address',
      label: settingWords.address,
      options: (scope) => [
        {
          value: NEW_ADDRESS,
          title: settingWords.newAddress,
          detail: settingWords.newAddressDetail,
        },
        ...optionsOf(
          scope.network,
          'addresses',
          (each) =>
            each.networkInterfaceId === undefined && each.region === interfaceOf(scope)?.region,
          ({ publicIp }) => publicIp,
        ),
      ],
      start: () => NEW_ADDRESS,
    },
  ],
  orders: (scope, ids) => [
    {
      type: 'address/bind',
      params: {
        networkInterfaceId: subjectId(scope.place),
        allocationId:
          textOf(scope, 'address') === NEW_ADDRESS ? ids('addresses') : textOf(scope, 'address'),
      },
      from: { field: 'address' },
    },
  ],
};

export const interfaceSettingForms: readonly Form[] = [changeInterface, bindAddress];

function forwards(scope: Scope): boolean {
  return interfaceOf(scope)?.sourceDestCheck === false;
}

function firstInterface(network: Network, place: Place): NetworkInterface | undefined {
  const [id] = network.instances.get(subjectId(place))?.networkInterfaceIds ?? [];
  return network.networkInterfaces.get(id ?? '');
}

function toRef({ id }: NetworkInterface): ResourceRef {
  return { collection: 'networkInterfaces', key: id };
}
