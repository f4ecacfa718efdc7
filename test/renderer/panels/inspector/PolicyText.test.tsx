import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PolicyText } from '../../../../renderer/panels/inspector/PolicyText';
import type { VpcEndpoint } from '../../../../shared/network/vpcEndpoint';

const drawn = (policyDocument: string) =>
  renderToString(<PolicyText endpoint={{ policyDocument } as VpcEndpoint} />);

it('indents a policy, and shows one that is none as it came, however deep it nests', () => {
  expect(drawn('{"Version":"2012-10-17"}')).toContain('\n  &quot;Version');
  expect(drawn('{"Version":')).toContain('{&quot;Version&quot;:');
  expect(drawn('['.repeat(9_000) + ']'.repeat(9_000))).toContain('[[[[');
});
