import type { CarryingPort } from '../ports/carrying-port.ts';
import type { CommentsPort } from '../ports/comments-port.ts';
import type { EventsPort } from '../ports/events-port.ts';
import type { FeedDraftMemory } from '../ports/feed-draft-port.ts';
import type { FeedsPort } from '../ports/feeds-port.ts';
import type { GroupsPort } from '../ports/groups-port.ts';
import type { HabitsPort } from '../ports/habits-port.ts';
import type { LineagePort } from '../ports/lineage-port.ts';
import type { OutboxPort, OutboxSnapshot } from '../ports/outbox-port.ts';
import type { PackPort } from '../ports/pack-port.ts';
import type { Pacing } from '../ports/pacing.ts';
import type { RulesPort } from '../ports/rules-port.ts';
import type { EndpointPort } from '../ports/endpoint-port.ts';
import type { SchedulesPort } from '../ports/schedules-port.ts';
import type { ServerPort } from '../ports/server-port.ts';
import type { WatchPort } from '../ports/watch-port.ts';
import type { WelcomeMemory } from '../ports/welcome-port.ts';
import type { WorkPort } from '../ports/work-port.ts';
import type { TablePort, WorkbookPort } from '../ports/workbook-port.ts';
import type { MemoryPort, SaidMemory } from '../feedback/said-memory.ts';
import type { ChangeApplier } from '../table/apply-changes.ts';
import type { TaskRunner } from '../tasks/task-runner.ts';
import type { TaskName, Tasks } from '../tasks/tasks.ts';
import type { SharedEvent, SharedState } from './shared-state.ts';
import type { Store } from './store.ts';

/** The outside world as the pane meets it. */
export interface Ports {
  readonly workbook: WorkbookPort;
  readonly server: ServerPort;
  readonly events: EventsPort;
  readonly outbox: OutboxPort;
  readonly memory: MemoryPort;
  readonly pacing: Pacing;
  readonly carrying: CarryingPort;
  readonly welcome: WelcomeMemory;
  readonly habits: HabitsPort;
  readonly rules: RulesPort;
  readonly groups: GroupsPort;
  readonly comments: CommentsPort;
  readonly worklists: WorkPort;
  readonly watching: WatchPort;
  readonly packs: PackPort;
  readonly feeds: FeedsPort;
  readonly schedules: SchedulesPort;
  readonly modelEndpoint: EndpointPort;
  readonly feedDrafts: FeedDraftMemory;
  readonly lineage: LineagePort;
}

/** What lives as long as one classifier is open, and is not shown. */
export interface WorkSession {
  /** The classifier's table, by the classifier's names of columns; `pane.workbook` is for everything else. */
  readonly table: TablePort;
  readonly memory: Promise<SaidMemory>;
  readonly applier: ChangeApplier;
  /** Whether the rows of the table were found to be those that are known, or new ones. */
  areRowsCompared: boolean;
  readonly close: () => void;
}

/** Where the person is: opening, setting a table up, or working with a classifier. */
export type Stage<Work, Setup> =
  | { readonly kind: 'opening' }
  | { readonly kind: 'setting-up'; readonly setup: Setup }
  | { readonly kind: 'working'; readonly work: Work };

export interface StateOf<Work, Setup = unknown> {
  readonly stage: Stage<Work, Setup>;
  readonly tasks: Tasks;
  readonly outbox: OutboxSnapshot;
}

/** Everything that actions work with, of a state and events of which each feature names what it needs. */
export interface PaneContext<State, Event> extends Ports {
  readonly store: Store<State, Event>;
  readonly tasks: TaskRunner;
  session: WorkSession | null;
}

/** What a feature works with when a classifier is open: what all share, with its own slice and events. */
export type FeatureContext<Slice = unknown, Event = never> = PaneContext<
  StateOf<SharedState & Slice>,
  SharedEvent | Event
>;

/** What a person can do in every feature. */
export interface SharedActions<Event> {
  /** A choice that only changes what is shown. */
  choose(event: Event): void;
  retry(task: TaskName): void;
  cancel(task: TaskName): void;
}

/** The open work with its session; throws when none is open, because no action of a step is offered then. */
export function openWorkOf<Work>(pane: PaneContext<StateOf<Work>, never>): { work: Work; session: WorkSession } {
  const { stage } = pane.store.getState();
  if (stage.kind !== 'working' || pane.session === null) throw new RangeError('openWorkOf requires an open classifier');
  return { work: stage.work, session: pane.session };
}
