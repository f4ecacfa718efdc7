import * as ec2 from '@aws-sdk/client-ec2';

/**
 * AWS's own description of its answers, as the SDK ships it: which element a member is written as (`Tags` is
 * `tagSet`, `SecurityGroups` `securityGroupInfo`). So that the server and the scanner cannot be wrong together, a test
 * drives the server with the AWS CLI, which has a description of its own.
 */
export type Shape =
  | { kind: 'structure'; members: () => Member[] }
  | { kind: 'list'; item: string; element: () => Shape }
  | { kind: 'text' };

type Member = { name: string; element: string; shape: Shape };
type Traits = { xmlName?: string } | number;
type Raw = unknown[] | number | (() => Raw);

/** Undefined for an action that EC2 does not have. */
export function outputOf(action: string): Shape | undefined {
  const operation = (ec2 as unknown as Record<string, Raw | undefined>)[`${action}$`];
  if (!Array.isArray(operation) || operation[0] !== operationKind) return undefined;
  return toShape(operation[5] as Raw);
}

const operationKind = 9;
const structureKind = 3;
const listKind = 1;

/** `[kind, namespace, name, traits, ...]`, or a member: `[schema, traits]`. */
function toShape(raw: Raw): Shape {
  const schema = typeof raw === 'function' ? raw() : raw;
  if (!Array.isArray(schema)) return { kind: 'text' };
  if (schema[0] === structureKind) {
    const names = schema[4] as string[];
    const members = schema[5] as Raw[];
    return {
      kind: 'structure',
      members: () => names.map((name, index) => toMember(name, members[index] ?? 0)),
    };
  }
  if (schema[0] === listKind) {
    const member = schema[4] as Raw;
    return {
      kind: 'list',
      item: elementOf(member) ?? 'item',
      element: () => toShape(schemaOf(member)),
    };
  }
  return { kind: 'text' };
}

function toMember(name: string, raw: Raw): Member {
  return { name, element: elementOf(raw) ?? name, shape: toShape(schemaOf(raw)) };
}

/** A member is a pair; a schema begins with its kind, a number, and has more parts. */
function isPair(raw: Raw): raw is [Raw, Traits] {
  return Array.isArray(raw) && raw.length === 2;
}

function schemaOf(raw: Raw): Raw {
  return isPair(raw) ? raw[0] : raw;
}

function elementOf(raw: Raw): string | undefined {
  const traits = isPair(raw) ? raw[1] : undefined;
  return typeof traits === 'object' ? traits.xmlName : undefined;
}
