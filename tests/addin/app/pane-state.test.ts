import { emptyOutbox, initialState, reducePane, type PaneEvent } from '../../../addin/app/pane-state.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { aClassifier } from '../../fakes/contract-data.ts';

const after = (...events: PaneEvent[]) => events.reduce(reducePane, initialState);
const opened: PaneEvent = { type: 'classifier-opened', connection: aConnection(aClassifier()) };

describe('the pane', () => {
  test('opens, sets up, works', () => {
    expect(initialState.stage.kind).toBe('opening');
    expect(after({ type: 'set-up-entered' }).stage.kind).toBe('setting-up');
    expect(after({ type: 'set-up-entered' }, opened).stage.kind).toBe('working');
  });

  test('forgets tasks of the stage that was left', () => {
    expect(after({ type: 'task-started', task: 'create', doing: 'x', cancellable: false }, opened).tasks).toEqual({});
  });

  test('events of another stage change nothing', () => {
    const working = after(opened);
    expect(reducePane(working, { type: 'classifier-named', name: 'late' })).toBe(working);
    const settingUp = after({ type: 'set-up-entered' });
    expect(reducePane(settingUp, { type: 'step-chosen', step: 'drift' })).toBe(settingUp);
  });

  test('shows how the outbox stands at any stage', () => {
    expect(after({ type: 'outbox-changed', outbox: { ...emptyOutbox, pending: 3 } }).outbox.pending).toBe(3);
  });
});
