import { aws, type Reasons, thisModel } from './reason';

const tags = aws('AWSEC2/latest/UserGuide/Using_Tags');

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html */
export const tagsReasons = {
  'too-many-tags': { reason: 'A resource has at most 50 tags.', source: tags },
  'tag-key-wrong': {
    reason: 'The key of a tag has 1 to 128 characters and does not start with "aws:".',
    source: tags,
  },
  'tag-value-wrong': { reason: 'The value of a tag has at most 256 characters.', source: tags },
  'duplicate-tag-key': { reason: 'Each key of a tag stands once.', source: tags },
  'no-such-resource': { reason: 'The model holds no such resource.', source: thisModel },
  'takes-no-tags': { reason: 'This is no resource that has tags.', source: thisModel },
} as const satisfies Reasons;
