import { describe, expect, it } from 'vitest';
import { fillForm } from '../../../../renderer/store/editing/fillForm';
import { type Form, textOf, type Values } from '../../../../renderer/store/editing/form';
import { optionsIn, vpcOptions } from '../../../../renderer/store/editing/options';
import { inRegion, networkOf, subnet, vpc } from '../../../support/builders';

const network = networkOf(
  inRegion('eu-west-1', vpc('shop'), subnet('private', { vpc: 'shop' })),
  inRegion('eu-west-1', vpc('tools'), subnet('tool-a', { vpc: 'tools' })),
);

const form: Form = {
  id: 'test',
  at: [],
  action: '',
  title: () => '',
  apply: '',
  does: 'adds',
  fields: [
    {
      kind: 'one',
      name: 'vpc',
      label: '',
      options: (scope) => vpcOptions(scope.network),
      start: ({ place }) => place.vpcId ?? 'shop',
    },
    {
      kind: 'many',
      name: 'subnets',
      label: '',
      options: (scope) => optionsIn(scope.network, 'subnets', textOf(scope, 'vpc')),
      start: (scope) =>
        optionsIn(scope.network, 'subnets', textOf(scope, 'vpc')).map((o) => o.value),
    },
    {
      kind: 'switch',
      name: 'tools',
      label: '',
      when: (s) => textOf(s, 'vpc') === 'tools',
      start: () => true,
    },
  ],
  orders: () => [],
};

const filled = (said: Values) => fillForm(form, network, {}, said).scope.values;

describe('a form', () => {
  it('starts each field from those before it', () => {
    expect(filled({})).toEqual({ vpc: 'shop', subnets: ['private'] });
    expect(fillForm(form, network, { vpcId: 'tools' }, {}).scope.values.subnets).toEqual([
      'tool-a',
    ]);
  });

  it('forgets what was said of something else, and asks what only matters now', () => {
    expect(filled({ subnets: ['private'], vpc: 'tools' })).toEqual({
      vpc: 'tools',
      subnets: ['tool-a'],
      tools: true,
    });
  });

  it('keeps nothing chosen where nothing was chosen on purpose', () => {
    expect(filled({ subnets: [] }).subnets).toEqual([]);
  });

  it('takes no choice that is not offered', () => {
    expect(filled({ vpc: 'gone' }).vpc).toBe('shop');
  });
});
