import type { ReactNode } from 'react';
import { useApp } from '../../store/useApp';
import type { BrokenPart } from '../../text/broken';
import { Boundary } from './Boundary';
import { Broken } from './Broken';

type Props = {
  part: BrokenPart;
  /** What decides beside the network what is drawn: an error may not come with another. */
  redrawOn?: readonly unknown[];
  /** What holds the part's place and name in the window, where it is the part itself that draws it. */
  frame?(broken: ReactNode): ReactNode;
  children: ReactNode;
};

/** A part of the window that keeps an error to itself, so that the rest can still be used. */
export function Part({ part, redrawOn = [], frame = (broken) => broken, children }: Props) {
  // Undoing what cannot be drawn brings the part back.
  const network = useApp((state) => state.document?.network);
  return (
    <Boundary
      redrawOn={[network, ...redrawOn]}
      broken={(error, redraw) => frame(<Broken part={part} error={error} redraw={redraw} />)}
    >
      {children}
    </Boundary>
  );
}
