import type { Vpc } from '../../../../shared/network/vpc';
import { settingWords } from '../../../text/editing/settings';
import { actionWords } from '../../../text/editing/words';
import { type Form, type FormOrder, isOn, rowsOf, type Scope, textOf } from '../form';
import { optionsOf } from '../options';
import { rowChanges } from '../rowChanges';
import { subjectId, subjectName } from '../subject';
import { listed } from '../texts';

const NEW_OPTIONS = 'new';
const AMAZON = 'AmazonProvidedDNS';

function vpcOf({ network, place }: Pick<Scope, 'network' | 'place'>): Vpc | undefined {
  return network.vpcs.get(subjectId(place));
}

/** What is set of a VPC, as one gesture. */
export const changeVpc: Form = {
  id: 'change-vpc',
  at: [{ of: 'vpcs' }],
  action: settingWords.vpc,
  title: (network, place) => settingWords.vpcOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => settingWords.changedVpc(subjectName(network, place)),
  fieldOf: { 'dns-servers-wrong': 'servers' },
  fields: [
    {
      kind: 'switch',
      name: 'dnsSupport',
      label: settingWords.dnsSupport,
      hint: settingWords.dnsSupportHint,
      start: (scope) => vpcOf(scope)?.dnsSupport === true,
    },
    {
      kind: 'switch',
      name: 'dnsHostnames',
      label: settingWords.dnsHostnames,
      start: (scope) => vpcOf(scope)?.dnsHostnames === true,
    },
    {
      kind: 'rows',
      name: 'blocks',
      label: settingWords.blocks,
      hint: settingWords.blocksHint,
      addLabel: settingWords.addBlock,
      blank: { cidr: '' },
      columns: [{ name: 'cidr', label: settingWords.block }],
      start: blocksOf,
    },
    {
      kind: 'one',
      name: 'dhcpOptions',
      label: settingWords.dhcpOptions,
      options: (scope) => [
        ...optionsOf(
          scope.network,
          'dhcpOptions',
          ({ region }) => region === undefined || region === vpcOf(scope)?.region,
          ({ domainNameServers }) => domainNameServers.join(', '),
        ),
        { value: AMAZON, title: settingWords.amazonDns, detail: AMAZON },
        { value: NEW_OPTIONS, title: settingWords.newDhcpOptions },
      ],
      start: (scope) => vpcOf(scope)?.dhcpOptionsId ?? AMAZON,
    },
    {
      kind: 'text',
      name: 'servers',
      label: settingWords.dnsServers,
      hint: settingWords.dnsServersHint,
      when: (scope) => textOf(scope, 'dhcpOptions') === NEW_OPTIONS,
      start: () => '',
    },
  ],
  orders(scope, ids) {
    const vpc = vpcOf(scope);
    const vpcId = subjectId(scope.place);
    const { gone, added } = rowChanges(blocksOf(scope), rowsOf(scope, 'blocks'), ({ cidr = '' }) =>
      cidr.trim(),
    );
    const dns = (['dnsSupport', 'dnsHostnames'] as const).filter(
      (name) => isOn(scope, name) !== (vpc?.[name] === true),
    );
    const orders: FormOrder[] = [
      ...gone.map(({ cidr }) => ({
        type: 'vpc/remove-block',
        params: { vpcId, cidrBlock: cidr },
        from: { field: 'blocks' },
      })),
      ...added.map(({ row: { cidr = '' }, position }) => ({
        type: 'vpc/add-block',
        params: { vpcId, cidrBlock: cidr.trim() },
        from: { field: 'blocks', row: position },
      })),
    ];
    if (dns.length > 0)
      orders.push({
        type: 'vpc/set-dns',
        params: { vpcId, ...Object.fromEntries(dns.map((name) => [name, isOn(scope, name)])) },
      });
    const before = vpc?.dhcpOptionsId ?? AMAZON;
    const chosen = textOf(scope, 'dhcpOptions');
    if (chosen === before) return orders;
    const isNew = chosen === NEW_OPTIONS || chosen === AMAZON;
    const dhcpOptionsId = isNew ? ids('dhcpOptions') : chosen;
    if (isNew)
      orders.push({
        type: 'dhcp-options/add',
        params: {
          dhcpOptionsId,
          region: vpc?.region,
          ...(vpc?.account === undefined ? {} : { account: vpc.account }),
          domainNameServers: chosen === AMAZON ? [AMAZON] : listed(textOf(scope, 'servers')),
        },
      });
    orders.push({
      type: 'vpc/set-dhcp-options',
      params: { vpcId, dhcpOptionsId },
      from: { field: 'dhcpOptions' },
    });
    return orders;
  },
};

function blocksOf(scope: Scope): { cidr: string }[] {
  const vpc = vpcOf(scope);
  return [...(vpc?.cidrBlocks ?? []), ...(vpc?.ipv6CidrBlocks ?? [])].map(({ cidr }) => ({ cidr }));
}

export const vpcSettingForms: readonly Form[] = [changeVpc];
