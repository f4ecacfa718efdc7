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
  const { answered, playing, direction } = state;
  if (command === 'leave-request') {
    leaveTopmost(state);
    return;
  }
  // Beneath the matrix it waits as it is.
  if (answered === undefined || state.mainView === 'coverage') return;
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
    default:
      unreachable(command);
  }
}

/** One thing at a time: the matrix over the diagram, the clicking of ends, the request. */
function leaveTopmost({ mainView, picking, question, ...state }: AppState): void {
  if (mainView === 'coverage') state.showMainView('diagram');
  else if (picking !== undefined) state.stopPicking();
  else if (question !== undefined) state.clearRequest();
}

/** Commands that need two paths. */
const comparing: ReadonlySet<RequestCommand> = new Set<RequestCommand>([
  'show-both',
  'show-with',
  'show-without',
]);
