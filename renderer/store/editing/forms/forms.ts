import type { Form } from '../form';
import * as endpoints from './endpoints';
import * as gateways from './gateways';
import * as peering from './peering';
import * as places from './places';
import * as resources from './resources';
import * as routes from './routes';
import * as security from './security';
import * as workloads from './workloads';

/** Every form there is, by its id. */
export const forms: ReadonlyMap<string, Form> = new Map(
  [endpoints, gateways, peering, places, resources, routes, security, workloads]
    .flatMap((subject): (Form | unknown)[] => Object.values(subject))
    .filter(isForm)
    .map((form) => [form.id, form]),
);

function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && 'orders' in value;
}
