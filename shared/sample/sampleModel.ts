import type { ModelFile } from '../model-file/modelFile';
import { emptyView } from '../model-file/view';
import { usEast1 } from './account';
import { vpcIds } from './connections';
import { interfaceIdAt } from './sampleInterfaces';
import { sampleNetwork } from './sampleNetwork';

/** The sample as a file would hold it: the shop's main VPC in full, the others small enough to see all at once. */
export function sampleModel(): ModelFile {
  return {
    base: sampleNetwork(),
    edits: [],
    cursor: 0,
    view: {
      ...emptyView,
      vpcForms: {
        [vpcIds.shopProd]: 'full',
        [vpcIds.sharedServices]: 'compact',
        [vpcIds.dataPlatform]: 'compact',
        [vpcIds.shopEu]: 'compact',
      },
      savedViews: [
        { name: 'us-east-1', filter: { ...emptyView.filter, regions: ['us-east-1'] } },
        { name: 'eu-west-1', filter: { ...emptyView.filter, regions: ['eu-west-1'] } },
      ],
    },
    questions: [
      {
        id: 'orders-s3',
        name: 'orders reads S3',
        from: interfaceIdAt(usEast1, '10.20.34.17'),
        to: 's3',
        protocol: 'tcp',
        port: 443,
        action: 's3:GetObject',
        gigabytesPerMonth: 2400,
      },
      {
        id: 'billing-sqs',
        name: 'billing sends to SQS',
        from: interfaceIdAt(usEast1, '10.20.18.7'),
        to: 'sqs',
        protocol: 'tcp',
        port: 443,
        action: 'sqs:SendMessage',
      },
      {
        id: 'ingest-s3',
        name: 'ingest writes to S3',
        from: interfaceIdAt(usEast1, '10.30.16.50'),
        to: 's3',
        protocol: 'tcp',
        port: 443,
        action: 's3:PutObject',
      },
    ],
  };
}
