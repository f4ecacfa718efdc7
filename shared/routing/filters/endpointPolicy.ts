import type { VpcEndpoint } from '../../network/vpcEndpoint';
import { missing } from '../notRead';
import { describeParty, isAddress, type Packet, TCP } from '../packet';
import { actionPrefixOf } from '../policy/actionPrefix';
import { DEFAULT_POLICY, evaluatePolicy, type PolicyResult } from '../policy/evaluatePolicy';
import { policySupported } from '../policy/policySupport';
import { serviceOfEndpoint } from '../serviceOfEndpoint';
import { evidence, type Walk } from '../walk';

/**
 * Lets an endpoint's policy judge the request, as far as the request is known.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function passEndpointPolicy(walk: Walk, packet: Packet, endpoint: VpcEndpoint): void {
  const details =
    endpoint.serviceName === undefined ? [] : walk.index.serviceDetails(endpoint.serviceName);
  const supported = policySupported(endpoint, details);
  if (supported === false) return;
  const { id, policyDocument } = endpoint;
  const document = policyDocument ?? (endpoint.authored === true ? DEFAULT_POLICY : undefined);
  const result = evaluatePolicy(document, {
    endpoint: { type: endpoint.type, id, vpcId: endpoint.vpcId },
    policySupported: supported,
    actionPrefix: actionPrefixOf(serviceOfEndpoint(endpoint)?.service ?? ''),
    ...walk.policyRequest,
    sourceAddress: isAddress(packet.source) ? describeParty(packet.source) : undefined,
    secureTransport: packet.protocol === TCP && packet.destinationPort === 443 ? true : undefined,
  });
  const decision = result.kind;
  const statement = 'statement' in result ? result.statement : undefined;
  walk.hop(
    'endpoint-policy',
    id,
    packet,
    evidence({ kind: 'policy', decision, ...(statement === undefined ? {} : { statement }) }, [id]),
    {
      effect:
        result.kind === 'deny' ? 'blocks' : result.kind === 'unreadable' ? 'unknown' : 'passes',
    },
  );
  findResult(walk, endpoint, result);
}

function findResult(walk: Walk, endpoint: VpcEndpoint, result: PolicyResult): void {
  const { id } = endpoint;
  const { principal, action, resource } = walk.policyRequest;
  const asked = [
    action ?? 'the request',
    resource === undefined ? '' : ` on ${resource}`,
    principal === undefined ? '' : ` by ${principal}`,
  ].join('');
  switch (result.kind) {
    case 'allow':
      return;
    case 'deny':
      if (result.explicit)
        walk.find(
          'ENDPOINT_POLICY_DENIES',
          id,
          `${result.statement} of ${id}'s policy denies ${asked}.`,
        );
      else {
        walk.find(
          'ENDPOINT_POLICY_NO_ALLOW',
          id,
          `No statement of ${id}'s policy allows ${asked}.${result.hints.length > 0 ? ' On a gateway endpoint, an account as principal means its root user alone.' : ''}`,
          {
            fix: { kind: 'allow-in-endpoint-policy', endpointId: id, ...walk.policyRequest },
          },
        );
      }
      return;
    case 'depends':
      walk.find(
        'ENDPOINT_POLICY_DEPENDS',
        id,
        `Whether ${id}'s policy allows ${asked} hangs on ${result.keys.join(', ')}.`,
      );
      return;
    case 'unreadable':
      if (result.reason === 'not-read') {
        walk.find('ENDPOINT_POLICY_NOT_READ', id, `The policy of ${id} was not read.`, {
          missing: missing('DescribeVpcEndpoints', endpoint),
        });
      } else
        walk.find(
          'ENDPOINT_POLICY_UNREADABLE',
          id,
          `The policy of ${id} cannot be read (${result.reason}).`,
        );
      return;
  }
}
