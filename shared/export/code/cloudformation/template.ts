import type { Tags } from '../../../network/record';
import type { Plan } from '../plan';
import { Symbols } from '../symbols';
import { type Ref, refsIn } from '../things/ref';
import { calledBy, type Place, placeKey, type Thing, type ThingKind } from '../things/thing';

/** A value of a template. Undefined: left out. */
export type Value =
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly [name: string]: Value | undefined };

export type Properties = { readonly [name: string]: Value | undefined };

export type Resource = { type: string; properties: Properties; dependsOn?: readonly string[] };

/** How one kind of thing is said in CloudFormation. What has no `create` is left to the AWS CLI. */
export type CloudFormationPrinter<K extends ThingKind> = {
  /** Undefined: CloudFormation has no words for it. Null: it has no need of any. */
  create?(thing: Thing<K>, template: Template): Resource | null | undefined;
  /** What its id is, where that is not what `Ref` gives; undefined where no template can tell. */
  id?(thing: Thing<K>, template: Template): Value | undefined;
  /** The thing as the resource makes it, where it has no words for all of it: the rest is a change. */
  left?(thing: Thing<K>): Thing<K> | undefined;
  /** Whether a change is said by the same resource as its making: it takes the place of what is there. */
  replaces?: boolean;
};

export type CloudFormationPrinters<K extends ThingKind> = {
  [Kind in K]: CloudFormationPrinter<Kind>;
};

/** The stack of one account and Region. */
export class Template {
  readonly #symbols = new Symbols('pascal');
  readonly #parameters = new Map<string, { name: string; what: string }>();
  readonly #givers = new Map<string, Thing[]>();
  readonly #removed: ReadonlySet<string>;
  readonly #key: string;

  constructor(
    readonly plan: Plan,
    readonly place: Place,
    private readonly printerOf: (kind: ThingKind) => CloudFormationPrinter<ThingKind>,
  ) {
    this.#key = placeKey(place);
    for (const { action, thing } of plan.steps)
      if (action === 'create' && placeKey(thing.place) === this.#key)
        for (const gift of thing.gives)
          this.#givers.set(gift, [...(this.#givers.get(gift) ?? []), thing]);
    this.#removed = new Set(
      plan.steps.flatMap(({ action, thing }) => (action === 'remove' ? thing.key : [])),
    );
  }

  logicalId(thing: Thing): string {
    return this.#symbols.named(thing.key, [thing.kind, calledBy(thing)]);
  }

  attribute(thing: Thing, attribute: string): Value {
    return { 'Fn::GetAtt': [this.logicalId(thing), attribute] };
  }

  /** The id of a resource: of this stack, of AWS, or told by whoever makes the stack. */
  id(reference: Ref): Value {
    const source = this.plan.source(reference);
    if (source.kind === 'literal') return source.id;
    if (source.kind === 'input')
      return this.parameter(source.id, `What AWS calls ${source.id}, which was only drawn.`);
    const { thing } = source;
    const what = `${thing.kind} ${calledBy(thing)}`;
    if (placeKey(thing.place) !== this.#key)
      return this.parameter(reference.ref, `The id of ${what}, which another stack makes.`);
    const printer = this.printerOf(thing.kind);
    if (reference.get === 'service-name') return serviceName({ Ref: this.logicalId(thing) });
    if (printer.id === undefined) return { Ref: this.logicalId(thing) };
    return (
      printer.id(thing, this) ??
      this.parameter(reference.ref, `The id of ${what}, for which CloudFormation has no words.`)
    );
  }

  ids(references: readonly Ref[]): Value | undefined {
    return references.length === 0 ? undefined : references.map((each) => this.id(each));
  }

  parameter(id: string, what: string): Value {
    const known = this.#parameters.get(id);
    const name = known?.name ?? this.#symbols.named(`parameter ${id}`, ['id of', id]);
    this.#parameters.set(id, { name, what });
    return { Ref: name };
  }

  get parameters(): Iterable<{ name: string; what: string }> {
    return this.#parameters.values();
  }

  /** What has to be there although no property names it. */
  after(thing: Thing): string[] {
    const named = new Set(refsIn(thing.props));
    const givers = new Set(thing.wants.flatMap((wish) => this.#givers.get(wish) ?? []));
    return [...givers].flatMap((giver) => {
      const isNamed = giver.makes !== undefined && named.has(giver.makes);
      const isThere = this.printerOf(giver.kind).create?.(giver, this);
      return isNamed || !isThere ? [] : this.logicalId(giver);
    });
  }

  /** Whether the plan takes away what AWS adds by itself. */
  removes(key: string): boolean {
    return this.#removed.has(key);
  }
}

/** Source: https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html */
function serviceName(id: Value): Value {
  return { 'Fn::Join': ['.', ['com.amazonaws.vpce', { Ref: 'AWS::Region' }, id]] };
}

export function tagList(tags: Tags): Value | undefined {
  return tags.length === 0 ? undefined : tags.map(({ key, value }) => ({ Key: key, Value: value }));
}
