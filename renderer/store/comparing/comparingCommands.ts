import type { AppState } from '../appStore';
import type { RequestCommand } from '../requestCommands';

/**
 * The keys of an answer, while two networks are compared: both, with the changes, without them; to the next one and the
 * one before. Without is a way to look for a moment: asked for again, it goes back.
 */
export function runComparingCommand(state: AppState, command: RequestCommand): void {
  switch (command) {
    case 'step-back':
      state.stepChange(-1);
      break;
    case 'step-forward':
      state.stepChange(1);
      break;
    case 'show-both':
      state.showComparedSide('both');
      break;
    case 'show-with':
      state.showComparedSide('after');
      break;
    case 'show-without':
      state.showComparedSide(state.comparing?.side === 'before' ? 'both' : 'before');
      break;
    case 'leave-request':
      state.leaveComparing();
      break;
    case 'play':
    case 'switch-direction':
      break;
  }
}
