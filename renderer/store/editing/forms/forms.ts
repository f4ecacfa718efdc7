import type { Form } from '../form';
import * as endpoints from './endpoints';
import * as peering from './peering';
import * as routes from './routes';

/** Every form there is, by its id. */
export const forms: ReadonlyMap<string, Form> = new Map(
  [endpoints, peering, routes]
    .flatMap((subject): (Form | unknown)[] => Object.values(subject))
    .filter(isForm)
    .map((form) => [form.id, form]),
);

function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && 'orders' in value;
}
