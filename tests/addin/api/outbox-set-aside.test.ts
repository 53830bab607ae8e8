import fc from 'fast-check';
import { memoryOutboxStore } from '../../../addin/api/browser-store.ts';
import { openOutbox, type Outbox } from '../../../addin/api/outbox.ts';
import { replaces, type OutboxItem } from '../../../addin/ports/outbox-port.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import type { FeedbackEvent, FeedbackReceipt, FeedbackRequest } from '../../../contract/feedback.ts';
import { heldPacing } from '../../fakes/fake-outbox.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';

const failure = () =>
  new ServerProblem('internal', 'Something went wrong on the server.', 'Try again. Request id: r-1.', {
    requestId: 'r-1',
  });
const refusal = () =>
  new ServerProblem('event-conflict', 'An event with this id says something else.', 'Give it another id.', {
    requestId: 'r-2',
  });
const slowness = () =>
  new ServerProblem('server-slow', 'The Amend server takes too long to answer.', 'Try again in a moment.');

let ids = 0;
function item(key: string, fields: Partial<FeedbackEvent> = {}): OutboxItem {
  const id = `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  return {
    classifierId: 'c1',
    columns: ['Merchant'],
    view: null,
    event: {
      id,
      kind: 'correct',
      origin: 'correction-column',
      key,
      cells: ['x'],
      class: 'Travel',
      saidAt: '2026-03-01T09:00:00.000Z',
      ...fields,
    },
  };
}

/**
 * A server that fails as it is told: every request, or those with certain events. Keeps each event once, as the real
 * one does.
 */
class FailingServer {
  every: (() => ServerProblem) | null = null;
  /** Takes the events and then loses the answer. */
  losesAnswers = false;
  readonly bad = new Map<string, () => ServerProblem>();
  readonly log: FeedbackEvent[] = [];
  readonly requests: string[][] = [];

  async recordFeedback(_classifierId: string, { events }: FeedbackRequest): Promise<FeedbackReceipt> {
    this.requests.push(events.map((event) => event.id));
    const bad = events.map((event) => this.bad.get(event.id)).find((problem) => problem !== undefined);
    const problem = this.every ?? bad;
    if (problem) throw problem();
    const known = new Set(this.log.map((event) => event.id));
    const fresh = events.filter((event) => !known.has(event.id));
    this.log.push(...fresh);
    if (this.losesAnswers) throw serverAwayProblem();
    return { recorded: fresh.length, repeated: events.length - fresh.length, sequence: this.log.length, changed: [] };
  }

  async keepDrafts() {
    return { kept: 0, ended: 0 };
  }

  get keys(): string[] {
    return this.log.map((event) => event.key);
  }
}

const settle = async () => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
};

async function opened(server = new FailingServer(), store = memoryOutboxStore()) {
  const pacing = heldPacing();
  const outbox = await openOutbox(server, store, pacing);
  /** Lets short waits pass until nothing waits any more, or `most` have passed. */
  const pass = async (most = 20) => {
    for (let i = 0; i < most; i++) {
      await settle();
      pacing.pass();
    }
    await settle();
  };
  return { server, store, pacing, outbox, pass };
}

const namesOf = (outbox: Outbox) => outbox.snapshot().setAside.map((each) => each.item.event.key);

describe('an event that the server refuses', () => {
  test('is set aside at once with what the server said, and the others pass', async () => {
    const { server, outbox, store } = await opened();
    const refused = item('b');
    server.bad.set(refused.event.id, refusal);
    await outbox.add([item('a'), refused, item('c')]);
    await outbox.flush();
    expect(server.keys).toEqual(['a', 'c']);
    expect(outbox.snapshot()).toMatchObject({ pending: 0, saved: 2, waitingBecause: null });
    expect(outbox.snapshot().setAside).toEqual([
      {
        item: refused,
        sentence: 'An event with this id says something else.',
        nextStep: 'Give it another id. Request id: r-2.',
        isRefused: true,
        isOfRow: true,
      },
    ]);
    expect(await store.readAll()).toEqual([refused]);
  });

  test('for want of a role is no fault of its row', async () => {
    const { server, outbox } = await opened();
    const refused = item('a');
    const problem = () => new ServerProblem('not-allowed', 'This needs a role.', 'Ask an admin for it.');
    server.bad.set(refused.event.id, problem);
    await outbox.add([refused]);
    await outbox.flush();
    expect(outbox.snapshot().setAside).toMatchObject([{ item: refused, isRefused: true, isOfRow: false }]);
  });

  test('is not tried again by itself, but when the person asks', async () => {
    const { server, outbox, pacing } = await opened();
    const refused = item('a');
    server.bad.set(refused.event.id, refusal);
    await outbox.add([refused]);
    await outbox.flush();
    expect(pacing.held).toEqual([]);
    server.bad.clear();
    await outbox.retrySetAside();
    expect(server.keys).toEqual(['a']);
    expect(outbox.snapshot()).toMatchObject({ saved: 1, setAside: [] });
  });

  test('is forgotten only when the person drops it', async () => {
    const { server, outbox, store } = await opened();
    const [first, second] = [item('a'), item('b')];
    for (const each of [first, second]) server.bad.set(each.event.id, refusal);
    await outbox.add([first, second]);
    await outbox.flush();
    await outbox.drop([first.event.id]);
    expect(namesOf(outbox)).toEqual(['b']);
    expect(await store.readAll()).toEqual([second]);
  });
});

describe('an event at which the server fails', () => {
  test('is set aside after three tries, and what was said before and after it passes', async () => {
    const { server, outbox, pacing, pass } = await opened();
    const poison = item('poison');
    server.bad.set(poison.event.id, failure);
    await outbox.add([item('a'), poison, item('b')]);
    await pass();
    expect(server.keys).toEqual(['a', 'b']);
    expect(outbox.snapshot()).toMatchObject({
      pending: 0,
      saved: 2,
      waitingBecause: null,
      setAside: [
        {
          item: poison,
          sentence: 'Something went wrong on the server.',
          nextStep: 'Try again. Request id: r-1.',
          isRefused: false,
          isOfRow: true,
        },
      ],
    });
    expect(server.requests.filter((request) => request.length === 1 && request[0] === poison.event.id)).toHaveLength(3);
    expect(pacing.held.map((wait) => wait.ms)).toEqual([300_000]);
  });

  test('among 500 is found with some 30 requests, not 500', async () => {
    const { server, outbox, pass } = await opened();
    const all = Array.from({ length: 500 }, (_, i) => item(`row ${i}`));
    server.bad.set(all[333]!.event.id, failure);
    await outbox.add(all);
    await pass(40);
    expect(server.log).toHaveLength(499);
    expect(namesOf(outbox)).toEqual(['row 333']);
    expect(server.requests.length).toBeLessThan(35);
  });

  test('a failure that passes sets nothing aside', async () => {
    const { server, outbox, pass } = await opened();
    server.every = failure;
    await outbox.add([item('a'), item('b')]);
    await settle();
    expect(outbox.snapshot()).toMatchObject({
      pending: 2,
      waitingBecause: { sentence: 'Something went wrong on the server.' },
    });
    server.every = null;
    await pass();
    expect(server.keys).toEqual(['a', 'b']);
    expect(outbox.snapshot().setAside).toEqual([]);
  });

  test('is tried again by itself, so that a bad hour of the server costs nobody a click', async () => {
    const { server, outbox, pacing, pass } = await opened();
    server.every = failure;
    await outbox.add([item('a'), item('b')]);
    await pass();
    expect(namesOf(outbox)).toEqual(['a', 'b']);
    pacing.pass(300_000);
    await settle();
    expect(namesOf(outbox)).toEqual(['a', 'b']);
    server.every = null;
    pacing.pass(300_000);
    await pass();
    expect(server.keys).toEqual(['a', 'b']);
    expect(outbox.snapshot()).toMatchObject({ pending: 0, saved: 2, setAside: [] });
  });

  test('a flush ends with a verdict', async () => {
    const { server, outbox, pass } = await opened();
    const poison = item('poison');
    server.bad.set(poison.event.id, failure);
    await outbox.add([poison]);
    let ended = false;
    void outbox.flush().then(() => {
      ended = true;
    });
    await pass();
    expect(ended).toBe(true);
    expect(outbox.snapshot().pending).toBe(0);
  });

  test('is tried once more by the next pane, and set aside there too', async () => {
    const first = await opened();
    const poison = item('poison');
    first.server.bad.set(poison.event.id, failure);
    await first.outbox.add([poison]);
    await first.pass();
    const second = await opened(first.server, first.store);
    await second.pass();
    expect(namesOf(second.outbox)).toEqual(['poison']);
    expect(await first.store.readAll()).toEqual([poison]);
  });
});

describe('what the person says later of the same row', () => {
  test('replaces what was set aside of it, which then is never sent', async () => {
    const { server, outbox, store, pass } = await opened();
    const old = item('a', { class: 'Travel' });
    server.bad.set(old.event.id, failure);
    await outbox.add([old]);
    await pass();
    server.bad.clear();
    await outbox.add([item('a', { class: 'Meals' })]);
    await outbox.retrySetAside();
    expect(server.log.map((event) => event.class)).toEqual(['Meals']);
    expect(outbox.snapshot().setAside).toEqual([]);
    expect(await store.readAll()).toEqual([]);
  });

  test('goes on its way when it was said before the older one is set aside', async () => {
    const { server, outbox, pass } = await opened();
    const old = item('a', { class: 'Travel' });
    server.bad.set(old.event.id, failure);
    await outbox.add([old, item('a', { class: 'Meals' })]);
    await pass();
    expect(server.log.map((event) => event.class)).toEqual(['Meals']);
    expect(outbox.snapshot()).toMatchObject({ pending: 0, setAside: [] });
  });

  test('“unsure” takes nothing back: the older one is kept', async () => {
    const { server, outbox } = await opened();
    const old = item('a');
    server.bad.set(old.event.id, refusal);
    await outbox.add([old]);
    await outbox.flush();
    await outbox.add([{ ...item('a'), event: { ...item('a').event, kind: 'unsure', class: undefined } }]);
    await outbox.flush();
    expect(namesOf(outbox)).toEqual(['a']);
  });
});

describe('absence', () => {
  test.each([
    ['away', serverAwayProblem],
    ['too slow', slowness],
  ])('a server that is %s sets nothing aside, however often', async (_, problem) => {
    const { server, outbox, pass } = await opened();
    server.every = problem;
    await outbox.add([item('a'), item('b')]);
    await pass(40);
    expect(outbox.snapshot()).toMatchObject({ pending: 2, setAside: [] });
    server.every = null;
    await pass();
    expect([...server.keys].sort()).toEqual(['a', 'b']);
  });

  test('an event that takes the server too long lets the others pass, and waits on', async () => {
    const { server, outbox, pass } = await opened();
    const heavy = item('heavy');
    server.bad.set(heavy.event.id, slowness);
    await outbox.add([heavy, item('a'), item('b')]);
    await pass(40);
    expect(server.keys).toEqual(['a', 'b']);
    expect(outbox.snapshot()).toMatchObject({ pending: 1, saved: 2, setAside: [] });
  });

  test('while something set aside is tried again: it is tried once more when the server is back', async () => {
    const { server, outbox, pass } = await opened();
    const old = item('a');
    server.bad.set(old.event.id, refusal);
    await outbox.add([old]);
    await outbox.flush();
    server.bad.clear();
    server.every = serverAwayProblem;
    await outbox.retrySetAside();
    expect(outbox.snapshot()).toMatchObject({
      pending: 0,
      setAside: [{ sentence: 'The Amend server does not answer.' }],
    });
    server.every = null;
    await pass();
    expect(server.keys).toEqual(['a']);
    await outbox.add([item('b')]);
    await outbox.flush();
    expect(outbox.snapshot()).toMatchObject({ pending: 0, saved: 2, setAside: [], waitingBecause: null });
  });
});

test('what another pane of this browser has replaced meanwhile is not sent from here any more', async () => {
  const here = await opened();
  const old = item('a', { class: 'Travel' });
  here.server.bad.set(old.event.id, failure);
  await here.outbox.add([old]);
  await here.pass();
  const there = await opened(here.server, here.store);
  await there.pass();
  here.server.bad.clear();
  await there.outbox.add([item('a', { class: 'Meals' })]);
  await there.pass();
  await here.outbox.retrySetAside();
  expect(here.server.log.map((event) => event.class)).toEqual(['Meals']);
  expect(here.outbox.snapshot()).toMatchObject({ pending: 0, setAside: [] });
});

describe('whatever the server does', () => {
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('say' as const),
        row: fc.integer({ min: 0, max: 4 }),
        kind: fc.constantFrom('correct' as const, 'correct' as const, 'withdraw' as const, 'unsure' as const),
        bad: fc.constantFrom(null, null, null, failure, refusal, slowness),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('server' as const),
        every: fc.constantFrom(null, null, serverAwayProblem, failure, slowness, refusal),
        losesAnswers: fc.boolean(),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('time' as const), ms: fc.constantFrom(60_000, 300_000) }) },
    { weight: 1, arbitrary: fc.constant({ do: 'retry' as const }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), which: fc.integer({ min: 0, max: 3 }) }) },
    { weight: 1, arbitrary: fc.constant({ do: 'reload' as const }) },
  );

  test('nothing is lost, nothing overtakes, and what the server takes arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        const server = new FailingServer();
        const store = memoryOutboxStore();
        const said: OutboxItem[] = [];
        const dropped = new Set<string>();
        let pane = await opened(server, store);
        for (const each of steps) {
          if (each.do === 'say') {
            const { kind, bad, row } = each;
            const { class: named, ...event } = item(`row ${row}`).event;
            const added = {
              ...item(`row ${row}`),
              event: { ...event, kind, ...(kind === 'correct' ? { class: named } : {}) },
            };
            if (bad !== null) server.bad.set(added.event.id, bad);
            said.push(added);
            void pane.outbox.add([added]);
          } else if (each.do === 'server')
            Object.assign(server, { every: each.every, losesAnswers: each.losesAnswers });
          else if (each.do === 'time') pane.pacing.pass(each.ms);
          else if (each.do === 'retry') void pane.outbox.retrySetAside();
          else if (each.do === 'reload') pane = await opened(server, store);
          else {
            const chosen = pane.outbox.snapshot().setAside[each.which];
            if (chosen) dropped.add(chosen.item.event.id);
            if (chosen) await pane.outbox.drop([chosen.item.event.id]);
          }
          await settle();
        }
        Object.assign(server, { every: null, losesAnswers: false });
        void pane.outbox.retrySetAside();
        await pane.pass(60);

        const taken = server.log.map((event) => event.id);
        const kept = (await store.readAll()).map(({ event }) => event.id);
        const { pending, setAside } = pane.outbox.snapshot();
        expect(pending + setAside.length).toBe(kept.length);
        for (const [i, one] of said.entries()) {
          const { id } = one.event;
          const isReplaced = said.slice(i + 1).some((later) => replaces(later, one));
          expect([id, taken.includes(id) || kept.includes(id) || dropped.has(id) || isReplaced]).toEqual([id, true]);
          if (!server.bad.has(id) && !dropped.has(id) && !isReplaced) expect(taken).toContain(id);
          for (const later of said.slice(i + 1).filter((each) => replaces(each, one))) {
            if (taken.includes(id) && taken.includes(later.event.id))
              expect(taken.indexOf(id)).toBeLessThan(taken.indexOf(later.event.id));
          }
        }
        // One event at fault keeps no other: only what the server is too slow for still waits.
        const waiting = kept.filter((id) => !setAside.some((each) => each.item.event.id === id));
        expect(waiting.filter((id) => server.bad.get(id) !== slowness)).toEqual([]);
      }),
      { numRuns: 300, seed: 20260301 },
    );
  });
});
