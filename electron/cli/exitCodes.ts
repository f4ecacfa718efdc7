/** What the command line answers with; from 64 on as in sysexits.h. */
export const exitCodes = {
  /** A trace: reachable. A batch: every line answered. */
  done: 0,
  blocked: 1,
  unknown: 2,
  usage: 64,
  badInput: 65,
  awsUnavailable: 69,
  bug: 70,
  noPermission: 77,
  /** Ctrl-C, as shells say it: 128 and the signal's number. What was read until then is kept. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
