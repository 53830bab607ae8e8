import { createStore, delMany, get, keys, set, setMany, entries } from 'idb-keyval';
import type { OutboxItem } from '../ports/outbox-port.ts';
import type { MemoryPort, SaidMemory } from '../feedback/said-memory.ts';
import type { OutboxStore } from './outbox.ts';

interface KeptItem {
  /** Order of adding, over several openings of the pane. */
  readonly order: number;
  readonly item: OutboxItem;
}

/**
 * The outbox in IndexedDB, one record an event, so that two panes of one browser never overwrite each other's. Each
 * person has one of their own: what somebody typed is sent in nobody else's name.
 *
 * @param person null for whoever did not have to choose who they are
 */
export async function openOutboxStore(now: () => Date, person: string | null = null): Promise<OutboxStore> {
  if (!(await canKeep())) return memoryOutboxStore();
  const kept = createStore(person === null ? 'amend-outbox' : `amend-outbox of ${person}`, 'events');
  let order = now().getTime() * 1_000;
  return {
    durable: true,
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
        items.map((item): [string, KeptItem] => [item.event.id, { order: order++, item }]),
        kept,
      ),
    remove: (ids) => delMany([...ids], kept),
  };
}

/**
 * What was said, in IndexedDB, one record a classifier. Without IndexedDB nothing is kept, and the log is read again.
 */
export async function openMemoryStore(): Promise<MemoryPort> {
  if (!(await canKeep())) {
    const memories = new Map<string, SaidMemory>();
    return { load: async (id) => memories.get(id) ?? null, save: async (id, memory) => void memories.set(id, memory) };
  }
  const kept = createStore('amend-memory', 'classifiers');
  return { load: async (id) => (await get<SaidMemory>(id, kept)) ?? null, save: (id, memory) => set(id, memory, kept) };
}

/** Keeps the queue as long as the pane is open, for browsers that keep nothing in a frame of another site. */
export function memoryOutboxStore(): OutboxStore {
  const items = new Map<string, OutboxItem>();
  return {
    durable: false,
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
async function canKeep(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  try {
    const trial = createStore('amend-trial', 'trial');
    await set('trial', true, trial);
    return true;
  } catch {
    // Refused: the caller falls back to memory and the pane says so.
    return false;
  }
}
