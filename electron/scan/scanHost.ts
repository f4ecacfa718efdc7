import type { ScanEvent, ScanQuestion } from '../../shared/scan/events';
import type { Patience } from './clients/send';

/** Who runs a scan: a window, the command line, a test. */
export type ScanHost = {
  onEvent(event: ScanEvent): void;
  /** Asks the user. Undefined or `stop` means no; the signal ends the wait. */
  ask(question: ScanQuestion, signal: AbortSignal): Promise<string | undefined>;
  /** Ends the scan. What was read is kept. */
  signal: AbortSignal;
  /** Whether `records` events are wanted: they cost as much again as reading the answers. */
  grow?: boolean;
  patience?: Patience;
};
