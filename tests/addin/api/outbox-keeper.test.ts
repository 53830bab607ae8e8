import { memoryOutboxStore } from '../../../addin/api/browser-store.ts';
import { OutboxKeeper } from '../../../addin/api/outbox-keeper.ts';
import type { OutboxItem } from '../../../addin/ports/outbox-port.ts';

const item = (id: string) => ({ event: { id } }) as OutboxItem;

test('sees what other panes have added and taken away since it last looked', async () => {
  const store = memoryOutboxStore();
  await store.put([item('left')]);
  const keeper = await OutboxKeeper.open(store);
  expect(keeper.left).toEqual([item('left')]);
  await keeper.keep([item('own')]);
  await store.put([item('theirs')]);
  await store.remove(['left']);
  const sight = await keeper.look();
  expect([...sight.gone]).toEqual(['left']);
  expect(sight.all?.map(({ event }) => event.id)).toEqual(['own', 'theirs']);
  expect(await keeper.look()).toEqual({ gone: new Set(), all: null });
  await keeper.forget(['own', 'theirs']);
  expect(await store.readAll()).toEqual([]);
});
