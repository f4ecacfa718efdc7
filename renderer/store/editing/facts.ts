import type { Declared } from '../../../shared/network/declared';
import type { Network } from '../../../shared/network/network';
import { factWords } from '../../text/editing/onPremises';
import type { Field, FormOrder, Option, Scope } from './form';
import { textOf } from './form';

export type FactKind = keyof Declared;
export type FactOf<K extends FactKind> = Declared[K][number];

/** Which fact is stated anew; `new` for none of those there are. */
export const NEW_FACT = 'new';

/** Facts are known by no resource: a form asks for the one that it changes, where there are any. */
export function factField<K extends FactKind>(
  kind: K,
  start: (facts: readonly FactOf<K>[], scope: Scope) => string = () => NEW_FACT,
): Field {
  return {
    kind: 'one',
    name: 'fact',
    label: factWords.fact,
    when: ({ network }) => network.declared[kind].length > 0,
    options: ({ network }) => [
      { value: NEW_FACT, title: factWords.newFact },
      ...network.declared[kind].map((fact) => ({ value: fact.id, title: factName(fact) })),
    ],
    start: (scope) => start(scope.network.declared[kind], scope),
  };
}

/** The fact that a form states anew. */
export function chosenFact<K extends FactKind>(scope: Scope, kind: K): FactOf<K> | undefined {
  const id = textOf(scope, 'fact');
  return scope.network.declared[kind].find((fact) => fact.id === id);
}

/** The order that states a fact: under its own id, or the next that is free. */
export function declareOrder<K extends FactKind>(
  scope: Scope,
  kind: K,
  fact: Omit<FactOf<K>, 'id'> | object,
): FormOrder {
  const id = chosenFact(scope, kind)?.id ?? newFactId(scope.network, kind);
  return { type: 'fact/declare', params: { kind, fact: { ...fact, id } } };
}

export function newFactId(network: Network, kind: FactKind): string {
  const taken = new Set(network.declared[kind].map(({ id }: { id: string }) => id));
  let n = 1;
  while (taken.has(`${prefixes[kind]}-${n}`)) n += 1;
  return `${prefixes[kind]}-${n}`;
}

const prefixes: Record<FactKind, string> = {
  hostedZones: 'hosted-zone',
  resolverRules: 'resolver-rule',
  inboundResolvers: 'inbound-resolver',
  onPremisesNetworks: 'on-premises',
  appliances: 'appliance',
};

export const factKinds = Object.keys(prefixes) as FactKind[];

/** Every fact there is, by kind and id in one text. */
export function factOptions(network: Network): Option[] {
  return factKinds.flatMap((kind) =>
    network.declared[kind].map((fact: FactOf<FactKind>) => ({
      value: `${kind}/${fact.id}`,
      title: factName(fact),
      detail: factWords.kinds[kind],
    })),
  );
}

function factName(fact: FactOf<FactKind>): string {
  if ('name' in fact) return fact.name;
  if ('domain' in fact) return fact.domain;
  return 'networkInterfaceId' in fact ? fact.networkInterfaceId : fact.id;
}
