import { collectionNames, type Network } from '../../../shared/network/network';
import { titleOf } from '../../store/resources/resource';
import { useApp } from '../../store/useApp';
import { aboutText, sourceText } from '../../text/editing/checks';
import { Inert } from '../common/Inert';

type Props = {
  /** Ids, names, addresses. */
  about: readonly string[];
  source: string;
  /** What it may be about that the model does not have yet. */
  after?: Network;
};

/** What a refusal or warning is about, by the names that people know, and the page of AWS that says so. */
export function AboutLine({ about, source, after }: Props) {
  const index = useApp((state) => state.index);
  const names = about
    .filter((text) => text !== '')
    .map((text) => {
      const ref = index?.refsOf(text)[0];
      return (ref && index?.entryOf(ref)?.title) ?? (after && titleIn(after, text)) ?? text;
    });
  const page = sourceText(source);
  if (names.length === 0 && page === undefined) return null;
  return (
    <p className="check-source">
      {names.length > 0 && (
        <Inert text={aboutText(names)} mono className="check-about" maxLength={160} />
      )}
      {page !== undefined && <Inert text={page} maxLength={120} />}
    </p>
  );
}

function titleIn(network: Network, id: string): string | undefined {
  const collection = collectionNames.find((each) => network[each].has(id));
  return collection && titleOf(network, { collection, key: id });
}
