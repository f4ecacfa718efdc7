import { unreachable } from '../../../shared/result';
import type { NamedKind } from '../../../shared/routing/names/nameIndex';
import type { RequestError } from '../../../shared/routing/names/parseRequest';
import { shortened } from '../inert';

/** Why a question cannot be asked, and what to do; beside it stand the candidates, where there are any. */
export function askErrorText(error: RequestError): string {
  switch (error.code) {
    case 'unknown-name':
      return `Nothing in this model that sends or takes requests is called ${quoted(error.text)}. Type a name, an id or an address.`;
    case 'ambiguous-name':
      return `${error.candidates.length} resources go by ${quoted(error.text)}. Choose one of them.`;
    case 'not-a-source':
      return `${quoted(error.text)} is ${kindWithArticle[error.kind]}: no request starts there. Choose an instance, a network interface, a subnet, a VPC or a virtual private gateway.`;
    case 'not-a-destination':
      return `${quoted(error.text)} is ${kindWithArticle[error.kind]}: no request ends there. Choose a service, an instance, a network interface, an endpoint, a load balancer, a host or an address.`;
    case 'bad-protocol':
      return `${quoted(error.text)} is no protocol. Use TCP, UDP, ICMP, all, or a number up to 255.`;
    case 'bad-port':
      return `${quoted(error.text)} is no port. Use a whole number up to 65535; for ICMP a type up to 255.`;
    case 'too-long':
      return `The ${error.word} ${quoted(error.text)} has more than ${error.limit.toLocaleString('en')} characters, and no ARN or action has.`;
    default:
      return unreachable(error);
  }
}

const kindWithArticle: Record<NamedKind, string> = {
  instance: 'an instance',
  'network-interface': 'a network interface',
  subnet: 'a subnet',
  vpc: 'a VPC',
  'vpn-gateway': 'a virtual private gateway',
  'load-balancer': 'a load balancer',
  'vpc-endpoint': 'a VPC endpoint',
  'nat-gateway': 'a NAT gateway',
  'transit-gateway': 'a transit gateway',
  'internet-gateway': 'an internet gateway',
};

function quoted(text: string): string {
  return `“${shortened(text, 60)}”`;
}
