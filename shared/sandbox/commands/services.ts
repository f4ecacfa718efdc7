import { AnswerConnection, answerConnection } from '../../edits/endpoints/acceptance';
import { AddListener, addListener } from '../../edits/services/addListener';
import {
  AddEndpointService,
  addEndpointService,
  ChangeEndpointService,
  changeEndpointService,
  RemoveEndpointService,
  removeEndpointService,
} from '../../edits/services/endpointServices';
import {
  AddLoadBalancer,
  addLoadBalancer,
  RemoveLoadBalancer,
  removeLoadBalancer,
} from '../../edits/services/loadBalancers';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** Load balancers, and endpoint services behind them. */
export const serviceCommands = [
  command({
    type: 'load-balancer/add',
    params: AddLoadBalancer,
    label: ({ loadBalancerName }) => `Add load balancer ${loadBalancerName}`,
    run: addLoadBalancer,
  }),
  command({
    type: 'load-balancer/add-listener',
    params: AddListener,
    label: ({ loadBalancerArn, port }, network) =>
      `Listen on port ${port} of ${network.loadBalancers.get(loadBalancerArn)?.name ?? loadBalancerArn}`,
    run: addListener,
  }),
  command({
    type: 'load-balancer/remove',
    params: RemoveLoadBalancer,
    label: ({ loadBalancerArn }, network) =>
      `Remove load balancer ${network.loadBalancers.get(loadBalancerArn)?.name ?? loadBalancerArn}`,
    run: removeLoadBalancer,
  }),
  command({
    type: 'endpoint-service/add',
    params: AddEndpointService,
    label: ({ serviceId }) => `Offer endpoint service ${serviceId}`,
    run: addEndpointService,
  }),
  command({
    type: 'endpoint-service/change',
    params: ChangeEndpointService,
    label: ({ serviceId }) => `Change who may use endpoint service ${serviceId}`,
    run: changeEndpointService,
  }),
  command({
    type: 'endpoint-service/answer',
    params: AnswerConnection,
    label: ({ endpointId, answer }, network) =>
      `${answer === 'accept' ? 'Accept' : 'Reject'} ${nameOf(network, 'vpcEndpoints', endpointId)}`,
    run: answerConnection,
  }),
  command({
    type: 'endpoint-service/remove',
    params: RemoveEndpointService,
    label: ({ serviceId }) => `Remove endpoint service ${serviceId}`,
    run: removeEndpointService,
  }),
] as const;
