import { shortened, visible } from '../../shared/visible';

export { shortened, visible };

/** As much as a tooltip can hold. */
export function tooltip(text: string): string {
  return shortened(text, 1000);
}
