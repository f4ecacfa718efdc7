import { ec2Error, type HttpAnswer } from './answer';
import type { Described } from './world';

/** What a filter looks at. A reservation passes by its instances, as at AWS. */
const looksAt: Record<string, (record: Described) => unknown[]> = {
  'vpc-id': ({ VpcId, Instances }) =>
    Array.isArray(Instances) ? (Instances as Described[]).map((one) => one.VpcId) : [VpcId],
  'attachment.vpc-id': ({ Attachments, VpcAttachments }) =>
    ((Attachments ?? VpcAttachments ?? []) as Described[]).map((one) => one.VpcId),
};

/** The records that pass a request's filters, or AWS's words for a filter that this server does not know. */
export function passing(
  records: readonly Described[],
  parameters: URLSearchParams,
): readonly Described[] | HttpAnswer {
  let left = records;
  for (let index = 1; parameters.has(`Filter.${index}.Name`); index += 1) {
    const name = parameters.get(`Filter.${index}.Name`) ?? '';
    const values = [...parameters]
      .filter(([key]) => key.startsWith(`Filter.${index}.Value.`))
      .map(([, value]) => value);
    const look = looksAt[name];
    if (look === undefined)
      return ec2Error(400, 'InvalidParameterValue', `The filter '${name}' is invalid`);
    left = left.filter((record) => look(record).some((value) => values.includes(String(value))));
  }
  return left;
}
