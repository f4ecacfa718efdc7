import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

/** A component whose code comes after the first diagram. */
type Later = ComponentType & { load(): Promise<void> };

/**
 * Drawn at once when its code is there, and as soon as it is when it was asked for before that.
 *
 * @param meanwhile what keeps its place until then
 */
function later(load: () => Promise<ComponentType>, meanwhile: ReactNode = null): Later {
  let here: ComponentType | undefined;
  const Awaited = lazy(async () => ({ default: await load() }));
  function Later() {
    // For as long as it is shown: another component in its place would forget what was typed.
    const [Shown] = useState(() => here ?? Awaited);
    return (
      <Suspense fallback={meanwhile}>
        <Shown />
      </Suspense>
    );
  }
  return Object.assign(Later, {
    async load() {
      here = await load();
    },
  });
}

/** Without it the canvas would move into the panel's column. */
const emptySide = <aside className="side" aria-busy="true" />;

export const CoverageView = later(
  async () => (await import('./coverage/CoverageView')).CoverageView,
);
export const DifferencesPanel = later(
  async () => (await import('./comparing/DifferencesPanel')).DifferencesPanel,
  emptySide,
);
export const Dialogs = later(async () => (await import('./Dialogs')).Dialogs);
export const SandboxPanel = later(
  async () => (await import('./sandbox/SandboxPanel')).SandboxPanel,
  emptySide,
);
export const ScanPanel = later(async () => (await import('./scan/ScanPanel')).ScanPanel);

/** Loads what no first diagram shows, a third of the page's code: for when the window has come to rest. */
export async function loadLater(): Promise<void> {
  for (const { load } of [Dialogs, CoverageView, SandboxPanel, DifferencesPanel, ScanPanel])
    await load();
}
