import type { RouteTable } from '../../../../shared/network/routeTable';
import { settingWords } from '../../../text/editing/settings';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { chosenOf, type Form, type FormOrder, isOn, type Option, type Scope } from '../form';
import { optionsOf, subnetOptions } from '../options';
import { subjectId, subjectName } from '../subject';

function tableOf({ network, place }: Pick<Scope, 'network' | 'place'>): RouteTable | undefined {
  return network.routeTables.get(subjectId(place));
}

/** What a route table serves: subnets, gateways, and which gateways write into it. */
export const changeTable: Form = {
  id: 'change-table',
  at: [{ of: 'routeTables' }],
  action: settingWords.table,
  title: (network, place) => settingWords.tableOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => settingWords.changedTable(subjectName(network, place)),
  fields: [
    {
      kind: 'many',
      name: 'subnets',
      label: fieldWords.subnets,
      hint: settingWords.tableSubnetsHint,
      options: (scope) => subnetOptions(scope.network, tableOf(scope)?.vpcId ?? ''),
      start: (scope) => tableOf(scope)?.associations.flatMap((each) => each.subnetId ?? []) ?? [],
    },
    {
      kind: 'switch',
      name: 'main',
      label: settingWords.main,
      hint: settingWords.mainHint,
      // Another table is made the main one; none is unmade.
      when: (scope) => !isMain(scope),
      start: isMain,
    },
    {
      kind: 'many',
      name: 'edges',
      label: settingWords.edges,
      hint: settingWords.edgesHint,
      when: (scope) => edgeOptions(scope).length > 0,
      options: edgeOptions,
      start: (scope) => tableOf(scope)?.associations.flatMap((each) => each.gatewayId ?? []) ?? [],
    },
    {
      kind: 'many',
      name: 'propagation',
      label: settingWords.propagation,
      hint: settingWords.propagationHint,
      when: (scope) => vpnGatewayOptions(scope).length > 0,
      options: vpnGatewayOptions,
      start: (scope) => tableOf(scope)?.propagatingVpnGatewayIds ?? [],
    },
  ],
  orders(scope) {
    const tableId = subjectId(scope.place);
    const table = tableOf(scope);
    const associations = table?.associations ?? [];
    const subnets = differing(
      associations.flatMap((each) => each.subnetId ?? []),
      chosenOf(scope, 'subnets'),
    );
    const edges = differing(
      associations.flatMap((each) => each.gatewayId ?? []),
      chosenOf(scope, 'edges'),
    );
    const propagation = differing(
      table?.propagatingVpnGatewayIds ?? [],
      chosenOf(scope, 'propagation'),
    );
    const order = (verb: string, params: object, field: string): FormOrder => ({
      type: `route-table/${verb}`,
      params,
      from: { field },
    });
    return [
      ...propagation.gone.map((vpnGatewayId) =>
        order('set-propagation', { tableId, vpnGatewayId, enabled: false }, 'propagation'),
      ),
      ...edges.gone.map((gatewayId) => order('disassociate-gateway', { gatewayId }, 'edges')),
      ...subnets.gone.map((subnetId) => order('disassociate-subnet', { subnetId }, 'subnets')),
      ...subnets.added.map((subnetId) =>
        order('associate-subnet', { tableId, subnetId }, 'subnets'),
      ),
      ...(isOn(scope, 'main') && !isMain(scope) ? [order('set-main', { tableId }, 'main')] : []),
      ...edges.added.map((gatewayId) =>
        order('associate-gateway', { tableId, gatewayId }, 'edges'),
      ),
      ...propagation.added.map((vpnGatewayId) =>
        order('set-propagation', { tableId, vpnGatewayId, enabled: true }, 'propagation'),
      ),
    ];
  },
};

export const tableSettingForms: readonly Form[] = [changeTable];

function isMain(scope: Scope): boolean {
  return tableOf(scope)?.associations.some(({ main }) => main) === true;
}

function edgeOptions(scope: Scope): Option[] {
  return [
    ...optionsOf(scope.network, 'internetGateways', isAttachedTo(scope)),
    ...vpnGatewayOptions(scope),
  ];
}

function vpnGatewayOptions(scope: Scope): Option[] {
  return optionsOf(scope.network, 'vpnGateways', isAttachedTo(scope));
}

function isAttachedTo(scope: Scope) {
  const vpcId = tableOf(scope)?.vpcId;
  return ({ attachments }: { attachments: readonly { vpcId?: string | undefined }[] }) =>
    vpcId !== undefined && attachments.some((each) => each.vpcId === vpcId);
}

function differing(before: readonly string[], after: readonly string[]) {
  return {
    gone: before.filter((id) => !after.includes(id)),
    added: after.filter((id) => !before.includes(id)),
  };
}
