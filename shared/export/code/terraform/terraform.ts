import type { Tags } from '../../../network/record';
import { tagChange } from '../changes';
import type { Plan } from '../plan';
import { Symbols, wordsIn } from '../symbols';
import { type Ref, ref, refsIn } from '../things/ref';
import { calledBy, type Place, placeKey, type Thing, type ThingKind } from '../things/thing';
import { type Block, type Body, type Expression, keyText } from './hcl';

/** How one kind of thing is said in Terraform. What has no `create` or `change` is left to the AWS CLI. */
export type TerraformPrinter<K extends ThingKind> = {
  /** The type of the resource that it is; absent where it is none. */
  type?: string;
  /** What its id is in code, where that is not its resource's `id`; undefined where no code makes it. */
  id?(thing: Thing<K>, terraform: Terraform): string | undefined;
  create?(thing: Thing<K>, terraform: Terraform): Block[] | undefined;
  /** Blocks for what can be said, and what is left of the change where that is not all of it. */
  change?(
    thing: Thing<K>,
    before: Thing<K>,
    changed: readonly string[],
    terraform: Terraform,
  ): Changed<K> | undefined;
  /** Whether what AWS adds by itself is left away by the code that makes what it belongs to. */
  leavesAway?(thing: Thing<K>, terraform: Terraform): boolean;
};

/** Keeps what code does not name as it is: the provider's defaults are not for what was there before. */
export function keeping(names: readonly string[], body: Body): { blocks: Block[] } {
  const untold = Object.keys(body).filter((name) => body[name] === undefined);
  const code = [...names, ...untold].sort().map((name) => ({ code: name }));
  return { blocks: [{ head: ['lifecycle'], body: { ignore_changes: code } }] };
}

export type Changed<K extends ThingKind> = { blocks: Block[]; left?: Thing<K> };

export type TerraformPrinters<K extends ThingKind> = { [Kind in K]: TerraformPrinter<Kind> };

export class Terraform {
  readonly #names = new Map<string, Symbols>();
  readonly #inputs = new Map<string, string>();
  readonly #symbols = new Symbols('snake');
  readonly #givers: ReadonlyMap<string, readonly Thing[]>;

  constructor(
    readonly plan: Plan,
    private readonly printerOf: (kind: ThingKind) => TerraformPrinter<ThingKind>,
    /** The alias of the provider for a place; none for the one that is used where nothing is said. */
    private readonly providers: ReadonlyMap<string, string | undefined>,
  ) {
    this.#givers = giversOf(plan);
  }

  /** A resource's name, unique among those of its type; `what` tells several of one thing apart. */
  name(type: string, thing: Thing, what = ''): string {
    let names = this.#names.get(type);
    if (names === undefined) {
      names = new Symbols('snake');
      this.#names.set(type, names);
    }
    const words = [calledBy(thing), what];
    const [first = ''] = words.flatMap(wordsIn);
    // No name starts with a digit.
    const lead = /^[a-z]/.test(first) ? [] : [thing.kind];
    return names.named(`${thing.key} ${what}`, [...lead, ...words]);
  }

  address(type: string, thing: Thing, what = ''): string {
    return `${type}.${this.name(type, thing, what)}`;
  }

  resource(
    type: string,
    thing: Thing,
    body: Body,
    more: Partial<Block> & { what?: string } = {},
  ): Block {
    const { what = '', ...rest } = more;
    return {
      head: ['resource', type, this.name(type, thing, what)],
      body: { provider: this.#provider(thing.place), ...body, depends_on: this.#after(thing) },
      ...rest,
    };
  }

  /** Takes something that is there under Terraform's care, so that it can be changed. */
  importBlock(type: string, thing: Thing, id: string): Block {
    return {
      head: ['import'],
      body: {
        to: { code: this.address(type, thing) },
        id,
        provider: this.#provider(thing.place),
      },
    };
  }

  data(type: string, thing: Thing, body: Body): Block {
    return {
      head: ['data', type, this.name(type, thing)],
      body: { provider: this.#provider(thing.place), ...body },
    };
  }

  /** The id of a resource. */
  id(reference: Ref): Expression {
    const source = this.plan.source(reference);
    if (source.kind === 'literal') return source.id;
    if (source.kind === 'made') {
      const { thing } = source;
      const code = this.#idOf(thing, reference.get === 'service-name' ? 'service_name' : 'id');
      return code === undefined ? this.input(reference.ref, calledBy(thing)) : { code };
    }
    return this.input(source.id);
  }

  ids(references: readonly Ref[]): Expression | undefined {
    return references.length === 0 ? undefined : references.map((each) => this.id(each));
  }

  /** A variable for an id that somebody has to tell. */
  input(id: string, name = id): Expression {
    const known = this.#inputs.get(id);
    const variable = known ?? this.#symbols.named(id, ['id of', name]);
    this.#inputs.set(id, variable);
    return { code: `var.${variable}` };
  }

  get inputs(): ReadonlyMap<string, string> {
    return this.#inputs;
  }

  #idOf(thing: Thing, attribute: string): string | undefined {
    const { id, type } = this.printerOf(thing.kind);
    if (id !== undefined) return id(thing, this);
    return type === undefined ? undefined : `${this.address(type, thing)}.${attribute}`;
  }

  #provider(place: Place): Expression | undefined {
    const alias = this.providers.get(placeKey(place));
    return alias === undefined ? undefined : { code: `aws.${alias}` };
  }

  /** What has to be there although no attribute names it. */
  #after(thing: Thing): Expression | undefined {
    const named = new Set(refsIn(thing.props));
    const givers = new Set(thing.wants.flatMap((wish) => this.#givers.get(wish) ?? []));
    const addresses = [...givers].flatMap((giver) => {
      const { type } = this.printerOf(giver.kind);
      const known = giver.makes !== undefined && named.has(giver.makes);
      return type === undefined || known ? [] : [{ code: this.address(type, giver) }];
    });
    return addresses.length === 0 ? undefined : addresses;
  }
}

function giversOf(plan: Plan): Map<string, Thing[]> {
  const givers = new Map<string, Thing[]>();
  for (const { action, thing } of plan.steps) {
    if (action !== 'create') continue;
    for (const gift of thing.gives) givers.set(gift, [...(givers.get(gift) ?? []), thing]);
  }
  return givers;
}

export function tagMap(tags: Tags): Expression | undefined {
  if (tags.length === 0) return undefined;
  return { fields: tags.map(({ key, value }) => [keyText(key), value] as const) };
}

/** Tags of something that Terraform does not keep: a resource each. */
export function tagBlocks(thing: Thing, before: Tags, after: Tags, terraform: Terraform): Block[] {
  const id = terraform.id(ref(thing.makes ?? thing.recordId));
  return tagChange(before, after).set.map(({ key, value }) =>
    terraform.resource('aws_ec2_tag', thing, { resource_id: id, key, value }, { what: key }),
  );
}
