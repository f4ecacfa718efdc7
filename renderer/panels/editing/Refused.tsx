import { OctagonX } from 'lucide-react';
import type { Refusal } from '../../../shared/edits/refusal';
import { AboutLine } from './AboutLine';

/** Why an edit cannot be done: the reason, what it is about, and the page that says so. */
export function Refused({ refusal, id }: { refusal: Refusal; id?: string | undefined }) {
  return (
    <div id={id} className="refused" role="alert">
      <OctagonX size={14} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p>{refusal.reason}</p>
        <AboutLine about={refusal.about} source={refusal.source} />
      </div>
    </div>
  );
}
