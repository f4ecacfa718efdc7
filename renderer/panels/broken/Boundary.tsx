import { Component, type ReactNode, useState } from 'react';

type Props = {
  /** What stands in place of a part that threw while it was drawn; `redraw` tries again. */
  broken(error: unknown, redraw: () => void): ReactNode;
  /** It is tried again as soon as one of these is another: what could not be drawn may be gone. */
  redrawOn?: readonly unknown[];
  children: ReactNode;
};

type Caught = { error: unknown; redrawOn: readonly unknown[] };

/** Keeps an error in a part of the window to that part: React would take the whole page away. */
export function Boundary({ broken, redrawOn = [], children }: Props) {
  const [caught, setCaught] = useState<Caught>();
  const redraw = () => setCaught(undefined);
  if (caught === undefined)
    return <Catch onError={(error) => setCaught({ error, redrawOn })}>{children}</Catch>;
  if (caught.redrawOn.some((each, at) => !Object.is(each, redrawOn[at]))) redraw();
  return broken(caught.error, redraw);
}

/** What is drawn in its place stands outside: a boundary would catch that one's errors too, again and again. */
class Catch extends Component<
  { onError(error: unknown): void; children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
