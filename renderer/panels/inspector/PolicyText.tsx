import { useMemo } from 'react';
import type { VpcEndpoint } from '../../../shared/network/vpcEndpoint';
import { readJson } from '../../../shared/policy/readJson';
import { inspectorWords } from '../../text/inspector';
import { ReadOnlyText } from '../common/ReadOnlyText';

export function PolicyText({ endpoint: { policyDocument = '' } }: { endpoint: VpcEndpoint }) {
  const text = useMemo(() => prettyJson(policyDocument), [policyDocument]);
  return <ReadOnlyText label={inspectorWords.policy} text={text} />;
}

/** Indented where it is JSON; a policy that is not is shown as it came. */
function prettyJson(text: string): string {
  const value = readJson(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
}
