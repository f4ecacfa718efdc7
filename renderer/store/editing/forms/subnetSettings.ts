import type { NetworkAcl } from '../../../../shared/network/security';
import type { Subnet } from '../../../../shared/network/vpc';
import { settingWords } from '../../../text/editing/settings';
import { actionWords } from '../../../text/editing/words';
import { type Form, type FormOrder, isOn, type Scope, textOf } from '../form';
import { optionsIn } from '../options';
import { subjectId, subjectName } from '../subject';
import { tableOptions } from '../tables';

const MAIN_TABLE = 'main';
const attributes = ['mapPublicIpOnLaunch', 'assignIpv6AddressOnCreation', 'enableDns64'] as const;

function subnetOf({ network, place }: Pick<Scope, 'network' | 'place'>): Subnet | undefined {
  return network.subnets.get(subjectId(place));
}

const ipv6Of = (scope: Scope) => subnetOf(scope)?.ipv6CidrBlocks[0]?.cidr ?? '';

/** What is set of a subnet, its route table and its ACL among it, as one gesture. */
export const changeSubnet: Form = {
  id: 'change-subnet',
  at: [{ of: 'subnets' }],
  action: settingWords.subnet,
  title: (network, place) => settingWords.subnetOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => settingWords.changedSubnet(subjectName(network, place)),
  fieldOf: {
    'no-ipv6-in-subnet': 'assignIpv6AddressOnCreation',
    'ipv6-only-subnet-has-no-ipv4': 'mapPublicIpOnLaunch',
  },
  fields: [
    {
      kind: 'one',
      name: 'table',
      label: settingWords.routeTable,
      options: (scope) => [
        ...tableOptions(scope.network, subnetOf(scope)?.vpcId ?? ''),
        { value: MAIN_TABLE, title: settingWords.mainTable },
      ],
      start: ownTable,
    },
    {
      kind: 'one',
      name: 'acl',
      label: settingWords.networkAcl,
      when: (scope) => aclOf(scope) !== undefined,
      options: (scope) => optionsIn(scope.network, 'networkAcls', subnetOf(scope)?.vpcId ?? ''),
      start: (scope) => aclOf(scope)?.id ?? '',
    },
    {
      kind: 'switch',
      name: 'mapPublicIpOnLaunch',
      label: settingWords.publicOnLaunch,
      start: (scope) => subnetOf(scope)?.mapPublicIpOnLaunch === true,
    },
    {
      kind: 'text',
      name: 'ipv6',
      label: settingWords.ipv6Block,
      hint: settingWords.ipv6BlockHint,
      optional: true,
      start: ipv6Of,
    },
    {
      kind: 'switch',
      name: 'assignIpv6AddressOnCreation',
      label: settingWords.ipv6OnCreation,
      start: (scope) => subnetOf(scope)?.assignIpv6AddressOnCreation === true,
    },
    {
      kind: 'switch',
      name: 'enableDns64',
      label: settingWords.dns64,
      hint: settingWords.dns64Hint,
      start: (scope) => subnetOf(scope)?.enableDns64 === true,
    },
  ],
  orders(scope) {
    const subnetId = subjectId(scope.place);
    const subnet = subnetOf(scope);
    const orders: FormOrder[] = [];
    const table = textOf(scope, 'table');
    if (table !== ownTable(scope))
      orders.push(
        table === MAIN_TABLE
          ? { type: 'route-table/disassociate-subnet', params: { subnetId } }
          : { type: 'route-table/associate-subnet', params: { subnetId, tableId: table } },
      );
    const acl = textOf(scope, 'acl');
    if (acl !== (aclOf(scope)?.id ?? ''))
      orders.push({ type: 'network-acl/associate', params: { aclId: acl, subnetId } });
    const block = textOf(scope, 'ipv6').trim();
    if (block !== ipv6Of(scope))
      orders.push({
        type: 'subnet/add-ipv6-block',
        params: { subnetId, ipv6CidrBlock: block },
        from: { field: 'ipv6' },
      });
    const told = attributes.filter((name) => isOn(scope, name) !== (subnet?.[name] === true));
    if (told.length > 0)
      orders.push({
        type: 'subnet/change',
        params: { subnetId, ...Object.fromEntries(told.map((name) => [name, isOn(scope, name)])) },
      });
    return orders;
  },
};

export const subnetSettingForms: readonly Form[] = [changeSubnet];

/** The table that the subnet is associated with by name; without one the main table routes it. */
function ownTable(scope: Scope): string {
  const id = subjectId(scope.place);
  for (const table of scope.network.routeTables.values())
    if (table.associations.some(({ subnetId }) => subnetId === id)) return table.id;
  return MAIN_TABLE;
}

function aclOf(scope: Scope): NetworkAcl | undefined {
  const id = subjectId(scope.place);
  return [...scope.network.networkAcls.values()].find(({ associations }) =>
    associations.some(({ subnetId }) => subnetId === id),
  );
}
