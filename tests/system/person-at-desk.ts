import { createClient, type ClientOptions } from '../../addin/api/client.ts';
import { createCommentsClient } from '../../addin/api/comments-client.ts';
import { createLineageClient } from '../../addin/api/lineage-client.ts';
import { openOutbox, type Outbox } from '../../addin/api/outbox.ts';
import { memoryOutboxStore } from '../../addin/api/browser-store.ts';
import { createPaneActions, type PaneActions } from '../../addin/app/pane-actions.ts';
import { initialState } from '../../addin/app/pane-state.ts';
import { createStore, type PaneStore } from '../../addin/app/pane-store.ts';
import { createExcelWorkbook } from '../../addin/excel/excel-workbook.ts';
import type { Pacing } from '../../addin/ports/pacing.ts';
import type { WorkbookPort } from '../../addin/ports/workbook-port.ts';
import { createReportSheets } from '../../addin/sheets/report-sheets.ts';
import { DEMO_PERSON_HEADER } from '../../contract/session.ts';
import { FakeCarrying } from '../fakes/fake-carrying.ts';
import { FakeGroups } from '../fakes/fake-groups.ts';
import { FakeRules } from '../fakes/fake-rules.ts';
import { FakeFeeds } from '../fakes/fake-feeds.ts';
import { FakeEndpoint } from '../fakes/fake-endpoint.ts';
import { FakeSchedules } from '../fakes/fake-schedules.ts';
import { FakePacks } from '../fakes/fake-packs.ts';
import { FakeWatch } from '../fakes/fake-watch.ts';
import { FakeWork } from '../fakes/fake-work.ts';
import { fakeWelcome } from '../fakes/fake-welcome.ts';
import { FakeEvents } from '../fakes/fake-events.ts';
import { FakeMemory } from '../fakes/fake-outbox.ts';
import { OfficeInNode } from '../setup/office-in-node.ts';
import { SheetAtDesk } from './sheet-at-desk.ts';

/**
 * What becomes of a person's requests: they arrive; none does; their answers are lost; each arrives twice; what is
 * recorded arrives long after it was given up, the last first.
 */
export type Network = 'up' | 'down' | 'answers-lost' | 'twice' | 'late';

/** Turns of the event loop, and answers, after which a pane that is still busy will be so for ever. */
const MOST_TURNS = 10_000;
/** Turns of the event loop after which nothing new has begun. */
const QUIET_TURNS = 4;

/** Office.js of people who have gone home: a library takes longer to load than a table to make. */
const idle: OfficeInNode[] = [];

export interface Desk {
  readonly url: string;
  /** Who they are in the demo. */
  readonly demoId: string;
  readonly classifier: string;
  readonly classes: readonly string[];
  /** How their machine's clock goes wrong. */
  readonly clockOffsetMs: number;
  readonly newId: () => string;
}

/**
 * A person with a copy of the table: the real pane without its view, over the real adapter, the unmodified Office.js
 * and the emulated Excel, with its outbox and its memory, over real HTTP. The network and a clock are played.
 */
export class PersonAtDesk {
  readonly sheet: SheetAtDesk;
  network: Network = 'up';
  /** How wrong the clock of their machine is by now. */
  clockOffsetMs: number;
  /** Sequence of the last event that an answer has shown them. */
  seen = 0;
  /** Of events that they sent, `basedOn` as it was and what they had been shown by then. */
  readonly claims: { readonly basedOn: number; readonly seen: number }[] = [];
  outbox!: Outbox;
  #actions!: PaneActions;
  #store!: PaneStore;
  readonly #office = idle.pop() ?? new OfficeInNode();
  readonly #kept = memoryOutboxStore();
  readonly #memory = new FakeMemory();
  /** Counts the panes: one that crashed neither sends nor hears any more. */
  #pane = 0;
  #waits: (() => void)[] = [];
  #late: (() => Promise<Response>)[] = [];
  /** Requests that have not been answered yet; none of them fails. */
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(
    readonly desk: Desk,
    cells: ConstructorParameters<typeof SheetAtDesk>[0],
  ) {
    this.sheet = new SheetAtDesk(cells);
    this.clockOffsetMs = desk.clockOffsetMs;
  }

  /** Does something in the pane, as by its buttons. */
  press(act: (actions: PaneActions) => void): void {
    this.#office.within(() => act(this.#actions));
  }

  get work() {
    const { stage } = this.#store.getState();
    return stage.kind === 'working' ? stage.work : null;
  }

  /** Sits down: the classifier is open, and Amend's columns stand in the table. */
  async begin(): Promise<void> {
    const { classifier, classes } = this.desk;
    const { table, workbook } = this.sheet;
    this.#office.open(workbook);
    await this.#office.within(async () => {
      const port = createExcelWorkbook();
      await port.preparePredictionColumns(table.id, { classes, lowConfidence: 0.6 });
      await port.writeSetting('amend.classifier', JSON.stringify({ classifier, table: table.id }));
    });
    // Nobody takes back what was there before they came.
    workbook.history.startHere();
    await this.open();
  }

  /** Opens the pane on what an earlier one left, as after a reload or a crash. */
  async open(): Promise<void> {
    const pane = ++this.#pane;
    const isAlive = () => pane === this.#pane;
    this.#office.open(this.sheet.workbook);
    const asking: ClientOptions = {
      baseUrl: this.desk.url,
      fetch: (address, request) => (isAlive() ? this.#fetch(address, request) : Promise.reject(new TypeError('gone'))),
      headers: () => ({ [DEMO_PERSON_HEADER]: this.desk.demoId }),
    };
    const server = createClient(asking);
    const pacing: Pacing = {
      now: () => new Date(Date.now() + this.clockOffsetMs),
      random: () => 0.5,
      newId: this.desk.newId,
      wait: (_, signal) =>
        new Promise((resolve) => {
          if (isAlive()) this.#waits.push(resolve);
          signal?.addEventListener('abort', () => resolve());
        }),
    };
    this.#waits = [];
    this.#store = createStore(initialState);
    await this.#office.within(async () => {
      this.outbox = await openOutbox(server, this.#kept, pacing);
      const workbook: WorkbookPort = { ...createExcelWorkbook(), ...createReportSheets() };
      const ports = { workbook, server, outbox: this.outbox, memory: this.#memory, pacing };
      this.#actions = createPaneActions(
        {
          ...ports,
          events: new FakeEvents(),
          carrying: new FakeCarrying(),
          welcome: fakeWelcome(),
          habits: { read: () => null, keep: () => undefined },
          rules: new FakeRules(),
          watching: new FakeWatch(),
          packs: new FakePacks(),
          feeds: new FakeFeeds(),
          schedules: new FakeSchedules(),
          modelEndpoint: new FakeEndpoint(),
          feedDrafts: { read: () => null, keep: () => undefined },
          lineage: createLineageClient(asking),
          comments: createCommentsClient(asking),
          worklists: new FakeWork(),
          groups: new FakeGroups(),
        },
        this.#store,
      );
      this.#actions.open();
    });
    await this.settle();
  }

  /** Closes the pane: what is done in the sheet is told to nobody until it is opened again. */
  close(): void {
    this.#pane++;
    this.#office.close();
  }

  get isClosed(): boolean {
    return !this.#office.isOpen;
  }

  /** Whether the pane sees what is done in the sheet: it is open, and has its classifier from the server. */
  get isWatching(): boolean {
    return !this.isClosed && this.work !== null;
  }

  /**
   * Whatever waits for its time is due: once, where trying again fails again. Until nothing is under way, but for what
   * the network keeps away.
   */
  async settle(): Promise<void> {
    if (this.isClosed) return;
    for (let turn = 0, quiet = 0; turn < MOST_TURNS; turn++) {
      const isDue = this.network === 'up' || this.network === 'twice' || (this.network !== 'down' && turn === 0);
      if (isDue) for (const end of this.#waits.splice(0)) end();
      if (this.#underWay.size > 0) await Promise.race(this.#underWay);
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.#isBusy() ? 0 : quiet + 1;
      if (quiet >= QUIET_TURNS) return;
    }
    const { tasks } = this.#store.getState();
    throw new Error(`the pane of ${this.desk.demoId} does not come to rest: ${JSON.stringify(tasks)}`);
  }

  /** What was given up arrives after all, the last first; nobody waits for the answers. */
  async arriveLate(): Promise<void> {
    for (const send of this.#late.splice(0).reverse()) await (await send()).text();
  }

  /** Goes home, for good. */
  leave(): void {
    this.close();
    idle.push(this.#office);
  }

  #isBusy(): boolean {
    if (this.#underWay.size > 0 || this.#office.isBusy) return true;
    if (this.network !== 'up' && this.network !== 'twice') return false;
    const { tasks, stage } = this.#store.getState();
    const typed = stage.kind === 'working' ? stage.work.corrections.typed.length : 0;
    const isRunning = Object.values(tasks).some((task) => task.kind === 'running');
    return isRunning || typed > 0 || this.outbox.snapshot().pending > 0;
  }

  async #fetch(address: Parameters<typeof fetch>[0], request: RequestInit = {}): Promise<Response> {
    const asked = this.#ask(address, request);
    const answered = asked.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay.add(answered);
    void answered.then(() => this.#underWay.delete(answered));
    return asked;
  }

  async #ask(address: Parameters<typeof fetch>[0], request: RequestInit): Promise<Response> {
    const { network } = this;
    if (network === 'down') throw new TypeError('fetch failed');
    this.#noteClaims(request);
    const isRecording = String(address).endsWith('/feedback') && request.method === 'POST';
    if (network === 'late' && isRecording) {
      // Who gave it up takes nothing back: the request is on its way, without its signal.
      const { signal: _, ...sent } = request;
      this.#late.push(() => fetch(address, sent));
      throw new TypeError('timed out');
    }
    if (network === 'twice' && request.method === 'POST') await (await fetch(address, request)).text();
    const answer = await fetch(address, request);
    const text = await answer.text();
    if (network === 'answers-lost') throw new TypeError('connection reset');
    this.#noteSeen(text);
    return new Response(text, { status: answer.status, headers: answer.headers });
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
