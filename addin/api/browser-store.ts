import { createStore, delMany, get, keys, set, setMany, entries } from 'idb-keyval';
import type { NotKept, OutboxItem } from '../ports/outbox-port.ts';
import type { MemoryPort, SaidMemory } from '../feedback/said-memory.ts';
import type { OutboxStore } from './outbox-keeper.ts';

interface KeptItem {
  /** Order of adding, over several openings of the pane. */
  readonly order: number;
  readonly item: OutboxItem;
}

/**
 * The name of somebody's outbox in this browser. Each person has one of their own: what somebody typed is sent in
 * nobody else's name. It is one for all their workbooks: whichever is open sends for those that were closed.
 *
 * @param person null for whoever did not have to choose who they are
 */
export function outboxName(person: string | null): string {
  return person === null ? 'amend-outbox' : `amend-outbox of ${person}`;
}

/**
 * The outbox in IndexedDB, one record an event, so that two panes of one browser never overwrite each other's.
 *
 * @param name see {@link outboxName}
 */
export async function openOutboxStore(now: () => Date, name = outboxName(null)): Promise<OutboxStore> {
  const notKept = await whyNotKept();
  if (notKept !== null) return memoryOutboxStore(notKept);
  const kept = createStore(name, 'events');
  let last = 0;
  // By the time of adding, so that what two panes add is in order, too.
  const nextOrder = () => (last = Math.max(now().getTime() * 1_000, last + 1));
  return {
    notKept: null,
    async readAll() {
      const all = await entries<string, KeptItem>(kept);
      return all
        .map(([, value]) => value)
        .sort((a, b) => a.order - b.order)
        .map((value) => value.item);
    },
    keptIds: async () => new Set(await keys<string>(kept)),
    put: (items) =>
      setMany(
        items.map((item): [string, KeptItem] => [item.event.id, { order: nextOrder(), item }]),
        kept,
      ),
    remove: (ids) => delMany([...ids], kept),
  };
}

/**
 * What was said, in IndexedDB, one record a classifier. Each person has one of their own, since what they have seen of
 * the log decides whom they contradict. Without IndexedDB nothing is kept, and the log is read again.
 */
export async function openMemoryStore(person: string | null = null): Promise<MemoryPort> {
  if ((await whyNotKept()) !== null) {
    const memories = new Map<string, SaidMemory>();
    return { load: async (id) => memories.get(id) ?? null, save: async (id, memory) => void memories.set(id, memory) };
  }
  const kept = createStore(person === null ? 'amend-memory' : `amend-memory:${person}`, 'classifiers');
  return { load: async (id) => (await get<SaidMemory>(id, kept)) ?? null, save: (id, memory) => set(id, memory, kept) };
}

/** Keeps the queue as long as the pane is open, for browsers that keep nothing in a frame of another site. */
export function memoryOutboxStore(notKept: NotKept = 'missing'): OutboxStore {
  const items = new Map<string, OutboxItem>();
  return {
    notKept,
    readAll: async () => [...items.values()],
    keptIds: async () => new Set(items.keys()),
    put: async (added) => {
      for (const item of added) items.set(item.event.id, item);
    },
    remove: async (ids) => {
      for (const id of ids) items.delete(id);
    },
  };
}

/** Private windows and blocked third-party storage refuse only when asked. */
async function whyNotKept(): Promise<NotKept | null> {
  if (typeof indexedDB === 'undefined') return 'missing';
  try {
    const trial = createStore('amend-trial', 'trial');
    await set('trial', true, trial);
    return null;
  } catch (error) {
    // Refused: the caller falls back to memory and the pane says so.
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'missing';
  }
}
