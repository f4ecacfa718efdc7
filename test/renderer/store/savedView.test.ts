import { expect, it } from 'vitest';
import { fromView, toView } from '../../../renderer/store/savedView';
import { emptyView } from '../../../shared/model-file/view';

it('keeps all that a file says about the view, positions that nothing draws included', () => {
  const view = {
    ...emptyView,
    pins: { 'vpcs/shop': { x: 12, y: 40 } },
    expandedGroups: ['subnets/app/lambda:orders'],
    savedViews: [{ name: 'all', filter: emptyView.filter }],
  };

  expect(toView(fromView(view))).toEqual(view);
});
