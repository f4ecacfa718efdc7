import { useApp } from '../../store/useApp';
import { sourceText } from '../../text/editing/checks';
import { Inert } from '../common/Inert';

type Props = {
  /** Ids, names, addresses. */
  about: readonly string[];
  source: string;
};

/** What a refusal or warning is about, by the names that people know, and the page of AWS that says so. */
export function AboutLine({ about, source }: Props) {
  const index = useApp((state) => state.index);
  const names = about
    .filter((text) => text !== '')
    .map((text) => {
      const ref = index?.refsOf(text)[0];
      return (ref && index?.entryOf(ref)?.title) ?? text;
    });
  return (
    <p className="check-source">
      {names.length > 0 && (
        <Inert text={names.join(', ')} mono className="check-about" maxLength={160} />
      )}
      <Inert text={sourceText(source)} maxLength={120} />
    </p>
  );
}
