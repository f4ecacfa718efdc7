import type { Tags } from '../../../shared/network/record';

export function toTags({ tags }: { tags: Tags }) {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}
