import type { SelfCheck } from '../../contract/self-check.ts';
import { reduceTasks, type TaskEvent, type Tasks } from '../tasks/tasks.ts';

/** What the page of admins shows. */
export interface AdminState {
  /** Null until it was made for the first time. */
  readonly check: SelfCheck | null;
  readonly tasks: Tasks;
}

export type AdminEvent = TaskEvent | { readonly type: 'self-checked'; readonly check: SelfCheck };

export const notChecked: AdminState = { check: null, tasks: {} };

/** The next state. What was found last stays while it is looked at again. */
export function reduceAdmin(state: AdminState, event: AdminEvent): AdminState {
  return event.type === 'self-checked'
    ? { ...state, check: event.check }
    : { ...state, tasks: reduceTasks(state.tasks, event) };
}
