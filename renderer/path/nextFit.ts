import type { Diagram } from '../../shared/diagram/diagram';

/** What was last brought into view. */
export type Fitted = {
  /** Which question it was. */
  asked: number;
  diagram: Diagram;
  /** Whether VPCs on the way were still being opened for it. */
  opening: boolean;
};

/**
 * Whether paths are to be brought into view: once a question, and again when the VPCs on its way are open. Never
 * because a side was hidden, a volume was said or something was changed in the sandbox: the reader has found a place.
 *
 * @returns undefined where the view stays
 */
export function nextFit(
  fitted: Fitted | undefined,
  { asked, diagram, layingOut }: { asked: number; diagram: Diagram; layingOut: boolean },
): Fitted | undefined {
  if (fitted?.asked !== asked) return { asked, diagram, opening: layingOut };
  return fitted.opening && fitted.diagram !== diagram
    ? { asked, diagram, opening: false }
    : undefined;
}
