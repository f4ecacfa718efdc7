import { z } from 'zod';
import { CoverageEntry } from '../network/coverage';
import { Declared, nothingDeclared } from '../network/declared';
import { Question } from './question';
import { firstIssue } from './readRecords';
import type { Repairs } from './repairs';
import { emptyView, View } from './view';

/** Keeps the items that fit and reports the others by their place. */
export function readItems<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  place: string,
  repairs: Repairs,
): T[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    repairs.add(place, 'not a list, left out');
    return [];
  }
  return raw.flatMap((item, index) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) return [parsed.data];
    repairs.add(`${place}[${index}]`, `left out, ${firstIssue(parsed.error)}`);
    return [];
  });
}

export function readCoverage(raw: unknown, repairs: Repairs): CoverageEntry[] {
  return readItems(CoverageEntry, raw, 'coverage', repairs);
}

export function readQuestions(raw: unknown, repairs: Repairs): Question[] {
  return readItems(Question, raw, 'questions', repairs);
}

export function readDeclared(raw: unknown, repairs: Repairs): Declared {
  const lists = objectOrEmpty(raw, 'declared', repairs);
  const { shape } = Declared;
  const read = <T>(name: keyof Declared, schema: z.ZodType<T>) =>
    readItems(schema, lists[name], `declared.${name}`, repairs);
  return {
    ...nothingDeclared,
    hostedZones: read('hostedZones', shape.hostedZones.element),
    resolverRules: read('resolverRules', shape.resolverRules.element),
    inboundResolvers: read('inboundResolvers', shape.inboundResolvers.element),
    onPremisesNetworks: read('onPremisesNetworks', shape.onPremisesNetworks.element),
    appliances: read('appliances', shape.appliances.element),
  };
}

/** Part by part: a broken filter must not cost the user the pins. */
export function readView(raw: unknown, repairs: Repairs): View {
  const parts = objectOrEmpty(raw, 'view', repairs);
  const { shape } = View;
  const read = <T>(name: keyof View, schema: z.ZodType<T>, fallback: T): T => {
    if (parts[name] === undefined) return fallback;
    const parsed = schema.safeParse(parts[name]);
    if (parsed.success) return parsed.data;
    repairs.add(`view.${name}`, `left out, ${firstIssue(parsed.error)}`);
    return fallback;
  };
  return {
    pins: read('pins', shape.pins, emptyView.pins),
    vpcForms: read('vpcForms', shape.vpcForms, emptyView.vpcForms),
    expandedGroups: read('expandedGroups', shape.expandedGroups, emptyView.expandedGroups),
    filter: read('filter', shape.filter, emptyView.filter),
    savedViews: readItems(shape.savedViews.element, parts.savedViews, 'view.savedViews', repairs),
  };
}

const AnyObject = z.record(z.string(), z.unknown());

function objectOrEmpty(raw: unknown, place: string, repairs: Repairs): Record<string, unknown> {
  if (raw === undefined) return {};
  const parsed = AnyObject.safeParse(raw);
  if (!parsed.success) repairs.add(place, 'not an object, left out');
  return parsed.success ? parsed.data : {};
}
