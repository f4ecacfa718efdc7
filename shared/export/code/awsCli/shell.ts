import { commentText } from '../plainText';
import type { Plan } from '../plan';
import { Symbols } from '../symbols';
import { isRef, type Ref } from '../things/ref';
import { calledBy, type Place, type Thing } from '../things/thing';
import { type Json, jsonWord } from './json';
import { quote } from './quote';

/**
 * What an option is given. A text or a resource's id is one word, a list several, `json` a JSON text, `word` a piece
 * of bash that is quoted already; true and false turn `--option` and `--no-option` on. Undefined: left out.
 */
export type Value =
  | string
  | number
  | boolean
  | Ref
  | undefined
  | { list: readonly (string | Ref)[] }
  | { json: Json }
  | { word: string };

/** What of an answer is wanted, in JMESPath; a resource in it stands for its id as a text. */
export type Query = string | readonly (string | Ref)[];

export type Options = Readonly<Record<string, Value>>;

/** The variables and functions that a script needs, found out while its commands are written. */
export class Shell {
  readonly #symbols = new Symbols('snake');
  readonly #inputs = new Map<string, string>();
  readonly #accounts = new Map<string, string>();
  readonly #functions = new Set<ShellFunction>();

  constructor(
    readonly plan: Plan,
    /** Whether commands have to say whose they are. */
    readonly manyAccounts: boolean,
  ) {}

  /** The variable that holds a thing's id. */
  variable(thing: Thing): string {
    return this.#symbols.named(thing.key, [thing.kind, calledBy(thing)]);
  }

  /** A variable for something of a thing that is not its id. */
  variableFor(thing: Thing, what: string): string {
    return this.#symbols.named(`${thing.key} ${what}`, [this.variable(thing), what]);
  }

  /** A resource's id as a word. */
  word(reference: Ref): string {
    const source = this.plan.source(reference);
    switch (source.kind) {
      case 'literal':
        return quote(source.id);
      case 'made': {
        const { thing } = source;
        return reference.get === undefined
          ? `"$${this.variable(thing)}"`
          : `"$${this.variableFor(thing, reference.get)}"`;
      }
      case 'input':
        return `"$${this.input(source.id)}"`;
    }
  }

  /** The variable for an id that somebody has to tell. */
  input(id: string): string {
    const known = this.#inputs.get(id);
    if (known !== undefined) return known;
    const name = this.#symbols.named(`input ${id}`, ['input', id]);
    this.#inputs.set(id, name);
    return name;
  }

  get inputs(): ReadonlyMap<string, string> {
    return this.#inputs;
  }

  get accounts(): ReadonlyMap<string, string> {
    return this.#accounts;
  }

  get functions(): ReadonlySet<ShellFunction> {
    return this.#functions;
  }

  uses(...functions: ShellFunction[]): void {
    for (const each of functions) this.#functions.add(each);
  }

  /** A command of which only the effect is wanted. */
  run(place: Place, command: string, options: Options): string[] {
    return lines(this.#words(place, command, options), ' > /dev/null');
  }

  /** A command whose answer is printed as one text. */
  ask(place: Place, command: string, options: Options, query: Query): string {
    return this.#asking(place, command, options, query).join(' ');
  }

  /** A command that makes or finds a thing; its id goes into the thing's variable. */
  take(thing: Thing, command: string, options: Options, query: Query): string[] {
    return this.takeInto(this.variable(thing), thing.place, command, options, query);
  }

  takeInto(
    variable: string,
    place: Place,
    command: string,
    options: Options,
    query: Query,
  ): string[] {
    this.uses('got');
    const words = this.#asking(place, command, options, query);
    return [
      `${variable}=$(`,
      ...lines(words, '').map((line) => `  ${line}`),
      ')',
      `got ${variable} "$${variable}"`,
    ];
  }

  #asking(place: Place, command: string, options: Options, query: Query): string[] {
    const pieces = typeof query === 'string' ? [query] : query;
    const word = pieces
      .map((piece) => {
        if (typeof piece === 'string') return quote(piece);
        const [id] = this.#literal(piece);
        return id === undefined ? `\\'${this.word(piece)}\\'` : quote(literal(id));
      })
      .join('');
    return this.#words(place, command, { ...options, query: { word }, output: 'text' });
  }

  #words(place: Place, command: string, options: Options): string[] {
    const [first = '', ...rest] = [
      `aws ${command}`,
      ...this.#whose(place),
      ...Object.entries(options).flatMap(([name, value]) => this.#option(name, value)),
    ];
    return [first, ...rest];
  }

  #whose({ account, region }: Place): string[] {
    const words: string[] = [];
    if (this.manyAccounts && account !== undefined) {
      const profile = this.#symbols.named(`profile ${account}`, ['profile', account]);
      this.#accounts.set(account, profile);
      words.push(`--profile "$${profile}"`);
    }
    if (region !== undefined) words.push(...this.#option('region', region));
    return words;
  }

  #option(name: string, value: Value): string[] {
    if (value === undefined) return [];
    if (typeof value === 'boolean') return [value ? `--${name}` : `--no-${name}`];
    if (typeof value === 'number') return [`--${name} ${value}`];
    if (typeof value === 'string') return [textOption(name, value)];
    if (isRef(value)) return [this.#refOption(name, value)];
    if ('word' in value) return [`--${name} ${value.word}`];
    if ('json' in value) return [`--${name} ${this.json(value.json)}`];
    if (value.list.length === 0) return [];
    const plain = value.list.every((each) => typeof each !== 'string' || PLAIN.test(each));
    const literal = value.list.flatMap((each) => (isRef(each) ? this.#literal(each) : each));
    return plain && literal.every((each) => PLAIN.test(each))
      ? [
          `--${name} ${value.list.map((each) => (isRef(each) ? this.word(each) : quote(each))).join(' ')}`,
        ]
      : [`--${name} ${this.json(value.list)}`];
  }

  #refOption(name: string, reference: Ref): string {
    const [literal] = this.#literal(reference);
    return literal === undefined ? `--${name} ${this.word(reference)}` : textOption(name, literal);
  }

  #literal(reference: Ref): string[] {
    const source = this.plan.source(reference);
    return source.kind === 'literal' ? [source.id] : [];
  }

  json(value: Json): string {
    return jsonWord(value, this);
  }
}

/** Words that the AWS CLI takes for nothing but themselves: no option, no JSON, no file to read. */
const PLAIN = /^[A-Za-z0-9][\w.:/-]*$/;

/**
 * The AWS CLI takes a value that starts with `--` for an option, and one that starts with `file://` or `http://` for
 * a place to read the value from. Tags and descriptions of others must mean themselves.
 * Source: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-file.html
 */
function textOption(name: string, text: string): string {
  if (/^(fileb?|https?):\/\//i.test(text))
    return `--cli-input-json ${quote(JSON.stringify({ [memberOf(name)]: text }))}`;
  return text.startsWith('-') ? `--${name}=${quote(text)}` : `--${name} ${quote(text)}`;
}

/** `group-name` is `GroupName` in the API. */
function memberOf(option: string): string {
  return option
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/** A text inside of a query. Backticks hold JSON. Source: https://jmespath.org/specification.html#literal-expressions */
export function literal(text: string): string {
  return `\`${JSON.stringify(text).replaceAll('`', '\\u0060')}\``;
}

/** A command over several lines where one would be long. */
function lines(words: readonly string[], end: string): string[] {
  const [first = '', ...rest] = words;
  if (words.join(' ').length + end.length <= 100) return [words.join(' ') + end];
  return [
    `${first} \\`,
    ...rest.map((word, index) => (index < rest.length - 1 ? `  ${word} \\` : `  ${word}${end}`)),
  ];
}

export function comment(text: string): string {
  return `# ${commentText(text)}`;
}

export type ShellFunction = 'got' | 'wait_for' | 'nth_64';

/** In the order in which they build on each other. */
export const shellFunctions: Readonly<Record<ShellFunction, readonly string[]>> = {
  got: [
    'got() { # NAME ID: says which id a name stands for, and stops where there is none',
    '  case $2 in',
    '    "" | None) echo "$1: AWS gave no id" >&2; exit 1 ;;',
    '  esac',
    '  echo "$1 = $2"',
    '}',
  ],
  wait_for: [
    'wait_for() { # WANTED COMMAND...: asks again until the answer is one of WANTED, for ten minutes',
    '  local wanted=$1 answer tries',
    '  shift',
    '  for tries in {1..120}; do',
    '    answer=$("$@" 2> /dev/null || echo gone)',
    '    case $answer in "" | None) answer=gone ;; esac',
    '    case " $wanted " in *" $answer "*) return ;; esac',
    '    sleep 5',
    '  done',
    '  echo "$answer instead of $wanted: $*" >&2',
    '  exit 1',
    '}',
  ],
  nth_64: [
    'nth_64() { # BLOCK N: the n-th /64 of a /56',
    '  local a b c d rest',
    '  IFS=: read -r a b c d rest <<< "$1"',
    '  printf \'%s:%s:%s:%x::/64\\n\' "$a" "$b" "$c" "$((16#$d + $2))"',
    '}',
  ],
};
