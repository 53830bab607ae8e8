import { initialState } from '../../../addin/app/pane-state.ts';
import { createStore } from '../../../addin/app/store.ts';

describe('the store', () => {
  test('tells its listeners after each change, until they leave', () => {
    const store = createStore(initialState);
    let told = 0;
    const leave = store.subscribe(() => told++);
    store.dispatch({ type: 'set-up-entered' });
    expect(store.getState().stage.kind).toBe('setting-up');
    leave();
    store.dispatch({ type: 'set-up-entered' });
    expect(told).toBe(1);
  });

  test('is silent about an event that changes nothing', () => {
    const store = createStore(initialState);
    let told = 0;
    store.subscribe(() => told++);
    store.dispatch({ type: 'step-chosen', step: 'drift' });
    expect(told).toBe(0);
  });
});
