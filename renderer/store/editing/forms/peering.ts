import { destinationKey } from '../../../../shared/edits/routes/destination';
import { blocksOf } from '../../../../shared/edits/vpcBlocks';
import type { Network } from '../../../../shared/network/network';
import { isState } from '../../../../shared/network/record';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { chosenOf, type Field, type Form, isOn, type Option, type Scope, textOf } from '../form';
import { vpcOptions } from '../options';
import type { Place } from '../place';
import { nameOfId, subjectId, subjectName } from '../subject';
import { routesSubnets, tableOptions } from '../tables';
import { namedTags, nameField } from './places';

type Here = { network: Network; place: Place };
type Sides = (scope: Scope) => readonly [string, string];

const sides: Sides = (scope) => [textOf(scope, 'requester'), textOf(scope, 'accepter')];

/** Of one that is there already. */
const sidesOf = ({ network, place }: Here): readonly [string, string] => {
  const peering = network.vpcPeeringConnections.get(subjectId(place));
  return [peering?.requester.vpcId ?? '', peering?.accepter.vpcId ?? ''];
};

const isAccepted = (scope: Scope) => isOn(scope, 'accepted');

/** What both sides need beside the connection itself: routes, and names that resolve. */
const bothWays = (between: Sides, when: (scope: Scope) => boolean): Field[] => [
  {
    kind: 'many',
    name: 'routes',
    label: fieldWords.peeringRoutes,
    hint: fieldWords.peeringRoutesHint,
    when,
    options: (scope) => between(scope).flatMap((vpcId) => tablesOfSide(scope.network, vpcId)),
    start: (scope) => freeTables(scope.network, ...between(scope)),
  },
  {
    kind: 'switch',
    name: 'dns',
    label: fieldWords.peeringDns,
    hint: fieldWords.peeringDnsHint,
    when,
    start: (scope) =>
      between(scope).every((id) => {
        const vpc = scope.network.vpcs.get(id);
        return vpc?.dnsSupport === true && vpc.dnsHostnames === true;
      }),
  },
];

export const addPeering: Form = {
  id: 'add-peering',
  at: [{ in: 'vpc' }],
  palette: { name: paletteNames.peering, kind: 'vpcPeeringConnections' },
  action: actionWords.addPeering,
  title: () => formWords.addPeering,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: {
    'peering-overlap': 'accepter',
    'peering-exists': 'accepter',
    'peering-with-itself': 'accepter',
    'peering-across-partitions': 'accepter',
    'peering-dns-needs-attributes': 'dns',
  },
  fields: [
    {
      kind: 'one',
      name: 'requester',
      label: fieldWords.vpc,
      options: ({ network }) => vpcOptions(network),
      start: ({ network, place }) => place.vpcId ?? vpcOptions(network)[0]?.value ?? '',
    },
    {
      kind: 'one',
      name: 'accepter',
      label: fieldWords.peerVpc,
      options: (scope) =>
        vpcOptions(scope.network).filter(({ value }) => value !== textOf(scope, 'requester')),
      start: (scope) => firstUnpeered(scope.network, textOf(scope, 'requester')),
    },
    {
      kind: 'switch',
      name: 'accepted',
      label: fieldWords.accepted,
      hint: fieldWords.acceptedHint,
      start: () => true,
    },
    nameField,
    ...bothWays(sides, isAccepted),
  ],
  orders(scope, ids) {
    const [requesterVpcId, accepterVpcId] = sides(scope);
    const peering = {
      peeringId: ids('vpcPeeringConnections'),
      requesterVpcId,
      accepterVpcId,
      ...namedTags(scope),
    };
    if (!isAccepted(scope)) return [{ type: 'peering/request', params: peering }];
    return [
      {
        type: 'peering/add',
        params: {
          ...peering,
          routeTableIds: chosenOf(scope, 'routes'),
          dnsResolution: isOn(scope, 'dns'),
        },
      },
    ];
  },
};

export const acceptPeering: Form = {
  id: 'accept-peering',
  at: [{ of: 'vpcPeeringConnections', when: isInState('pending-acceptance') }],
  action: actionWords.acceptPeering,
  title: (network, place) => formWords.acceptOf(subjectName(network, place)),
  apply: actionWords.accept,
  does: 'changes',
  fieldOf: { 'peering-dns-needs-attributes': 'dns' },
  fields: bothWays(sidesOf, () => true),
  orders(scope) {
    const { network, place } = scope;
    const peeringId = subjectId(place);
    return [
      { type: 'peering/accept', params: { peeringId } },
      ...(isOn(scope, 'dns')
        ? [{ type: 'peering/set-dns', params: { peeringId, requester: true, accepter: true } }]
        : []),
      ...chosenOf(scope, 'routes').flatMap((tableId) =>
        blocksAcross(network, place, tableId).map((destination) => ({
          type: 'route/add',
          params: {
            tableId,
            destination,
            target: { kind: 'vpc-peering-connection', id: peeringId },
          },
          from: { field: 'routes' },
        })),
      ),
    ];
  },
};

/** The other VPC's blocks that the table has no route over the peering to yet. */
function blocksAcross(network: Network, place: Place, tableId: string): string[] {
  const table = network.routeTables.get(tableId);
  const [requester, accepter] = sidesOf({ network, place });
  const far = network.vpcs.get(table?.vpcId === requester ? accepter : requester);
  const had = new Set(
    table?.routes
      .filter(({ target }) => target.id === subjectId(place))
      .map(({ destination }) => destinationKey(destination)),
  );
  return far === undefined ? [] : blocksOf(far).filter((block) => !had.has(block));
}

export const setPeeringDns: Form = {
  id: 'set-peering-dns',
  at: [{ of: 'vpcPeeringConnections', when: isInState('active') }],
  action: actionWords.peeringDns,
  title: (network, place) => formWords.peeringDnsOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fields: (['requester', 'accepter'] as const).map((side) => ({
    kind: 'switch',
    name: side,
    label: side === 'requester' ? fieldWords.requesterDns : fieldWords.accepterDns,
    hint: fieldWords.peeringDnsHint,
    start: ({ network, place }: Scope) =>
      network.vpcPeeringConnections.get(subjectId(place))?.[side]
        .allowDnsResolutionFromRemoteVpc === true,
  })),
  orders: (scope) => [
    {
      type: 'peering/set-dns',
      params: {
        peeringId: subjectId(scope.place),
        requester: isOn(scope, 'requester'),
        accepter: isOn(scope, 'accepter'),
      },
    },
  ],
};

/** Its check tells the routes that go dead before it is done. */
export const removePeering: Form = {
  id: 'remove-peering',
  at: [{ of: 'vpcPeeringConnections' }],
  action: actionWords.removePeering,
  title: (network, place) => formWords.removeOf(subjectName(network, place)),
  apply: actionWords.remove,
  does: 'removes',
  fields: [],
  orders: ({ place }) => [{ type: 'peering/remove', params: { peeringId: subjectId(place) } }],
};

function isInState(state: string) {
  return (network: Network, place: Place): boolean =>
    isState(network.vpcPeeringConnections.get(subjectId(place))?.state, state);
}

function tablesOfSide(network: Network, vpcId: string): Option[] {
  if (vpcId === '') return [];
  const vpc = nameOfId(network, 'vpcs', vpcId);
  return tableOptions(network, vpcId).map((option) => ({
    ...option,
    detail: [vpc, option.detail].filter(Boolean).join(' · '),
  }));
}

/** The first other VPC that has no peering with this one. */
function firstUnpeered(network: Network, vpcId: string): string {
  const peered = new Set<string | undefined>([vpcId]);
  for (const { requester, accepter } of network.vpcPeeringConnections.values()) {
    if (requester.vpcId === vpcId) peered.add(accepter.vpcId);
    if (accepter.vpcId === vpcId) peered.add(requester.vpcId);
  }
  const others = vpcOptions(network).filter(({ value }) => value !== vpcId);
  return (others.find(({ value }) => !peered.has(value)) ?? others[0])?.value ?? '';
}

/** The tables of two VPCs that route some subnet and have no route to the other side yet. */
function freeTables(network: Network, one: string, other: string): string[] {
  return [
    [one, other],
    [other, one],
  ].flatMap(([own = '', far = '']) => {
    const vpc = network.vpcs.get(far);
    const blocks = vpc === undefined ? [] : blocksOf(vpc);
    return [...network.routeTables.values()]
      .filter(
        ({ id, vpcId, routes }) =>
          vpcId === own &&
          routesSubnets(network, id) &&
          !routes.some((route) => blocks.includes(destinationKey(route.destination))),
      )
      .map(({ id }) => id);
  });
}

export const peeringForms: readonly Form[] = [
  addPeering,
  acceptPeering,
  setPeeringDns,
  removePeering,
];
