import { memoryOutboxStore, openMemoryStore, openOutboxStore } from '../../../addin/api/browser-store.ts';
import { emptyMemory } from '../../../addin/feedback/said-memory.ts';
import type { OutboxItem } from '../../../addin/ports/outbox-port.ts';

const item = (id: string) => ({ event: { id } }) as OutboxItem;

// With IndexedDB: tests/e2e/server-away.test.ts, in a real browser.
describe('a browser that keeps nothing', () => {
  test('says so, and keeps the queue as long as the pane is open', async () => {
    const store = await openOutboxStore(() => new Date(0));
    expect(store.notKept).toBe('missing');
    await store.put([item('a'), item('b')]);
    await store.remove(['a']);
    expect((await store.readAll()).map((each) => each.event.id)).toEqual(['b']);
  });

  test('remembers what was said as long as the pane is open', async () => {
    const store = await openMemoryStore();
    expect(await store.load('c')).toBeNull();
    await store.save('c', { ...emptyMemory(), readTo: 7 });
    expect((await store.load('c'))?.readTo).toBe(7);
  });

  test('an event put twice is there once', async () => {
    const store = memoryOutboxStore();
    await store.put([item('a')]);
    await store.put([item('a')]);
    expect(await store.readAll()).toHaveLength(1);
  });
});
