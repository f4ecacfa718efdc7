import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react';

/** px between a field and its list, and between the list and the window's edge. */
const gap = 4;
const margin = 8;
/** px below which a list is too low to be of use, and opens upwards instead. */
const leastHeight = 160;

/** Where the list of a field stands when it lies over everything: below it, or above where there is more room. */
export function useFloatingList(
  field: RefObject<HTMLElement | null>,
  open: boolean,
): CSSProperties | undefined {
  const [style, setStyle] = useState<CSSProperties>();
  useLayoutEffect(() => {
    if (!open) return;
    const place = () => setStyle(field.current ? placeBy(field.current) : undefined);
    place();
    window.addEventListener('resize', place);
    // Scrolling does not bubble, but is captured on its way down.
    window.addEventListener('scroll', place, { capture: true, passive: true });
    // A dialog stands in the middle: what it has to say of a text makes it higher, and moves the field.
    const around = new ResizeObserver(place);
    for (const each of ['dialog', 'form']) {
      const element = field.current?.closest(each);
      if (element) around.observe(element);
    }
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, { capture: true });
      around.disconnect();
    };
  }, [field, open]);
  return open ? style : undefined;
}

function placeBy(field: HTMLElement): CSSProperties {
  const { top, bottom, left, width } = field.getBoundingClientRect();
  const below = window.innerHeight - bottom - gap - margin;
  const above = top - gap - margin;
  const common = { position: 'fixed', left, minWidth: width } as const;
  return below >= leastHeight || below >= above
    ? { ...common, top: bottom + gap, maxHeight: below }
    : { ...common, bottom: window.innerHeight - top + gap, maxHeight: above };
}
