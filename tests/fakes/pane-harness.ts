import { createBrowserHabits } from '../../addin/api/browser-habits.ts';
import { memoryOutboxStore } from '../../addin/api/browser-store.ts';
import { openOutbox, type Outbox } from '../../addin/api/outbox.ts';
import { createFeedDraftMemory } from '../../addin/api/feed-draft-memory.ts';
import { createPaneActions, type PaneActions } from '../../addin/app/pane-actions.ts';
import { initialState } from '../../addin/app/pane-state.ts';
import type { SetupState } from '../../addin/setup/setup-state.ts';
import { createStore, type PaneStore } from '../../addin/app/pane-store.ts';
import { taskOf, type TaskName } from '../../addin/tasks/tasks.ts';
import type { WorkState } from '../../addin/app/work-state.ts';
import { aClassifier } from './contract-data.ts';
import { FakeCarrying } from './fake-carrying.ts';
import { FakeComments } from './fake-comments.ts';
import { FakeEvents } from './fake-events.ts';
import { FakeFeeds } from './fake-feeds.ts';
import { FakeLineage } from './fake-lineage.ts';
import { FakeEndpoint } from './fake-endpoint.ts';
import { FakeSchedules } from './fake-schedules.ts';
import { FakeMemory, fakePacing } from './fake-outbox.ts';
import { FakeGroups } from './fake-groups.ts';
import { FakeRules } from './fake-rules.ts';
import { FakeServer } from './fake-server.ts';
import { FakeWatch } from './fake-watch.ts';
import { fakeWelcome } from './fake-welcome.ts';
import { FakeWork } from './fake-work.ts';
import { FakePacks } from './fake-packs.ts';
import { FakeWorkbook } from './fake-workbook.ts';

/**
 * The whole pane without its view: the real store, actions, flows and outbox over a fake workbook and a fake server.
 */
export class PaneHarness {
  readonly workbook: FakeWorkbook;
  readonly server = new FakeServer();
  readonly events = new FakeEvents();
  readonly memory = new FakeMemory();
  readonly carrying = new FakeCarrying();
  readonly welcome = fakeWelcome();
  readonly habits = createBrowserHabits(() => this.storage);
  readonly rules = new FakeRules();
  readonly groups = new FakeGroups();
  readonly comments = new FakeComments();
  readonly worklists = new FakeWork();
  readonly watching = new FakeWatch();
  readonly packs = new FakePacks();
  readonly feeds = new FakeFeeds();
  readonly lineage = new FakeLineage();
  readonly schedules = new FakeSchedules();
  readonly modelEndpoint = new FakeEndpoint();
  readonly feedDrafts = createFeedDraftMemory(null, () => this.storage);
  readonly pacing = fakePacing();
  /** What a browser keeps: a pane that is opened anew may be given it. */
  storage: Storage = memoryStorage();
  readonly store: PaneStore = createStore(initialState);
  outbox!: Outbox;
  actions!: PaneActions;

  constructor(workbook: FakeWorkbook = purchasesWorkbook()) {
    this.workbook = workbook;
  }

  /** Opens the pane, on the classifier that the workbook remembers if `remembered`. */
  async open({ remembered = false } = {}): Promise<this> {
    if (remembered) {
      this.server.classifiers = [aClassifier()];
      this.workbook.settings.set(
        'amend.classifier',
        JSON.stringify({ classifier: aClassifier().id, table: 'table-1' }),
      );
    }
    this.outbox = await openOutbox(this.server, memoryOutboxStore(), this.pacing);
    this.actions = createPaneActions(this, this.store);
    this.actions.open();
    await this.settle();
    return this;
  }

  /** Lets everything that is under way come to its end: no timer is real. */
  async settle(): Promise<void> {
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve, 0));
  }

  get setup(): SetupState {
    const { stage } = this.store.getState();
    if (stage.kind !== 'setting-up') throw new Error(`the pane is ${stage.kind}`);
    return stage.setup;
  }

  get work(): WorkState {
    const { stage } = this.store.getState();
    if (stage.kind !== 'working') throw new Error(`the pane is ${stage.kind}`);
    return stage.work;
  }

  task(name: TaskName) {
    return taskOf(this.store.getState().tasks, name);
  }
}

/** Six purchases; four have an account. */
export function purchasesWorkbook(): FakeWorkbook {
  return new FakeWorkbook([
    { name: 'Id', values: ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] },
    { name: 'Merchant', values: ['Cafe', 'Taxi', 'Cafe', 'Taxi', 'Cafe', 'Taxi'] },
    { name: 'Amount', values: [4, 12, 5, 15, 4.5, 11] },
    { name: 'Account', values: ['Meals', 'Travel', 'Meals', 'Travel', null, null] },
  ]);
}

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}
