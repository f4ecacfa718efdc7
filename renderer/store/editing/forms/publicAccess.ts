import { exclusionIdFor } from '../../../../shared/sandbox/fixOrders';
import { settingWords } from '../../../text/editing/settings';
import { actionWords } from '../../../text/editing/words';
import { type Form, type Scope, textOf } from '../form';
import { chosenRegion, openRegionField } from '../regions';
import { subjectId, subjectName } from '../subject';
import { wordOptions } from '../wordOptions';

/** What an account blocks in a Region, whatever its gateways and rules would let through. */
export const setBlockPublicAccess: Form = {
  id: 'set-block-public-access',
  at: [{ in: 'model' }, { in: 'vpc' }],
  isRare: true,
  action: settingWords.blockPublicAccess,
  title: () => settingWords.blockPublicAccessTitle,
  apply: actionWords.apply,
  does: 'changes',
  fields: [
    openRegionField,
    {
      kind: 'one',
      name: 'mode',
      label: settingWords.mode,
      options: () => wordOptions(settingWords.modes),
      start: modeNow,
    },
  ],
  orders: (scope) => [
    {
      type: 'block-public-access/set',
      params: { ...chosenRegion(scope), mode: textOf(scope, 'mode') },
    },
  ],
};

export const addExclusion: Form = {
  id: 'add-exclusion',
  at: [
    { of: 'vpcs', when: (network) => network.vpcBlockPublicAccessOptions.size > 0 },
    { of: 'subnets', when: (network) => network.vpcBlockPublicAccessOptions.size > 0 },
  ],
  action: settingWords.exclude,
  title: (network, place) => settingWords.excludeOf(subjectName(network, place)),
  apply: actionWords.add,
  does: 'changes',
  fields: [
    {
      kind: 'one',
      name: 'mode',
      label: settingWords.mode,
      options: () => wordOptions(settingWords.exclusions),
      start: () => 'allow-bidirectional',
    },
  ],
  orders: (scope) => [
    {
      type: 'block-public-access/add-exclusion',
      params: {
        exclusionId: exclusionIdFor(subjectId(scope.place)),
        ...(scope.place.ref?.collection === 'vpcs'
          ? { vpcId: subjectId(scope.place) }
          : { subnetId: subjectId(scope.place) }),
        mode: textOf(scope, 'mode'),
      },
    },
  ],
};

export const publicAccessForms: readonly Form[] = [setBlockPublicAccess, addExclusion];

function modeNow(scope: Scope): string {
  const region = textOf(scope, 'region');
  for (const each of scope.network.vpcBlockPublicAccessOptions.values())
    if (each.region === region) return each.internetGatewayBlockMode ?? 'off';
  return 'off';
}
