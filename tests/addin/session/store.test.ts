import { createReducedStore } from '../../../addin/session/store.ts';

test('a store tells whoever listens of each change, and of nothing else', () => {
  const store = createReducedStore(0, (state, event: number) => state + event);
  const seen: number[] = [];
  const stop = store.subscribe(() => seen.push(store.getState()));
  store.dispatch(2);
  store.dispatch(0);
  store.dispatch(3);
  stop();
  store.dispatch(1);
  expect([seen, store.getState()]).toEqual([[2, 5], 6]);
});
