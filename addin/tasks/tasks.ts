import type { ShownProblem } from './shown-problem.ts';

/** Everything that takes time. One of a name runs at a time. */
export type TaskName =
  | 'open'
  | 'columns'
  | 'rows'
  | 'look'
  | 'welcome'
  | 'sample'
  | 'make-table'
  | 'add-id'
  | 'list'
  | 'create'
  | 'giveaways'
  | 'train'
  | 'classify'
  | 'changed'
  | 'show-column'
  | 'revert'
  | 'correct'
  | 'draft-list'
  | 'drafts'
  | 'review'
  | 'proposals'
  | 'judge'
  | 'undo'
  | 'disputes'
  | 'decide'
  | 'copy'
  | 'versions'
  | 'roll-back'
  | 'policies'
  | 'acceptance'
  | 'model-sheet'
  | 'set-aside'
  | 'why'
  | 'history'
  | 'follow'
  | 'bulk'
  | 'groups'
  | 'group'
  | 'agreement'
  | 'decide'
  | 'history-sheet'
  | 'erase-row'
  | 'check-log'
  | 'scorecard'
  | 'anomalies'
  | 'alert-rate'
  | 'anomaly-sheet'
  | 'download-log'
  | 'suspects'
  | 'segments'
  | 'archive'
  | 'reports'
  | 'threshold'
  | 'watch'
  | 'packs'
  | 'freeze-pack'
  | 'download-pack'
  | 'sign-pack'
  | 'check-pack'
  | 'status'
  | 'trial'
  | 'shadows'
  | 'shadow'
  | 'incidents'
  | 'incident'
  | 'drift'
  | 'drift-sheet'
  | 'drift-rows'
  | 'source-owner'
  | 'meet'
  | 'sign-in'
  | 'password'
  | 'sessions'
  | 'language'
  | 'people'
  | 'mappings'
  | 'keys'
  | 'metrics'
  | 'metric'
  | 'observe'
  | 'upload'
  | 'observations'
  | 'ask'
  | 'answer-sheet'
  | 'histories'
  | 'file'
  | 'channels'
  | 'channel'
  | 'change-channel'
  | 'test-channel'
  | 'deliveries'
  | 'self-check'
  | 'export'
  | 'classes'
  | 'class-change'
  | 'class-names'
  | 'import'
  | 'rules'
  | 'rule'
  | 'try-rule'
  | 'threads'
  | 'thread'
  | 'comment'
  | 'readers'
  | 'personal-mail'
  | 'work'
  | 'give-work'
  | 'lineage'
  | 'written-back'
  | 'messages'
  | 'feeds'
  | 'feed'
  | 'save-feed'
  | 'feed-fields'
  | 'try-feed'
  | 'propose'
  | 'make-by-stream'
  | 'feed-channels'
  | 'feed-file'
  | 'feed-figures'
  | 'feed-learning'
  | 'stream-sheet'
  | 'connections'
  | 'connection'
  | 'test-connection'
  | 'delete-connection'
  | 'endpoint'
  | 'save-endpoint'
  | 'try-endpoint'
  | 'endpoint-use'
  | 'schedules'
  | 'schedule'
  | 'letters'
  | 'letter';

/** How a task stands. Results live in the state of their step; a task says only how it goes. */
export type Task =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly doing: string;
      readonly share: number | null;
      readonly secondsLeft: number | null;
      readonly cancellable: boolean;
      readonly cancelling: boolean;
    }
  | { readonly kind: 'failed'; readonly problem: ShownProblem }
  | { readonly kind: 'cancelled' };

export type Tasks = Readonly<Partial<Record<TaskName, Task>>>;

const IDLE: Task = { kind: 'idle' };

export function taskOf(tasks: Tasks, name: TaskName): Task {
  return tasks[name] ?? IDLE;
}

export function isRunning(tasks: Tasks, name: TaskName): boolean {
  return taskOf(tasks, name).kind === 'running';
}

export type TaskEvent =
  | { readonly type: 'task-started'; readonly task: TaskName; readonly doing: string; readonly cancellable: boolean }
  | {
      readonly type: 'task-progressed';
      readonly task: TaskName;
      readonly doing?: string;
      readonly share: number | null;
      readonly secondsLeft: number | null;
    }
  | { readonly type: 'task-cancelling'; readonly task: TaskName }
  | { readonly type: 'task-ended'; readonly task: TaskName }
  | { readonly type: 'task-failed'; readonly task: TaskName; readonly problem: ShownProblem }
  | { readonly type: 'task-cancelled'; readonly task: TaskName };

/** A progress report of a task that has ended meanwhile changes nothing. */
export function reduceTasks(tasks: Tasks, event: TaskEvent): Tasks {
  const task = taskOf(tasks, event.task);
  const become = (next: Task): Tasks => ({ ...tasks, [event.task]: next });
  switch (event.type) {
    case 'task-started':
      return become({
        kind: 'running',
        doing: event.doing,
        share: null,
        secondsLeft: null,
        cancellable: event.cancellable,
        cancelling: false,
      });
    case 'task-progressed':
      return task.kind === 'running'
        ? become({ ...task, doing: event.doing ?? task.doing, share: event.share, secondsLeft: event.secondsLeft })
        : tasks;
    case 'task-cancelling':
      return task.kind === 'running' ? become({ ...task, cancelling: true, secondsLeft: null }) : tasks;
    case 'task-ended':
      return become(IDLE);
    case 'task-failed':
      return become({ kind: 'failed', problem: event.problem });
    case 'task-cancelled':
      return become({ kind: 'cancelled' });
  }
}
