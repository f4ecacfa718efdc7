import type { Tags } from '../../../shared/network/record';
import { number } from '../../text/format';
import { inspectorWords } from '../../text/inspector';
import { Inert } from '../common/Inert';
import { LongText } from './LongText';

export function TagList({ tags }: { tags: Tags }) {
  return (
    <section>
      <h3 className="section-title">
        {inspectorWords.tags} <span className="tab-count">{number(tags.length)}</span>
      </h3>
      {tags.length === 0 ? (
        <p className="inspector-note">{inspectorWords.noTags}</p>
      ) : (
        <dl className="properties">
          {tags.map(({ key, value }) => (
            <div key={key} className="property">
              <dt>
                <Inert text={key} maxLength={60} />
              </dt>
              <dd>
                <LongText text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
