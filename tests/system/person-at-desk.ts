import { createClient } from '../../addin/api/client.ts';
import { openOutbox, type Outbox } from '../../addin/api/outbox.ts';
import { memoryOutboxStore } from '../../addin/api/browser-store.ts';
import { createPaneActions, type PaneActions } from '../../addin/app/pane-actions.ts';
import { initialState } from '../../addin/app/pane-state.ts';
import { createStore, type PaneStore } from '../../addin/app/pane-store.ts';
import type { Pacing } from '../../addin/ports/pacing.ts';
import { DEMO_PERSON_HEADER } from '../../contract/session.ts';
import { FakeCarrying } from '../fakes/fake-carrying.ts';
import { FakeRules } from '../fakes/fake-rules.ts';
import { FakeWork } from '../fakes/fake-work.ts';
import { fakeWelcome } from '../fakes/fake-welcome.ts';
import { FakeEvents } from '../fakes/fake-events.ts';
import { FakeMemory } from '../fakes/fake-outbox.ts';
import { FakeWorkbook } from '../fakes/fake-workbook.ts';

/** What becomes of a person's requests: they arrive; none does; their answers are lost; each arrives twice. */
export type Network = 'up' | 'down' | 'answers-lost' | 'twice';

/** How long a machine that does other things, too, may take over what is answered in milliseconds. */
const MOST_TICKS = 4_000;

/**
 * A person with a copy of the table: the real pane without its view, with its outbox and its memory, over real HTTP.
 * The workbook stands at the pane's port; a browser, a network and a clock are played.
 */
export class PersonAtDesk {
  readonly workbook: FakeWorkbook;
  network: Network = 'up';
  /** Sequence of the last event that an answer has shown them. */
  seen = 0;
  /** Of events that they sent, `basedOn` as it was and what they had been shown by then. */
  readonly claims: { readonly basedOn: number; readonly seen: number }[] = [];
  outbox!: Outbox;
  #actions!: PaneActions;
  #store!: PaneStore;
  readonly #kept = memoryOutboxStore();
  readonly #memory = new FakeMemory();
  /** Counts the panes: one that crashed neither sends nor hears any more. */
  #pane = 0;
  #waits: (() => void)[] = [];

  constructor(
    readonly url: string,
    readonly demoId: string,
    readonly classifier: string,
    rows: number,
    readonly newId: () => string,
  ) {
    const keys = Array.from({ length: rows }, (_, row) => `r${row}`);
    this.workbook = new FakeWorkbook([
      { name: 'Id', values: keys },
      { name: 'Merchant', values: keys.map((key) => `shop ${key}`) },
      { name: 'Amount', values: keys.map((_, row) => row + 1) },
      { name: 'Account', values: keys.map(() => null) },
    ]);
    this.workbook.settings.set('amend.classifier', JSON.stringify({ classifier, table: 'table-1' }));
  }

  get actions(): PaneActions {
    return this.#actions;
  }

  get work() {
    const { stage } = this.#store.getState();
    return stage.kind === 'working' ? stage.work : null;
  }

  /** Opens the pane on what an earlier one left, as after a reload or a crash. */
  async open(): Promise<void> {
    const pane = ++this.#pane;
    const isAlive = () => pane === this.#pane;
    this.workbook.forgetListeners();
    const server = createClient({
      baseUrl: this.url,
      fetch: (address, request) => (isAlive() ? this.#fetch(address, request) : Promise.reject(new TypeError('gone'))),
      headers: () => ({ [DEMO_PERSON_HEADER]: this.demoId }),
    });
    const pacing: Pacing = {
      now: () => new Date(),
      random: () => 0.5,
      newId: this.newId,
      wait: (_, signal) =>
        new Promise((resolve) => {
          if (isAlive()) this.#waits.push(resolve);
          signal?.addEventListener('abort', () => resolve());
        }),
    };
    this.#waits = [];
    this.#store = createStore(initialState);
    this.outbox = await openOutbox(server, this.#kept, pacing);
    const ports = { workbook: this.workbook, server, outbox: this.outbox, memory: this.#memory, pacing };
    this.#actions = createPaneActions(
      {
        ...ports,
        events: new FakeEvents(),
        carrying: new FakeCarrying(),
        welcome: fakeWelcome(),
        habits: { read: () => null, keep: () => undefined },
        rules: new FakeRules(),
        worklists: new FakeWork(),
      },
      this.#store,
    );
    this.#actions.open();
    await this.settle();
  }

  /** Whatever waits for its time is due; until nothing is under way, but for what the network keeps away. */
  async settle(): Promise<void> {
    for (let tick = 0; tick < MOST_TICKS; tick++) {
      if (this.network !== 'down') for (const end of this.#waits.splice(0)) end();
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (tick > 8 && !this.#isBusy()) return;
    }
    throw new Error(
      `the pane of ${this.demoId} does not come to rest: ${JSON.stringify(this.#store.getState().tasks)}`,
    );
  }

  #isBusy(): boolean {
    if (this.#underWay > 0) return true;
    if (this.network === 'down' || this.network === 'answers-lost') return false;
    const { tasks, stage } = this.#store.getState();
    const typed = stage.kind === 'working' ? stage.work.corrections.typed.length : 0;
    const isRunning = Object.values(tasks).some((task) => task.kind === 'running');
    return isRunning || typed > 0 || this.outbox.snapshot().pending > 0;
  }

  #underWay = 0;

  async #fetch(address: Parameters<typeof fetch>[0], request: RequestInit = {}): Promise<Response> {
    const { network } = this;
    if (network === 'down') throw new TypeError('fetch failed');
    this.#underWay++;
    try {
      this.#noteClaims(request);
      if (network === 'twice' && request.method === 'POST') await (await fetch(address, request)).text();
      const answer = await fetch(address, request);
      const text = await answer.text();
      if (network === 'answers-lost') throw new TypeError('connection reset');
      this.#noteSeen(text);
      return new Response(text, { status: answer.status, headers: answer.headers });
    } finally {
      this.#underWay--;
    }
  }

  #noteClaims({ body }: RequestInit): void {
    if (typeof body !== 'string' || !body.includes('"events"')) return;
    const { events } = JSON.parse(body) as { events: { basedOn: number; origin: string }[] };
    for (const { basedOn, origin } of events) if (origin !== 'found') this.claims.push({ basedOn, seen: this.seen });
  }

  #noteSeen(text: string): void {
    for (const [, sequence] of text.matchAll(/"(?:sequence|seen)":(\d+)/g))
      this.seen = Math.max(this.seen, Number(sequence));
  }
}
