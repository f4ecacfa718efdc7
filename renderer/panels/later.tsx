import { type ComponentType, lazy, Suspense, useState } from 'react';

/** A component whose code comes after the first diagram. */
type Later = ComponentType & { load(): Promise<void> };

/** Drawn at once when its code is there, and as soon as it is when it was asked for before that. */
function later(load: () => Promise<ComponentType>): Later {
  let here: ComponentType | undefined;
  const Awaited = lazy(async () => ({ default: await load() }));
  function Later() {
    // For as long as it is shown: another component in its place would forget what was typed.
    const [Shown] = useState(() => here ?? Awaited);
    return (
      <Suspense fallback={null}>
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

export const CoverageView = later(
  async () => (await import('./coverage/CoverageView')).CoverageView,
);
export const DifferencesPanel = later(
  async () => (await import('./comparing/DifferencesPanel')).DifferencesPanel,
);
export const Dialogs = later(async () => (await import('./Dialogs')).Dialogs);
export const SandboxPanel = later(
  async () => (await import('./sandbox/SandboxPanel')).SandboxPanel,
);
export const ScanPanel = later(async () => (await import('./scan/ScanPanel')).ScanPanel);

/** Loads what no first diagram shows, a third of the page's code: for when the window has come to rest. */
export async function loadLater(): Promise<void> {
  for (const { load } of [Dialogs, CoverageView, SandboxPanel, DifferencesPanel, ScanPanel])
    await load();
}
