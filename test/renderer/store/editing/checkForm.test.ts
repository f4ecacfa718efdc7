import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../../renderer/store/editing/checkForm';
import { fillForm } from '../../../../renderer/store/editing/fillForm';
import type { Form, Values } from '../../../../renderer/store/editing/form';
import { editAclRules } from '../../../../renderer/store/editing/forms/networkAcls';
import { addTransitGateway } from '../../../../renderer/store/editing/forms/transit';
import { placeOf } from '../../../../renderer/store/editing/place';
import { allow, inRegion, networkAcl, networkOf, vpc } from '../../../support/builders';

const network = networkOf(
  inRegion(
    'eu-west-1',
    vpc('shop'),
    networkAcl('acl', {
      vpc: 'shop',
      inbound: [allow('tcp', 443)],
      outbound: [allow('tcp', 443)],
    }),
  ),
);
const check = (form: Form, said: Values, key = 'acl') =>
  checkForm(fillForm(form, network, placeOf(network, { collection: 'networkAcls', key }), said), 0);

const rule = (ruleNumber: string, more = {}) => ({
  ruleNumber,
  action: 'allow',
  protocol: 'tcp',
  ports: '443',
  block: '0.0.0.0/0',
  ...more,
});

describe('checking a form', () => {
  it('says a refusal at the row of the order that is refused, in the right one of two lists', () => {
    expect(check(editAclRules, { inbound: [rule('100'), rule('100')] })).toMatchObject({
      refusal: { code: 'duplicate-rule-number' },
      at: { field: 'inbound', row: 1 },
    });
    expect(check(editAclRules, { inbound: [rule('100', { ports: '9-8' })] })).toMatchObject({
      refusal: { code: 'rule-ports-wrong' },
      at: { field: 'inbound', row: 0 },
    });
  });

  it('says where no number stands, before anything is tried', () => {
    expect(check(editAclRules, { outbound: [rule('100'), rule('first')] })).toEqual({
      kind: 'no-number',
      at: { field: 'outbound', row: 1 },
    });
    expect(check(addTransitGateway, { amazonSideAsn: '64k' })).toEqual({
      kind: 'no-number',
      at: { field: 'amazonSideAsn' },
    });
  });

  it('says at its field what a command does not take', () => {
    expect(check(addTransitGateway, { amazonSideAsn: '0' })).toMatchObject({
      refusal: { code: 'params-do-not-fit' },
      at: { field: 'amazonSideAsn' },
    });
  });
});
