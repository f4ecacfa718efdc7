import { describe, expect, it } from 'vitest';
import { TransitGatewayAttachment } from '../../../shared/network/connections';
import { NatGateway } from '../../../shared/network/gateways';
import {
  emptyNetwork,
  type MutableNetwork,
  type Network,
  putRecords,
} from '../../../shared/network/network';
import { ownerLabel, ownerOf } from '../../../shared/network/owner';
import { VpcEndpoint } from '../../../shared/network/vpcEndpoint';
import { Instance, LoadBalancer, NetworkInterface } from '../../../shared/network/workloads';

const nothing = emptyNetwork();

function interfaceWith(properties: Record<string, unknown> = {}): NetworkInterface {
  return NetworkInterface.parse({
    id: 'eni-web',
    tags: [],
    privateIps: [],
    ipv6Addresses: [],
    interfaceType: 'interface',
    ...properties,
  });
}

function networkWith(fill: (network: MutableNetwork) => void): Network {
  const network = emptyNetwork();
  fill(network);
  return network;
}

const endpoint = (properties: Record<string, unknown>) =>
  VpcEndpoint.parse({
    id: 'vpce-sqs',
    type: 'Interface',
    tags: [],
    routeTableIds: [],
    subnetIds: [],
    networkInterfaceIds: ['eni-web'],
    groups: [],
    dnsEntries: [],
    ...properties,
  });

describe('ownerOf', () => {
  describe('from type, description and requester alone', () => {
    it.each([
      [
        {
          interfaceType: 'nat_gateway',
          description: 'Interface for NAT Gateway nat-0a8b0e0d28266841f',
        },
        'nat-gateway',
        'nat-0a8b0e0d28266841f',
        'nat-0a8b0e0d28266841f',
      ],
      [
        {
          interfaceType: 'natGateway',
          description: 'Interface for NAT Gateway nat-0a8b0e0d28266841f',
        },
        'nat-gateway',
        'nat-0a8b0e0d28266841f',
        'nat-0a8b0e0d28266841f',
      ],
      [{ interfaceType: 'natGateway' }, 'nat-gateway', 'NAT gateway', undefined],
      [
        {
          interfaceType: 'lambda',
          description: 'AWS Lambda VPC ENI-my-fn-0eabb672-9699-4752-8738-38b7379f118b',
        },
        'lambda',
        'my-fn',
        undefined,
      ],
      [
        { description: 'AWS Lambda VPC ENI: 0eabb672-9699-4752-8738-38b7379f118b' },
        'lambda',
        'Lambda',
        undefined,
      ],
      [{ requesterId: 'AROAEXAMPLE:awslambda_12_20251122' }, 'lambda', 'Lambda', undefined],
      [{ interfaceType: 'lambda' }, 'lambda', 'Lambda', undefined],
      [
        {
          interfaceType: 'vpc_endpoint',
          description: 'VPC Endpoint Interface vpce-1',
          requesterManaged: true,
        },
        'vpc-endpoint',
        'vpce-1',
        'vpce-1',
      ],
      [
        {
          interfaceType: 'gateway_load_balancer_endpoint',
          description: 'VPC Endpoint Interface vpce-2',
        },
        'gateway-load-balancer-endpoint',
        'vpce-2',
        'vpce-2',
      ],
      [
        { interfaceType: 'gateway_load_balancer_endpoint' },
        'gateway-load-balancer-endpoint',
        'Gateway Load Balancer endpoint',
        undefined,
      ],
      [
        {
          interfaceType: 'transit_gateway',
          description: 'Network Interface for Transit Gateway Attachment tgw-attach-1',
        },
        'transit-gateway-attachment',
        'tgw-attach-1',
        'tgw-attach-1',
      ],
      [
        { description: 'ELB app/web-prod/57b09a5655e9f806', requesterId: 'amazon-elb' },
        'application-load-balancer',
        'web-prod',
        'app/web-prod/57b09a5655e9f806',
      ],
      [
        { interfaceType: 'network_load_balancer', description: 'ELB net/x/1' },
        'network-load-balancer',
        'x',
        'net/x/1',
      ],
      [
        { interfaceType: 'gateway_load_balancer', description: 'ELB gwy/inspect/1' },
        'gateway-load-balancer',
        'inspect',
        'gwy/inspect/1',
      ],
      [
        { description: 'ELB classic-1', requesterId: 'amazon-elb' },
        'classic-load-balancer',
        'classic-1',
        'classic-1',
      ],
      [
        { interfaceType: 'network_load_balancer' },
        'network-load-balancer',
        'Network Load Balancer',
        undefined,
      ],
      [
        { interfaceType: 'load_balancer' },
        'application-load-balancer',
        'Application Load Balancer',
        undefined,
      ],
      [
        { description: 'RDSNetworkInterface', requesterId: 'amazon-rds', requesterManaged: true },
        'rds',
        'RDS',
        undefined,
      ],
      [{ description: 'Network interface for DBProxy orders' }, 'rds-proxy', 'orders', undefined],
      [{ description: 'ElastiCache sessions-001' }, 'elasticache', 'sessions-001', undefined],
      [
        { description: 'ElastiCache+sessions-002', requesterId: 'amazon-elasticache' },
        'elasticache',
        'sessions-002',
        undefined,
      ],
      [{ requesterId: 'amazon-elasticache' }, 'elasticache', 'ElastiCache', undefined],
      [{ description: 'RedshiftNetworkInterface' }, 'redshift', 'Redshift', undefined],
      [{ description: 'EFS mount target for fs-1 (fsmt-2)' }, 'efs', 'fs-1', 'fs-1'],
      [{ interfaceType: 'efs' }, 'efs', 'EFS', undefined],
      [
        { description: 'arn:aws:ecs:us-east-1:653711331788:attachment/ed8fed01' },
        'ecs-task',
        'ECS task',
        'arn:aws:ecs:us-east-1:653711331788:attachment/ed8fed01',
      ],
      [{ description: 'Amazon EKS shop' }, 'eks-control-plane', 'shop', undefined],
      [{ description: 'aws-K8S-i-0abc' }, 'eks-node', 'i-0abc', 'i-0abc'],
      [
        { interfaceType: 'branch', description: 'aws-k8s-branch-eni' },
        'eks-node',
        'EKS node',
        undefined,
      ],
      [
        { description: 'Route 53 Resolver: rslvr-in-1:rni-2' },
        'route53-resolver',
        'rslvr-in-1',
        'rslvr-in-1',
      ],
      [
        { description: 'AWS created network interface for directory d-1' },
        'directory-service',
        'd-1',
        'd-1',
      ],
      [
        { description: 'Created By Amazon Workspaces for AWS Account ID 123456789012' },
        'workspaces',
        'WorkSpaces',
        undefined,
      ],
      [
        {
          description:
            'DO NOT DELETE - Amazon MSK network interface for cluster arn:aws:kafka:us-east-1:1:cluster/events/uuid-1',
        },
        'msk',
        'events',
        'arn:aws:kafka:us-east-1:1:cluster/events/uuid-1',
      ],
      [{ description: 'DMSNetworkInterface' }, 'dms', 'DMS', undefined],
      [{ description: 'DAX cache' }, 'dax', 'cache', undefined],
      [{ description: 'AWS ElasticMapReduce job' }, 'emr', 'EMR', undefined],
      [{ description: 'CloudHsm ENI for hsm' }, 'cloudhsm', 'CloudHSM', undefined],
      [{ description: 'CloudHSM Managed Interface' }, 'cloudhsm', 'CloudHSM', undefined],
      [
        { description: '[Do not delete] arn:aws:sagemaker:us-east-1:1:notebook-instance/lab' },
        'sagemaker-notebook',
        'lab',
        'arn:aws:sagemaker:us-east-1:1:notebook-instance/lab',
      ],
      [{ requesterId: 'AROAEXAMPLE:AWSCodeBuild-1' }, 'codebuild', 'CodeBuild', undefined],
      [
        { interfaceType: 'api_gateway_managed' },
        'api-gateway-vpc-link',
        'API Gateway VPC link',
        undefined,
      ],
      [
        { interfaceType: 'global_accelerator_managed' },
        'global-accelerator',
        'Global Accelerator',
        undefined,
      ],
      [
        { interfaceType: 'ec2_instance_connect_endpoint' },
        'instance-connect-endpoint',
        'EC2 Instance Connect Endpoint',
        undefined,
      ],
      [{ interfaceType: 'quicksight' }, 'quicksight', 'QuickSight', undefined],
      [{ interfaceType: 'iot_rules_managed' }, 'iot-rules', 'IoT rules', undefined],
      [
        { interfaceType: 'aws_codestar_connections_managed' },
        'codestar-connections',
        'CodeStar connections',
        undefined,
      ],
      [{ interfaceType: 'evs' }, 'evs', 'Elastic VMware Service', undefined],
      [
        { description: 'made by something new', requesterManaged: true },
        'aws-managed',
        'made by something new',
        undefined,
      ],
      [{ interfaceType: 'quantum_link' }, 'aws-managed', 'quantum_link', undefined],
      [{ operator: 'eks.amazonaws.com' }, 'aws-managed', 'eks.amazonaws.com', undefined],
      [{ description: '' }, 'unknown', 'eni-web', undefined],
      [{ description: 'border_01-eth1' }, 'unknown', 'border_01-eth1', undefined],
    ])('takes %j for %s "%s"', (properties, kind, name, id) => {
      const owner = ownerOf(nothing, interfaceWith(properties));

      expect(owner).toEqual({ kind, name, ...(id === undefined ? {} : { id }) });
    });

    it('survives a description of 10,000 characters', () => {
      const description = `AWS Lambda VPC ENI-${'-0eabb672'.repeat(1200)}`;

      expect(ownerOf(nothing, interfaceWith({ description })).kind).toBe('lambda');
    });
  });

  describe('from joins', () => {
    it('finds the instance an interface is attached to, whatever its description says', () => {
      const network = networkWith((n) =>
        putRecords(n, 'instances', [
          Instance.parse({
            id: 'i-web',
            tags: [{ key: 'Name', value: 'web' }],
            networkInterfaceIds: [],
          }),
        ]),
      );
      const attached = interfaceWith({
        description: 'ELB app/web/1',
        attachment: { instanceId: 'i-web' },
      });

      expect(ownerOf(network, attached)).toEqual({
        kind: 'instance',
        name: 'web',
        id: 'i-web',
        ref: { collection: 'instances', key: 'i-web' },
      });
    });

    it('keeps the id of an instance that was not read', () => {
      const attached = interfaceWith({ attachment: { instanceId: 'i-gone' } });

      expect(ownerOf(nothing, attached)).toEqual({
        kind: 'instance',
        name: 'i-gone',
        id: 'i-gone',
      });
    });

    it('finds the endpoint that lists the interface, against its text', () => {
      const network = networkWith((n) => putRecords(n, 'vpcEndpoints', [endpoint({})]));

      expect(ownerOf(network, interfaceWith({ description: 'RDSNetworkInterface' }))).toEqual({
        kind: 'vpc-endpoint',
        name: 'vpce-sqs',
        id: 'vpce-sqs',
        ref: { collection: 'vpcEndpoints', key: 'vpce-sqs' },
      });
    });

    it('tells a Gateway Load Balancer endpoint by the endpoint, not by the interface', () => {
      const network = networkWith((n) =>
        putRecords(n, 'vpcEndpoints', [endpoint({ type: 'GatewayLoadBalancer' })]),
      );

      expect(ownerOf(network, interfaceWith()).kind).toBe('gateway-load-balancer-endpoint');
    });

    it('finds the NAT gateway that lists the interface', () => {
      const network = networkWith((n) =>
        putRecords(n, 'natGateways', [
          NatGateway.parse({
            id: 'nat-a',
            tags: [{ key: 'Name', value: 'out' }],
            addresses: [{ networkInterfaceId: 'eni-web' }],
          }),
        ]),
      );

      expect(ownerOf(network, interfaceWith())).toMatchObject({ kind: 'nat-gateway', name: 'out' });
    });

    describe('a transit gateway attachment', () => {
      const attachment = (id: string) =>
        TransitGatewayAttachment.parse({
          id,
          tags: [],
          resourceType: 'vpc',
          subnetIds: ['subnet-a'],
        });
      const inSubnet = { subnetId: 'subnet-a', interfaceType: 'transit_gateway' };

      it('is found by its subnet', () => {
        const network = networkWith((n) =>
          putRecords(n, 'transitGatewayAttachments', [attachment('tgw-attach-1')]),
        );

        expect(ownerOf(network, interfaceWith(inSubnet)).id).toBe('tgw-attach-1');
      });

      it('is not taken for the owner of a workload in the same subnet', () => {
        const network = networkWith((n) =>
          putRecords(n, 'transitGatewayAttachments', [attachment('tgw-attach-1')]),
        );

        expect(ownerOf(network, interfaceWith({ subnetId: 'subnet-a' })).kind).toBe('unknown');
      });

      it('is told from another one in the same subnet by the description', () => {
        const network = networkWith((n) =>
          putRecords(n, 'transitGatewayAttachments', [
            attachment('tgw-attach-1'),
            attachment('tgw-attach-2'),
          ]),
        );
        const described = interfaceWith({
          ...inSubnet,
          description: 'Network Interface for Transit Gateway Attachment tgw-attach-2',
        });

        expect(ownerOf(network, described).id).toBe('tgw-attach-2');
      });
    });

    it('leads from a load balancer in a description to its record', () => {
      const arn =
        'arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/app/web-prod/57b09a5655e9f806';
      const network = networkWith((n) =>
        putRecords(n, 'loadBalancers', [
          LoadBalancer.parse({
            id: arn,
            name: 'web-prod',
            type: 'application',
            tags: [],
            subnetIds: [],
            availabilityZones: [],
          }),
        ]),
      );
      const described = interfaceWith({ description: 'ELB app/web-prod/57b09a5655e9f806' });

      expect(ownerOf(network, described)).toEqual({
        kind: 'application-load-balancer',
        name: 'web-prod',
        id: arn,
        ref: { collection: 'loadBalancers', key: arn },
      });
    });

    it('sees an endpoint that an edit brought', () => {
      const before = networkWith(() => undefined);
      expect(ownerOf(before, interfaceWith()).kind).toBe('unknown');

      const after = { ...before, vpcEndpoints: new Map([['vpce-sqs', endpoint({})]]) };

      expect(ownerOf(after, interfaceWith()).kind).toBe('vpc-endpoint');
    });
  });
});

describe('ownerOf an interface whose texts hold no name', () => {
  const named = (key: string, value: string, properties: Record<string, unknown>) =>
    ownerOf(nothing, interfaceWith({ ...properties, tags: [{ key, value }] }));

  it('takes the service that ECS tagged it with', () => {
    const task = { description: 'arn:aws:ecs:us-east-1:111122223333:attachment/1' };

    expect(named('aws:ecs:serviceName', 'catalog', task)).toMatchObject({
      kind: 'ecs-task',
      name: 'catalog',
    });
  });

  it('takes its Name tag', () => {
    expect(named('Name', 'ledger', { description: 'RDSNetworkInterface' })).toEqual({
      kind: 'rds',
      name: 'ledger',
    });
  });

  it('leaves a name that the text holds', () => {
    const cache = { description: 'ElastiCache sessions' };

    expect(named('Name', 'other', cache).name).toBe('sessions');
  });
});

describe('ownerLabel', () => {
  it('puts the kind before the name, and says it once where there is no name', () => {
    expect(ownerLabel({ kind: 'lambda', name: 'orders' })).toBe('Lambda: orders');
    expect(ownerLabel({ kind: 'rds', name: 'RDS' })).toBe('RDS');
  });
});
