import { openOutbox } from '../../../addin/api/outbox.ts';
import { backoffMs } from '../../../addin/api/outbox-requests.ts';
import type { OutboxStore } from '../../../addin/api/outbox-keeper.ts';
import type { OutboxNeighbours, OutboxNews } from '../../../addin/api/outbox-neighbours.ts';
import { memoryOutboxStore } from '../../../addin/api/browser-store.ts';
import type { OutboxItem } from '../../../addin/ports/outbox-port.ts';
import { heldPacing } from '../../fakes/fake-outbox.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { FakeServer, serverAwayProblem } from '../../fakes/fake-server.ts';

const VIEW = '00000000-0000-4000-8000-0000000000ff';

function item(id: number, fields: Partial<OutboxItem> = {}): OutboxItem {
  return {
    classifierId: 'c1',
    columns: ['Merchant'],
    view: VIEW,
    event: {
      id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
      kind: 'correct',
      origin: 'correction-column',
      key: `row ${id}`,
      cells: ['x'],
      class: 'Travel',
      saidAt: '2026-03-01T09:00:00.000Z',
    },
    ...fields,
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the outbox', () => {
  test('sends what is added, in order, in one request', async () => {
    const server = new FakeServer();
    const outbox = await openOutbox(server, memoryOutboxStore(), heldPacing());
    await outbox.add([item(1), item(2), item(3)]);
    await outbox.flush();
    expect(server.feedbackRequests).toHaveLength(1);
    expect(server.log.map((event) => event.key)).toEqual(['row 1', 'row 2', 'row 3']);
    expect(outbox.snapshot()).toMatchObject({ pending: 0, saved: 3, waitingBecause: null });
  });

  test('keeps an event until the server has acknowledged it, over a reload of the pane', async () => {
    const store = memoryOutboxStore();
    const away = new FakeServer();
    away.breakNext('recordFeedback', serverAwayProblem());
    const before = await openOutbox(away, store, heldPacing());
    await before.add([item(1), item(2)]);
    await settle();
    expect(before.snapshot().pending).toBe(2);

    const server = new FakeServer();
    const after = await openOutbox(server, store, heldPacing());
    await after.flush();
    expect(server.log.map((event) => event.key)).toEqual(['row 1', 'row 2']);
    expect(await store.readAll()).toEqual([]);
  });

  test('tries again after a growing, capped delay', async () => {
    expect([0, 1, 2, 3, 10].map((attempt) => backoffMs(attempt, 1))).toEqual([1_000, 2_000, 4_000, 8_000, 60_000]);
    expect(backoffMs(0, 0)).toBe(500);

    const server = new FakeServer();
    server.breakNext('recordFeedback', serverAwayProblem(), serverAwayProblem());
    const pacing = heldPacing();
    const outbox = await openOutbox(server, memoryOutboxStore(), pacing);
    await outbox.add([item(1)]);
    await settle();
    expect(outbox.snapshot().waitingBecause?.sentence).toBe('The Amend server does not answer.');
    pacing.held[0]!.end();
    await settle();
    pacing.held[1]!.end();
    await settle();
    expect(pacing.held.map((wait) => wait.ms)).toEqual([1_000, 2_000]);
    expect(outbox.snapshot()).toMatchObject({ pending: 0, saved: 1, waitingBecause: null });
  });

  test('what is added while the server is away waits for the planned attempt and goes after what came before', async () => {
    const server = new FakeServer();
    server.breakNext('recordFeedback', serverAwayProblem());
    const pacing = heldPacing();
    const outbox = await openOutbox(server, memoryOutboxStore(), pacing);
    await outbox.add([item(1)]);
    await settle();
    await outbox.add([item(2)]);
    await settle();
    expect(server.log).toEqual([]);
    pacing.held[0]!.end();
    await settle();
    expect(server.log.map((event) => event.key)).toEqual(['row 1', 'row 2']);
  });

  test('a flush tries at once', async () => {
    const server = new FakeServer();
    server.breakNext('recordFeedback', serverAwayProblem());
    const outbox = await openOutbox(server, memoryOutboxStore(), heldPacing());
    await outbox.add([item(1)]);
    await settle();
    await outbox.flush();
    expect(outbox.snapshot().pending).toBe(0);
  });

  test('events of two classifiers or two views never share a request', async () => {
    const server = new FakeServer();
    const outbox = await openOutbox(server, memoryOutboxStore(), heldPacing());
    await outbox.add([
      item(1),
      item(2, { view: null }),
      item(3, { classifierId: 'c2', view: null }),
      item(4, { classifierId: 'c2', view: null }),
    ]);
    await outbox.flush();
    expect(server.feedbackRequests.map((request) => request.events.length)).toEqual([1, 1, 2]);
    expect(server.feedbackRequests.map((request) => request.view)).toEqual([VIEW, undefined, undefined]);
  });

  test('drafts are kept, not recorded, in a request of their own; that is told, and nothing counts as saved', async () => {
    const server = new FakeServer();
    const outbox = await openOutbox(server, memoryOutboxStore(), heldPacing());
    const kept: string[] = [];
    outbox.onDraftsKept((items) => kept.push(...items.map(({ event }) => event.key)));
    await outbox.add([item(1), item(2, { isDraft: true }), item(3, { isDraft: true }), item(4)]);
    await outbox.flush();
    expect(server.log.map((event) => event.key)).toEqual(['row 1', 'row 4']);
    expect(server.keptDrafts.map(({ events }) => events.length)).toEqual([2]);
    expect(kept).toEqual(['row 2', 'row 3']);
    expect(outbox.snapshot()).toMatchObject({ pending: 0, saved: 2 });
  });

  test('a receipt is told with the items it is for', async () => {
    const server = new FakeServer();
    server.changed = [{ key: 'row 9', class: 'Meals', confidence: 0.7, source: 'model' }];
    const outbox = await openOutbox(server, memoryOutboxStore(), heldPacing());
    const told: [string[], string[]][] = [];
    outbox.onReceipt((receipt, items) =>
      told.push([receipt.changed.map((row) => row.key), items.map((each) => each.event.key)]),
    );
    await outbox.add([item(1)]);
    await outbox.flush();
    expect(told).toEqual([[['row 9'], ['row 1']]]);
  });

  test('a store that refuses to forget costs a repeated event, not an error', async () => {
    const store: OutboxStore = {
      ...memoryOutboxStore(),
      remove: async () => {
        throw new Error('quota');
      },
    };
    const outbox = await openOutbox(new FakeServer(), store, heldPacing());
    await outbox.add([item(1)]);
    await outbox.flush();
    expect(outbox.snapshot()).toMatchObject({ pending: 0, saved: 1 });
  });

  test('what the browser has no room for stays in the pane, is sent, and is said; it is kept once there is room', async () => {
    const server = new FakeServer();
    const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
    const kept = memoryOutboxStore();
    let hasRoom = false;
    const store: OutboxStore = {
      ...kept,
      notKept: null,
      put: async (items) => {
        if (!hasRoom) throw full;
        await kept.put(items);
      },
    };
    server.breakNext('recordFeedback', serverAwayProblem());
    const outbox = await openOutbox(server, store, heldPacing());
    await outbox.add([item(1)]);
    await settle();
    expect(outbox.snapshot()).toMatchObject({ pending: 1, notKept: 'full' });
    hasRoom = true;
    await outbox.add([item(2)]);
    expect(outbox.snapshot()).toMatchObject({ pending: 2, notKept: null });
    expect((await kept.readAll()).map(({ event }) => event.key)).toEqual(['row 1', 'row 2']);
    await outbox.flush();
    expect(server.log.map((event) => event.key)).toEqual(['row 1', 'row 2']);
  });

  test('a storage that cannot be read does not keep the pane from opening', async () => {
    const broken = async () => Promise.reject(new Error('closed'));
    const store: OutboxStore = { notKept: null, readAll: broken, keptIds: broken, put: broken, remove: broken };
    const server = new FakeServer();
    const outbox = await openOutbox(server, store, heldPacing());
    expect(outbox.snapshot()).toMatchObject({ pending: 0, notKept: 'broken' });
    await outbox.add([item(1)]);
    await outbox.flush();
    expect(server.log).toHaveLength(1);
  });
});

describe('two panes of one browser', () => {
  /** One store, one turn, and what one tells the other hears. */
  function browser() {
    const store = memoryOutboxStore();
    const listeners: ((news: OutboxNews) => void)[] = [];
    let turn: Promise<unknown> = Promise.resolve();
    const neighbours = (): OutboxNeighbours => {
      let own: ((news: OutboxNews) => void) | null = null;
      return {
        inTurn: (work) => {
          const done = turn.then(work, work);
          turn = done;
          return done;
        },
        hear: (listener) => listeners.push((own = listener)),
        tell: (news) => listeners.filter((each) => each !== own).forEach((each) => each(news)),
        leave: () => undefined,
      };
    };
    return { store, neighbours };
  }

  test('send nothing twice, and in the order of adding, whoever sends', async () => {
    const { store, neighbours } = browser();
    const server = new FakeServer();
    const [one, two] = [heldPacing(), heldPacing()];
    server.breakNext('recordFeedback', serverAwayProblem());
    const first = await openOutbox(server, store, one, neighbours());
    const second = await openOutbox(server, store, two, neighbours());
    const answered: [string, string[]][] = [];
    first.onReceipt((_, items) => answered.push(['first', items.map(({ event }) => event.key)]));
    second.onReceipt((_, items) => answered.push(['second', items.map(({ event }) => event.key)]));
    await settle();
    await first.add([item(1)]);
    await settle();
    expect(first.snapshot().waitingBecause).not.toBeNull();
    await second.add([item(2)]);
    await settle();
    expect(server.log.map((event) => event.key)).toEqual(['row 1', 'row 2']);
    expect(first.snapshot()).toMatchObject({ pending: 0, saved: 1 });
    expect(second.snapshot()).toMatchObject({ pending: 0, saved: 1 });
    expect(answered.sort()).toEqual([
      ['first', ['row 1']],
      ['second', ['row 2']],
    ]);
    one.pass();
    await settle();
    expect(server.feedbackRequests).toHaveLength(1);
    expect(await store.readAll()).toEqual([]);
  });

  test('a pane that crashed is sent for by the one that is left', async () => {
    const { store, neighbours } = browser();
    const server = new FakeServer();
    const left = await openOutbox(server, store, heldPacing(), neighbours());
    await settle();
    await store.put([item(7)]);
    await left.add([item(8)]);
    await left.flush();
    expect(server.log.map((event) => event.key)).toEqual(['row 7', 'row 8']);
    expect(left.snapshot()).toMatchObject({ pending: 0, saved: 1 });
  });

  test('what one drops is dropped by the other', async () => {
    const { store, neighbours } = browser();
    const server = new FakeServer();
    const refused = () => new ServerProblem('column-missing', 'No.', 'Mend it.');
    server.breakNext('recordFeedback', refused());
    const first = await openOutbox(server, store, heldPacing(), neighbours());
    await first.add([item(1)]);
    await first.flush();
    server.breakNext('recordFeedback', refused());
    const second = await openOutbox(server, store, heldPacing(), neighbours());
    await second.flush();
    expect([first, second].map((each) => each.snapshot().setAside.length)).toEqual([1, 1]);
    await first.drop([item(1).event.id]);
    await settle();
    expect([first, second].map((each) => each.snapshot().setAside.length)).toEqual([0, 0]);
  });
});
