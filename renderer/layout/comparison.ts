import type { Diagram, DiagramView, MarkCounts, ResourceRef } from '../../shared/diagram/diagram';
import { type Drawn, drawnOf, layoutComparison } from '../../shared/diagram/layoutComparison';
import type { MarkedRecord } from '../../shared/diagram/markDiagram';
import type { Side, Sides } from '../../shared/diagram/mergeScenes';
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

/** A network that never changes, and against it that of a document, which does. */
export type Comparison = {
  sidesWith(network: Network): Sides<Network>;
  changes(network: Network): ResourceChanges;
  /** All that the other network says of a resource that the document's does not hold. */
  saidOf(ref: ResourceRef): readonly PropertyChange[];
  layOut(network: Network, view: DiagramView, side: ComparedSide): Promise<Diagram>;
};

/** More lines than anybody reads; the window gets them in one piece. */
const mostListed = 3000;

/** @param otherIs what the other network is to that of the document */
export function compareWith(
  other: Network,
  otherIs: Side,
  layOut: (scene: Scene) => Promise<Diagram>,
): Comparison {
  let drawn: { key: string; of: Drawn } | undefined;
  let known: { network: Network; difference: ResourceDifference } | undefined;

  function sides<T>(own: T, others: T): Sides<T> {
    return otherIs === 'before' ? { before: others, after: own } : { before: own, after: others };
  }

  /** An edit asks for it twice: for the list and for the drawing. */
  function differenceFrom(network: Network): ResourceDifference {
    if (known?.network !== network) {
      const { before, after } = sides(network, other);
      known = { network, difference: differenceOfResources(before, after) };
    }
    return known.difference;
  }

  /** It stays as it is, whatever is done to the document. */
  function drawnOther(view: DiagramView): Drawn {
    // By content: a view that comes from the window is a new one each time.
    const key = JSON.stringify(view);
    if (drawn?.key !== key) drawn = { key, of: drawnOf(other, view) };
    return drawn.of;
  }

  return {
    sidesWith: (network) => sides(network, other),
    changes(network) {
      const { changes, notCompared } = differenceFrom(network);
      const counts: MarkCounts = { added: 0, removed: 0, changed: 0 };
      for (const { change } of changes) counts[change] += 1;
      const networks = sides(network, other);
      return {
        counts,
        changes: changes.slice(0, mostListed).map((change) => named(change, networks)),
        left: Math.max(0, changes.length - mostListed),
        notCompared,
      };
    },
    saidOf({ collection, key }) {
      const record: AnyRecord | undefined = other[collection].get(key);
      if (record === undefined) return [];
      return [...propertiesOf(collection, record).values()].map(({ property, item, value }) => ({
        property,
        ...(item === undefined ? {} : { item }),
        [otherIs]: value,
      }));
    },
    layOut(network, view, side) {
      const records = differenceFrom(network).changes.map(
        ({ change, collection, id, vpcId }): MarkedRecord => ({
          ref: { collection, key: id },
          mark: change,
          vpcId,
        }),
      );
      const scenes = sides(drawnOf(network, view), drawnOther(view));
      return layoutComparison(scenes, { side, records }, layOut);
    },
  };
}

/** As the rest of the window calls it: an interface by its owner, an endpoint by its service. */
function named(change: ResourceChange, { before, after }: Sides<Network>): ResourceChange {
  const { collection, id } = change;
  const name = nameOf(change.change === 'removed' ? before : after, { collection, key: id });
  return name === undefined || name === change.name ? change : { ...change, name };
}
