import { isRunning, reduceTasks, taskOf, type TaskEvent } from '../../../addin/tasks/tasks.ts';

const trouble = { code: 'server-away', sentence: 'Away.', nextStep: 'Wait.' };
const after = (...events: TaskEvent[]) => events.reduce(reduceTasks, {});
const started: TaskEvent = { type: 'task-started', task: 'train', doing: 'Learning', cancellable: true };

describe('a task', () => {
  test('is idle until it starts', () => expect(taskOf({}, 'train')).toEqual({ kind: 'idle' }));

  test('runs with its share and time left', () => {
    const tasks = after(started, { type: 'task-progressed', task: 'train', share: 0.5, secondsLeft: 10 });
    expect(taskOf(tasks, 'train')).toEqual({
      kind: 'running',
      doing: 'Learning',
      share: 0.5,
      secondsLeft: 10,
      cancellable: true,
      cancelling: false,
    });
    expect(isRunning(tasks, 'train')).toBe(true);
  });

  test('may say something else while it runs', () => {
    expect(
      taskOf(
        after(started, { type: 'task-progressed', task: 'train', doing: 'Saving', share: 1, secondsLeft: null }),
        'train',
      ),
    ).toMatchObject({ doing: 'Saving' });
  });

  test('says that it is being cancelled', () => {
    expect(taskOf(after(started, { type: 'task-cancelling', task: 'train' }), 'train')).toMatchObject({
      cancelling: true,
      secondsLeft: null,
    });
  });

  test('ends idle, failed or cancelled', () => {
    expect(taskOf(after(started, { type: 'task-ended', task: 'train' }), 'train')).toEqual({ kind: 'idle' });
    expect(taskOf(after(started, { type: 'task-failed', task: 'train', trouble }), 'train')).toEqual({
      kind: 'failed',
      trouble,
    });
    expect(taskOf(after(started, { type: 'task-cancelled', task: 'train' }), 'train')).toEqual({ kind: 'cancelled' });
  });

  test('a late report of progress does not bring it back', () => {
    expect(
      taskOf(
        after(
          started,
          { type: 'task-ended', task: 'train' },
          { type: 'task-progressed', task: 'train', share: 0.5, secondsLeft: 1 },
        ),
        'train',
      ),
    ).toEqual({ kind: 'idle' });
  });

  test('leaves tasks of other names alone', () => {
    expect(taskOf(after(started, { type: 'task-failed', task: 'drift', trouble }), 'train')).toMatchObject({
      kind: 'running',
    });
  });
});
