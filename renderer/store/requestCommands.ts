import type { EventOf } from '../../shared/ipc/contract';
import { unreachable } from '../../shared/result';
import type { AppState } from './appStore';

export type RequestCommand = Extract<
  EventOf<'menu'>['command'],
  | 'play'
  | 'step-back'
  | 'step-forward'
  | 'show-both'
  | 'show-with'
  | 'show-without'
  | 'switch-direction'
  | 'leave-request'
>;

/** What is done to the answer that is looked at; without one, nothing. */
export function runRequestCommand(state: AppState, command: RequestCommand): void {
  const { answered, playing, direction, picking } = state;
  if (command === 'leave-request' && picking !== undefined) {
    state.stopPicking();
    return;
  }
  if (answered === undefined) return;
  if (answered.kind === 'single' && comparing.has(command)) return;
  switch (command) {
    case 'play':
      if (playing) state.pause();
      else state.play();
      return;
    case 'step-back':
    case 'step-forward':
      state.step(command === 'step-back' ? -1 : 1);
      return;
    case 'show-both':
      state.showSides('both');
      return;
    case 'show-with':
      state.showSides('with');
      return;
    case 'show-without':
      state.showSides('without');
      return;
    case 'switch-direction':
      state.showDirection(direction === 'forward' ? 'return' : 'forward');
      return;
    case 'leave-request':
      state.clearRequest();
      return;
    default:
      unreachable(command);
  }
}

/** Commands that need two paths. */
const comparing: ReadonlySet<RequestCommand> = new Set<RequestCommand>([
  'show-both',
  'show-with',
  'show-without',
]);
