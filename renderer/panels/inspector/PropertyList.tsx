import { useState } from 'react';
import { number } from '../../text/format';
import { inspectorWords } from '../../text/inspector';
import type { Property, PropertyValue } from '../../text/properties/value';
import { Inert } from '../common/Inert';
import { IdLink } from '../common/ResourceLink';
import { LongText } from './LongText';

export function PropertyList({ properties }: { properties: readonly Property[] }) {
  return (
    <dl className="properties">
      {properties.map(({ label, value }) => (
        <div key={label} className="property">
          <dt>{label}</dt>
          <dd>
            <Value value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value }: { value: PropertyValue }) {
  switch (value.kind) {
    case 'words':
      return value.text;
    case 'text':
      return <LongText text={value.text} mono={value.mono} />;
    case 'not-read':
      return <span className="not-read">{inspectorWords.notRead}</span>;
    case 'list':
      return <Lines items={value.items} render={(item) => <Inert text={item} mono />} />;
    case 'links':
      return <Lines items={value.ids} render={(id) => <IdLink id={id} />} />;
  }
}

const firstShown = 6;

/** A few lines, and the rest on demand: a prefix list or group can name thousands. */
function Lines({
  items,
  render,
}: {
  items: readonly string[];
  render(item: string): React.ReactNode;
}) {
  const [limit, setLimit] = useState(firstShown);
  const unique = [...new Set(items)];
  const left = unique.length - limit;
  return (
    <>
      {unique.slice(0, limit).map((item) => (
        <span key={item} className="line">
          {render(item)}
        </span>
      ))}
      {left > 0 && (
        <button type="button" className="link more" onClick={() => setLimit(limit + 100)}>
          {number(left)} more
        </button>
      )}
    </>
  );
}
