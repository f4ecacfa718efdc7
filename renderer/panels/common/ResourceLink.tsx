import type { ResourceRef } from '../../../shared/diagram/diagram';
import { titleOf } from '../../store/resources/resource';
import { useApp, useAppStore } from '../../store/useApp';
import { inspectorWords } from '../../text/inspector';
import { Inert } from './Inert';

type RefProps = { to: ResourceRef; children?: string };

/** Selects a resource and shows it in the diagram. */
export function ResourceLink({ to, children }: RefProps) {
  const store = useAppStore();
  const network = useApp((state) => state.document?.network);
  const text = children ?? (network === undefined ? to.key : titleOf(network, to));
  return (
    <button type="button" className="link" onClick={() => store.getState().reveal(to)}>
      <Inert text={text} />
    </button>
  );
}

/** An id as a link where the model holds the resource; as text that says so where it does not. */
export function IdLink({ id }: { id: string }) {
  const index = useApp((state) => state.index);
  const ref = index?.refsOf(id)[0];
  if (index === undefined) return <Inert text={id} mono />;
  if (ref === undefined)
    return (
      <span className="outside">
        <Inert text={id} mono /> <span className="faint">{inspectorWords.notInModel}</span>
      </span>
    );
  const title = index.entryOf(ref)?.title ?? id;
  return (
    <span className="id-link">
      <ResourceLink to={ref}>{title}</ResourceLink>
      {title !== id && <Inert text={id} mono className="faint" />}
    </span>
  );
}
