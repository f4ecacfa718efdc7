import { describe, expect, it } from 'vitest';
import {
  canvasKeyOf,
  firstChildOf,
  leavesAt,
  nextNode,
  parentOf,
} from '../../../renderer/canvas/keyboard';
import { toFlow } from '../../../renderer/canvas/toFlow';
import { invariant } from '../../../shared/result';
import { gridDiagram } from './diagrams';

const flow = toFlow(gridDiagram({ vpcs: 4, cardsPerSubnet: 2 }));
const node = (id: string) => {
  const found = flow.byId.get(id);
  invariant(found !== undefined, `no node ${id}`);
  return found;
};
const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('canvasKeyOf', () => {
  it.each([
    ['ArrowLeft', { kind: 'move', direction: 'left' }],
    ['Enter', { kind: 'inspect' }],
    [' ', { kind: 'toggle' }],
    ['Escape', { kind: 'clear' }],
    ['f', { kind: 'fit' }],
    ['+', { kind: 'zoom-in' }],
    ['-', { kind: 'zoom-out' }],
    ['Delete', { kind: 'remove' }],
    ['ContextMenu', { kind: 'menu' }],
  ])('reads %s', (key, expected) => {
    expect(canvasKeyOf({ ...plain, key })).toEqual(expected);
  });

  it('reads Shift F10 as the key of the context menu', () => {
    expect(canvasKeyOf({ ...plain, key: 'F10', shiftKey: true })).toEqual({ kind: 'menu' });
  });

  it('leaves the keys of menus and of other panels alone', () => {
    expect(canvasKeyOf({ ...plain, key: 'f', ctrlKey: true })).toBeUndefined();
    expect(canvasKeyOf({ ...plain, key: '-', metaKey: true })).toBeUndefined();
    expect(canvasKeyOf({ ...plain, key: 'F6' })).toBeUndefined();
    expect(canvasKeyOf({ ...plain, key: 'constructor' })).toBeUndefined();
  });
});

describe('moving about', () => {
  it('goes from VPC to VPC while VPCs are all that is drawn', () => {
    expect(nextNode(flow, 'vpcs', node('vpcs/vpc-0'), 'right')?.id).toBe('vpcs/vpc-1');
    expect(nextNode(flow, 'vpcs', node('vpcs/vpc-0'), 'down')?.id).toBe('vpcs/vpc-2');
  });

  it('goes from card to card, on into the next subnet', () => {
    const first = node('vpcs/vpc-0/public-0/card-0');
    const second = nextNode(flow, 'groups', first, 'right');
    expect(second?.id).toBe('vpcs/vpc-0/public-0/card-1');
    expect(second && nextNode(flow, 'groups', second, 'right')?.id).toBe(
      'vpcs/vpc-0/public-1/card-0',
    );
  });

  it('goes from container to container of the same kind', () => {
    expect(nextNode(flow, 'groups', node('vpcs/vpc-0/public-0'), 'down')?.id).toBe(
      'vpcs/vpc-0/private-0',
    );
  });

  it('goes up to the container and down to the first thing in it', () => {
    const card = node('vpcs/vpc-0/public-0/card-0');
    const subnet = parentOf(flow, card);
    expect(subnet?.id).toBe('vpcs/vpc-0/public-0');
    expect(subnet && firstChildOf(flow, 'groups', subnet)?.id).toBe(card.id);
  });

  it('goes down to nothing that is not drawn', () => {
    expect(firstChildOf(flow, 'subnets', node('vpcs/vpc-0/public-0'))).toBeUndefined();
  });

  it('counts as leaves what holds nothing that is drawn', () => {
    expect(new Set(leavesAt(flow, 'subnets').map(({ kind }) => kind))).toEqual(
      new Set(['subnet', 'gateway']),
    );
  });
});
