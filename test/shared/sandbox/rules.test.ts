import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../../shared/edits/refusal';
import { applyDiff, parseDiff, reverse } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import { runCommand } from '../../../shared/sandbox/runCommand';
import { warningCodes } from '../../../shared/sandbox/warning';
import { expectSound } from '../../support/expectSound';
import { endpointRules } from './rules/endpoints';
import { gatewayRules } from './rules/gateways';
import { onPremisesRules } from './rules/onPremises';
import { peeringRules } from './rules/peering';
import { placeRules } from './rules/places';
import { routeRules } from './rules/routes';
import { routeTableRules } from './rules/routeTables';
import type { Rule } from './rules/rule';
import { securityRules } from './rules/security';
import { tagRules } from './rules/tags';
import { transitRules } from './rules/transit';
import { vpcRules } from './rules/vpcs';
import { warningRules } from './rules/warnings';
import { workloadRules } from './rules/workloads';

const rules: Rule[] = [
  ...placeRules,
  ...vpcRules,
  ...routeTableRules,
  ...routeRules,
  ...gatewayRules,
  ...endpointRules,
  ...peeringRules,
  ...transitRules,
  ...onPremisesRules,
  ...securityRules,
  ...workloadRules,
  ...tagRules,
  ...warningRules,
];
const refusals = new Set<string>(refusalCodes);

describe.each(rules)('$code in $type', (rule) => {
  const { code, network, type, meets, passesBy, passesIn, passes } = rule;

  it(refusals.has(code) ? 'refuses' : 'warns', () => {
    const result = runCommand(network, { type, params: meets });
    if (refusals.has(code)) expect(result).toMatchObject({ ok: false, error: { code } });
    else expect(warningsOf(result)).toContain(code);
  });

  it.runIf(passes ?? passesIn)('lets the nearest thing pass', () => {
    const start = passesIn ?? network;
    const params = { ...meets, ...passes };
    const result = runCommand(start, { type: passesBy ?? type, params });
    expect(result).toMatchObject({ ok: true });
    expect(warningsOf(result)).not.toContain(code);
    if (result.ok) expectUndoable(start, result.value.diff);
  });
});

it('has a rule for every code', () => {
  const met = new Set<string>([...rules.map(({ code }) => code), ...metByTheRunner]);
  expect([...refusalCodes, ...warningCodes].filter((code) => !met.has(code))).toEqual([]);
});

/** See runCommand.test.ts and templates.test.ts. */
const metByTheRunner = [
  'no-such-command',
  'params-do-not-fit',
  'nothing-changes',
  'template-zones',
  'template-spokes',
];

it.each(rules.filter(({ code }) => refusals.has(code)))('cites a page for $code', (rule) => {
  const result = runCommand(rule.network, { type: rule.type, params: rule.meets });
  expect(result).toMatchObject({
    error: {
      source: expect.stringMatching(
        /^https:\/\/(docs\.aws\.amazon\.com\/.+\.html|www\.rfc-editor\.org\/.+)$|^this model$/,
      ),
    },
  });
});

function warningsOf(result: ReturnType<typeof runCommand>): string[] {
  return result.ok ? result.value.warnings.map(({ code }) => code) : [];
}

function expectUndoable(network: Network, diff: Parameters<typeof reverse>[0]): void {
  expect(parseDiff(diff).success).toBe(true);
  const edited = applyDiff(network, diff);
  expectSound(edited);
  expect(applyDiff(edited, reverse(diff))).toEqual(network);
}
