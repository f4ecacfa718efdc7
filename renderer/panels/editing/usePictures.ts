import { useEffect, useState } from 'react';
import type { PictureOrder } from '../../../shared/export/pictureOrder';
import { emptyView } from '../../../shared/model-file/view';
import { emptySketch } from '../../../shared/sandbox/emptySketch';
import { newIds } from '../../../shared/sandbox/newId';
import { runAll } from '../../../shared/sandbox/runCommand';
import { fillForm } from '../../store/editing/fillForm';
import type { Option } from '../../store/editing/form';
import { forms } from '../../store/editing/forms/forms';
import { useApp } from '../../store/useApp';
import { themeOf } from '../../store/viewSlice';

type Pictures = ReadonlyMap<string, string>;

/**
 * What the open form would draw on an empty canvas, for each option of a field, by the option: the very commands and the
 * very drawing, made in the document's worker. What is refused just now keeps its last picture.
 */
export function usePictures(field: string, options: readonly Option[]): Pictures {
  const open = useApp((state) => state.form);
  const session = useApp((state) => state.document?.session);
  const network = useApp((state) => state.document?.network);
  const theme = useApp(themeOf);
  const [pictures, setPictures] = useState<Pictures>(new Map());
  const values = options.map(({ value }) => value).join(' ');
  useEffect(() => {
    const form = open && forms.get(open.id);
    if (form === undefined || session === undefined || network === undefined) return;
    let isOver = false;
    const timer = setTimeout(async () => {
      for (const value of values.split(' ')) {
        const said = { ...open?.said, [field]: value };
        const { scope } = fillForm(form, network, open?.place ?? {}, said);
        const sketch = emptySketch();
        const drawn = runAll(sketch, form.orders(scope, newIds(sketch, 0), 0));
        if (!drawn.ok) continue;
        const picture = await session.draw(orderIn(theme), drawn.value.diff);
        if (isOver) return;
        if (picture?.ok) setPictures((known) => new Map(known).set(value, picture.value));
      }
    }, waitMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [open, session, network, theme, field, values]);
  return pictures;
}

function orderIn(theme: PictureOrder['theme']): PictureOrder {
  return {
    format: 'svg',
    view: emptyView,
    extent: { kind: 'whole' },
    title: '',
    theme,
    transparent: true,
    animated: false,
    redact: false,
  };
}

/** Choices are gone through with the arrow keys, and names typed letter by letter. */
const waitMs = 120;
