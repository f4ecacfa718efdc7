import type { Result } from '../../../shared/result';
import type { ScanEvent, ScanQuestion } from '../../../shared/scan/events';
import type { ScanRequest } from '../../../shared/scan/request';
import type { ScanError, ScanSummary } from '../../../shared/scan/result';

/** A finished scan: the model file's bytes, handed over rather than copied. */
export type Scanned = { model: Uint8Array; summary: ScanSummary };

export type ToScanHost =
  | { kind: 'scan'; request: ScanRequest; grow: boolean }
  | { kind: 'cancel' }
  | { kind: 'answer'; id: number; answer: string | undefined };

export type FromScanHost =
  /** Several at once: a frame's worth. Never `records`: those are growth. */
  | { kind: 'events'; events: ScanEvent[] }
  /** Lines of `GrowthStep`, handed over rather than copied. */
  | { kind: 'growth'; bytes: Uint8Array }
  | { kind: 'question'; id: number; question: ScanQuestion }
  /** The scan needs the answer no more. */
  | { kind: 'question-over'; id: number }
  | { kind: 'ended'; outcome: Result<Scanned, ScanError> }
  /** A bug in the host, told apart from an expected error. */
  | { kind: 'threw'; stack: string };
