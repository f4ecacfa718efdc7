import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './viewport';

/** An element's size in px, from before the first paint on; undefined while it has none. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const update = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((known) =>
        width === 0 || height === 0 || (known?.width === width && known.height === height)
          ? known
          : { width, height },
      );
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
