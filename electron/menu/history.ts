import { ok } from '../../shared/result';
import { handle } from '../ipc/handle';

export type HistoryLabels = { undo?: string | undefined; redo?: string | undefined };

export type HistoryOfWindow = {
  labels(): HistoryLabels;
  onChange(listener: () => void): void;
};

/** What the window says could be undone and redone. */
export function registerHistory(): HistoryOfWindow {
  let labels: HistoryLabels = {};
  const listeners: (() => void)[] = [];
  handle('showHistory', async ({ undo, redo }) => {
    labels = { undo, redo };
    for (const listener of listeners) listener();
    return ok({});
  });
  return {
    labels: () => labels,
    onChange: (listener) => void listeners.push(listener),
  };
}
