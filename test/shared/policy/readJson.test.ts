import { describe, expect, it } from 'vitest';
import { toCloudFormation } from '../../../shared/export/code/cloudformation/toCloudFormation';
import { toTerraform } from '../../../shared/export/code/terraform/toTerraform';
import { emptyNetwork, type Network } from '../../../shared/network/network';
import { parsePolicy } from '../../../shared/policy/parsePolicy';
import { readJson } from '../../../shared/policy/readJson';
import { redactModel } from '../../../shared/redact/redactModel';
import { gatewayEndpoint, networkOf, vpc } from '../../support/builders';
import { modelFileOf } from '../../support/modelFiles';

const deep = `{"Statement": ${'['.repeat(9_000)}${']'.repeat(9_000)}}`;
const infinite = '{"Statement": [{"Effect": "Allow", "Principal": 1e999}]}';

describe('readJson', () => {
  it('reads what is JSON', () => {
    expect(readJson('{"a": [1, null, "x"], "b": {"c": true}}')).toEqual({
      a: [1, null, 'x'],
      b: { c: true },
    });
    expect(readJson('null')).toBeNull();
    expect(readJson('{"a": ')).toBeUndefined();
  });

  it.each([
    ['nests deeper than anything can go through', deep],
    ['holds a number that no JSON can hold', infinite],
  ])('takes what %s for none', (_what, text) => {
    expect(readJson(text)).toBeUndefined();
  });
});

describe.each([
  ['nests deep', deep],
  ['holds an endless number', infinite],
])('a policy that %s', (_what, policyDocument) => {
  function network(): Network {
    const of = networkOf(vpc(), gatewayEndpoint('vpce-1'));
    const [[key, endpoint] = []] = of.vpcEndpoints;
    if (key === undefined || endpoint === undefined) throw new Error('no endpoint');
    return { ...of, vpcEndpoints: new Map([[key, { ...endpoint, policyDocument }]]) };
  }

  it('is no policy', () => {
    expect(parsePolicy(policyDocument)).toEqual({ ok: false, error: 'not-json' });
  });

  it('stays a text in code', () => {
    expect(toTerraform(emptyNetwork(), network())).not.toMatch(/jsonencode|Infinity/);
    expect(toCloudFormation(emptyNetwork(), network())).toHaveLength(1);
  });

  it('is left out of a redacted copy', () => {
    const { base } = redactModel(modelFileOf(network()));
    expect([...base.vpcEndpoints.values()][0]?.policyDocument).toBe('not JSON');
  });
});
