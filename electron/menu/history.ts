import { ok } from '../../shared/result';
import { handle } from '../ipc/handle';

export type HistoryLabels = { undo?: string | undefined; redo?: string | undefined };

export type HistoryOfWindow = {
  labels(): HistoryLabels;
  onChange(listener: () => void): void;
};

/** What the window says could be undone and redone. Shortened, since a menu grows as wide as its longest item. */
export function registerHistory(): HistoryOfWindow {
  let labels: HistoryLabels = {};
  const listeners: (() => void)[] = [];
  handle('showHistory', async ({ undo, redo }) => {
    labels = { undo: shortened(undo), redo: shortened(redo) };
    for (const listener of listeners) listener();
    return ok({});
  });
  return {
    labels: () => labels,
    onChange: (listener) => void listeners.push(listener),
  };
}

const mostCharacters = 60;

function shortened(label: string | undefined): string | undefined {
  return label !== undefined && label.length > mostCharacters
    ? `${label.slice(0, mostCharacters - 1)}…`
    : label;
}
