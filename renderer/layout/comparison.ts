import type { Diagram, DiagramView, MarkCounts, ResourceRef } from '../../shared/diagram/diagram';
import { type Drawn, drawnOf, layoutComparison } from '../../shared/diagram/layoutComparison';
import type { MarkedRecord } from '../../shared/diagram/markDiagram';
import type { Scene } from '../../shared/diagram/scene';
import type { AnyRecord, Network } from '../../shared/network/network';
import { propertiesOf } from '../../shared/sandbox/difference/properties';
import {
  differenceOfResources,
  type PropertyChange,
  type ResourceChange,
  type ResourceDifference,
} from '../../shared/sandbox/difference/resourceDifference';
import type { ComparedSide, ResourceChanges } from '../store/comparing/comparison';
import { nameOf } from '../store/resources/resource';

/** What the network of a document is held against. It comes before: the document is what became of it. */
export type Comparison = {
  before: Network;
  changes(after: Network): ResourceChanges;
  /** All that the earlier state says of a resource that the network does not hold. */
  gone(ref: ResourceRef): readonly PropertyChange[];
  layOut(after: Network, view: DiagramView, side: ComparedSide): Promise<Diagram>;
};

/** More lines than anybody reads; the window gets them in one piece. */
const mostListed = 3000;

export function compareWith(
  before: Network,
  layOut: (scene: Scene) => Promise<Diagram>,
): Comparison {
  let drawn: { key: string; of: Drawn } | undefined;
  let known: { after: Network; difference: ResourceDifference } | undefined;

  /** An edit asks for it twice: for the list and for the drawing. */
  function differenceTo(after: Network): ResourceDifference {
    if (known?.after !== after) known = { after, difference: differenceOfResources(before, after) };
    return known.difference;
  }

  /** It stays as it is, whatever is done to the other. */
  function drawnBefore(view: DiagramView): Drawn {
    // By content: a view that comes from the window is a new one each time.
    const key = JSON.stringify(view);
    if (drawn?.key !== key) drawn = { key, of: drawnOf(before, view) };
    return drawn.of;
  }

  return {
    before,
    changes(after) {
      const { changes, notCompared } = differenceTo(after);
      const counts: MarkCounts = { added: 0, removed: 0, changed: 0 };
      for (const { change } of changes) counts[change] += 1;
      return {
        counts,
        changes: changes.slice(0, mostListed).map((change) => named(change, before, after)),
        left: Math.max(0, changes.length - mostListed),
        notCompared,
      };
    },
    gone({ collection, key }) {
      const record: AnyRecord | undefined = before[collection].get(key);
      if (record === undefined) return [];
      return [...propertiesOf(collection, record).values()].map(({ property, item, value }) => ({
        property,
        ...(item === undefined ? {} : { item }),
        before: value,
      }));
    },
    layOut(after, view, side) {
      const records = differenceTo(after).changes.map(
        ({ change, collection, id, vpcId }): MarkedRecord => ({
          ref: { collection, key: id },
          mark: change,
          vpcId,
        }),
      );
      const sides = { before: drawnBefore(view), after: drawnOf(after, view) };
      return layoutComparison(sides, { side, records }, layOut);
    },
  };
}

/** As the rest of the window calls it: an interface by its owner, an endpoint by its service. */
function named(change: ResourceChange, before: Network, after: Network): ResourceChange {
  const { collection, id } = change;
  const name = nameOf(change.change === 'removed' ? before : after, { collection, key: id });
  return name === undefined || name === change.name ? change : { ...change, name };
}
