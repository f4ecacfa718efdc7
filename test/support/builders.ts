/**
 * Terse builders for networks in tests. Resources go by plain words (`web`), not by `i-0b31b5`.
 *
 * ```ts
 * const network = networkOf(
 *   vpc(),
 *   internetGateway('igw'),
 *   subnet('public', { cidr: '10.0.0.0/24' }),
 *   subnet('private', { cidr: '10.0.1.0/24', zone: 'b' }),
 *   routeTable('public-routes', {
 *     subnets: ['public'],
 *     routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
 *   }),
 *   routeTable('private-routes', {
 *     subnets: ['private'],
 *     routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
 *   }),
 *   natGateway('nat', { subnet: 'public' }),
 *   gatewayEndpoint('s3-endpoint', { routeTables: ['private-routes'] }),
 *   securityGroup('web-group', { inbound: [allow('tcp', 443)], outbound: [allow('all')] }),
 *   instance('web', { subnet: 'private', groups: ['web-group'] }),
 * );
 * ```
 *
 * What a test does not name is as AWS makes it or lets everything pass: account 111122223333, us-east-1, VPC
 * `vpc`, zone a, DNS attributes on, no network ACL in the way, the group `allow-all`, complete coverage. `networkOf`
 * says what it adds. An option `raw` (or `instance`) replaces properties of the record as they stand in the model.
 *
 * Interfaces are named after their owner: `web-eni`, `nat-eni`, `orders-eni` (Lambda), and where there is one a
 * subnet `<endpoint>-<subnet>`, `<attachment>-<subnet>`, `<load balancer>-<subnet>`. A load balancer's ARN is its name.
 */
export * from './builders/connections';
export * from './builders/endpoints';
export * from './builders/gateways';
export {
  declaring,
  fullCoverage,
  inAccount,
  inRegion,
  networkOf,
  unread,
} from './builders/network';
export { defaultAccount, defaultRegion, id, type Part } from './builders/part';
export { allow, deny, group, list, type Ports, type Protocol, type Rule } from './builders/rules';
export * from './builders/vpc';
export {
  address,
  type InterfaceOptions,
  instance,
  lambda,
  listener,
  loadBalancer,
  networkInterface,
  targetGroup,
} from './builders/workloads';
