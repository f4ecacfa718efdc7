import { useEffect, useState } from 'react';
import type { PictureOrder } from '../../../shared/export/pictureOrder';
import { useApp } from '../../store/useApp';
import { exportWords } from '../../text/export';
import { visible } from '../../text/inert';

/** A small look at what comes: the very picture, or the first lines of a text. */
export function ExportPreview({ order }: { order: PictureOrder }) {
  const session = useApp((state) => state.document?.session);
  const isLarge = useApp((state) => (state.diagram?.nodes.length ?? 0) > mostNodes);
  const [text, setText] = useState<string>();
  const key = JSON.stringify(order);
  useEffect(() => {
    if (isLarge || session === undefined) return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const picture = await session.draw(JSON.parse(key) as PictureOrder);
      if (!isOver && picture?.ok) setText(picture.value);
    }, waitMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [session, key, isLarge]);

  return (
    <figure className="export-preview" data-ground={order.theme} aria-label={exportWords.preview}>
      {isLarge ? (
        <p className="muted">{exportWords.tooLargeToPreview}</p>
      ) : text === undefined ? (
        <p className="muted">{exportWords.previewing}</p>
      ) : text.startsWith('<svg') ? (
        <img alt="" src={`data:image/svg+xml,${encodeURIComponent(text)}`} />
      ) : (
        <pre>{visible(text.slice(0, mostCharacters))}</pre>
      )}
    </figure>
  );
}

/** Choices are gone through with the arrow keys: only the one that is stayed at is drawn. */
const waitMs = 120;
/** More take the window longer to show than somebody waits for a preview. */
const mostNodes = 1500;
const mostCharacters = 4000;
