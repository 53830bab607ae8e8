import type { OutboxSnapshot } from '../ports/outbox-port.ts';
import type { Connection } from '../session/connect-classifier.ts';
import type { PaneContext, StateOf } from '../session/pane-context.ts';
import { emptySetup, reduceSetup, type SetUpEntered, type SetupEvent, type SetupState } from '../setup/setup-state.ts';
import { reduceTasks, type TaskEvent } from '../tasks/tasks.ts';
import { reduceWork, startWork, type WorkEvent, type WorkState } from './work-state.ts';

/** The state of the whole pane. */
export type PaneState = StateOf<WorkState, SetupState>;

export type PaneEvent =
  | TaskEvent
  | SetupEvent
  | WorkEvent
  | SetUpEntered
  | { readonly type: 'classifier-opened'; readonly connection: Connection }
  | { readonly type: 'outbox-changed'; readonly outbox: OutboxSnapshot };

/** What the features work with, seen whole. */
export type WholePane = PaneContext<PaneState, PaneEvent>;

export const emptyOutbox: OutboxSnapshot = {
  pending: 0,
  unsent: [],
  saved: 0,
  setAside: [],
  waitingBecause: null,
  notKept: null,
};

export const initialState: PaneState = { stage: { kind: 'opening' }, tasks: {}, outbox: emptyOutbox };

/** The next state. Events of a stage that the person has left change nothing. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'set-up-entered':
      return { ...state, tasks: {}, stage: { kind: 'setting-up', setup: emptySetup } };
    case 'classifier-opened':
      return { ...state, tasks: {}, stage: { kind: 'working', work: startWork(event.connection) } };
    case 'outbox-changed':
      return { ...state, outbox: event.outbox };
    case 'task-started':
    case 'task-progressed':
    case 'task-cancelling':
    case 'task-ended':
    case 'task-failed':
    case 'task-cancelled':
      return { ...state, tasks: reduceTasks(state.tasks, event) };
    case 'visitor-known':
    case 'welcome-left':
    case 'selection-seen':
    case 'table-inspected':
    case 'classifiers-listed':
    case 'column-typed':
    case 'key-columns-chosen':
    case 'label-column-chosen':
    case 'kind-chosen':
    case 'spellings-chosen':
    case 'classes-shown':
    case 'classes-typed':
    case 'giveaways-found':
    case 'classifier-named':
      return state.stage.kind === 'setting-up'
        ? { ...state, stage: { kind: 'setting-up', setup: reduceSetup(state.stage.setup, event) } }
        : state;
    default:
      return state.stage.kind === 'working'
        ? { ...state, stage: { kind: 'working', work: reduceWork(state.stage.work, event) } }
        : state;
  }
}
