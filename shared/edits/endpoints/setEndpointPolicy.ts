import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { VpcEndpointId } from '../../network/ids';
import type { Network } from '../../network/network';
import { endpointType } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { refusedPolicy } from './policyRules';

export const SetEndpointPolicy = z.object({
  endpointId: VpcEndpointId,
  /** Absent: back to AWS's own, which allows everything. */
  policyDocument: z.string().optional(),
});
export type SetEndpointPolicy = z.infer<typeof SetEndpointPolicy>;

/** Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
export function setEndpointPolicy(
  network: Network,
  { endpointId, policyDocument }: SetEndpointPolicy,
): Result<Diff, Refusal> {
  const endpoint = find(network, 'vpcEndpoints', endpointId);
  if (!endpoint.ok) return endpoint;
  const type = endpointType(endpoint.value);
  if (type !== 'Interface' && type !== 'Gateway')
    return refused('endpoint-has-no-such-choice', endpointId, endpoint.value.type);
  if (endpoint.value.requesterManaged === true)
    return refused('requester-managed-endpoint', endpointId);
  const not = refusedPolicy(policyDocument, endpointId);
  if (not) return not;
  return ok([
    changed('vpcEndpoints', endpoint.value, {
      ...endpoint.value,
      policyDocument: policyDocument ?? EVERYTHING,
    }),
  ]);
}

/** As AWS returns it where nobody set a policy. */
const EVERYTHING = '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}';
