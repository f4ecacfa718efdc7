import { isState } from '../network/record';
import type { VpcEndpoint } from '../network/vpcEndpoint';
import type { Walk } from './walk';

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html. Assumed: `partial` works. */
export function isUsableEndpoint(endpoint: VpcEndpoint): boolean {
  return endpoint.state === undefined
    ? endpoint.authored === true
    : isState(endpoint.state, 'available', 'partial');
}

/** Says what an endpoint's state means for a packet. @returns whether it goes on. */
export function findEndpointState(walk: Walk, endpoint: VpcEndpoint): boolean {
  const { id, state } = endpoint;
  if (isState(state, 'partial')) {
    walk.find('ENDPOINT_STATE_PARTIAL', id, `${id} is partly available; that it works is assumed.`);
  }
  if (isUsableEndpoint(endpoint)) return true;
  if (state === undefined) {
    walk.find('BAD_STATE', id, `The state of ${id} was not read.`, { severity: 'unknown' });
    return true;
  }
  walk.find('BAD_STATE', id, `${id} is ${state}.`);
  return false;
}
