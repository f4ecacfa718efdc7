import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NodeOf } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import { invariant } from '../../shared/result';

/** What nodes need to know beyond their own data. They subscribe to the one bit that concerns them. */
export type Scene = {
  /** What the inspector speaks of. */
  selectedId: string | undefined;
  /** What a selected route table, network ACL or security group applies to. */
  relatedIds: ReadonlySet<string>;
  /** What the request meets; undefined while there is none. */
  pathIds: ReadonlySet<string> | undefined;
  /** Which hops of it happen at a node, in words; for who does not see the badges. */
  hopsAt: ReadonlyMap<string, string>;
  /** Where the keyboard stands, while the canvas has the focus. */
  currentId: string | undefined;
  /** Offers the forms of a VPC in a menu at its button. */
  chooseForm(node: NodeOf<'vpc'>, button: HTMLElement): void;
  /** The VPC whose menu is open. */
  choosingId: string | undefined;
  /** The records behind the nodes, for what is shown close up. */
  network: Network | undefined;
};

export type SceneStore = ReturnType<typeof createScene>;

export function createScene() {
  return createStore<Scene>(() => ({
    selectedId: undefined,
    relatedIds: new Set(),
    pathIds: undefined,
    hopsAt: new Map(),
    currentId: undefined,
    chooseForm: () => undefined,
    choosingId: undefined,
    network: undefined,
  }));
}

export const SceneContext = createContext<SceneStore | undefined>(undefined);

export function useScene<T>(selector: (scene: Scene) => T): T {
  const store = useContext(SceneContext);
  invariant(store !== undefined, 'a node stands outside <SceneContext>');
  return useStore(store, selector);
}

/** The other way round. */
export function nodeIdOfElement(elementId: string): string {
  return elementId.replace(/^node-/, '');
}

/** A node's element in the page; `aria-activedescendant` names it. */
export function elementIdOf(nodeId: string): string {
  return `node-${nodeId}`;
}
