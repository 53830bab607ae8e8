import { initialState } from '../../../addin/app/pane-state.ts';
import { createStore } from '../../../addin/app/store.ts';
import { createTaskRunner, type Story } from '../../../addin/tasks/task-runner.ts';
import { taskOf } from '../../../addin/tasks/tasks.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';

function runner() {
  const store = createStore(initialState);
  const pacing = fakePacing();
  return { store, pacing, tasks: createTaskRunner(store, pacing), task: () => taskOf(store.getState().tasks, 'train') };
}

/** A story that ends when the test says so. */
function held(): { story: Story; end: () => void; told: () => number } {
  let end = () => {};
  let told = 0;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    story: async () => {
      told++;
      await ended;
    },
    end,
    told: () => told,
  };
}

describe('the task runner', () => {
  test('shows a story while it runs, and its trouble when it fails', async () => {
    const { tasks, task } = runner();
    const running = tasks.run('train', { doing: 'Learning' }, async () => {
      throw serverAwayProblem();
    });
    expect(task()).toMatchObject({ kind: 'running', doing: 'Learning', cancellable: false });
    await running;
    expect(task()).toMatchObject({ kind: 'failed', trouble: { code: 'server-away' } });
  });

  test('a second click while it runs does nothing', async () => {
    const { tasks } = runner();
    const story = held();
    const first = tasks.run('train', { doing: 'Learning' }, story.story);
    await tasks.run('train', { doing: 'Learning' }, story.story);
    story.end();
    await first;
    expect(story.told()).toBe(1);
  });

  test('a queued story waits for the one before', async () => {
    const { tasks } = runner();
    const story = held();
    const order: string[] = [];
    const first = tasks.run('correct', { doing: 'a' }, async (handle) => {
      await story.story(handle);
      order.push('first');
    });
    const second = tasks.run('correct', { doing: 'b', queued: true }, async () => {
      order.push('second');
    });
    story.end();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  test('what is queued is not told after the person left', async () => {
    const { tasks } = runner();
    const first = held();
    const later = held();
    const running = tasks.run('correct', { doing: 'a' }, first.story);
    const queued = tasks.run('correct', { doing: 'b', queued: true }, later.story);
    tasks.cancelAll();
    first.end();
    await Promise.all([running, queued]);
    expect(later.told()).toBe(0);
  });

  test('try again tells the same story again', async () => {
    const { tasks, task } = runner();
    let attempts = 0;
    await tasks.run('train', { doing: 'Learning' }, async () => {
      if (++attempts === 1) throw serverAwayProblem();
    });
    await tasks.retry('train');
    expect(attempts).toBe(2);
    expect(task()).toEqual({ kind: 'idle' });
  });

  test('cancelling aborts the story’s signal and shows it as cancelled', async () => {
    const { tasks, task } = runner();
    const running = tasks.run(
      'train',
      { doing: 'Learning', cancellable: true },
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    tasks.cancel('train');
    expect(task()).toMatchObject({ cancelling: true });
    await running;
    expect(task()).toEqual({ kind: 'cancelled' });
  });

  test('guesses the time left from the share done and the time it took', async () => {
    const { tasks, task, pacing } = runner();
    let seen: unknown;
    await tasks.run('train', { doing: 'Learning' }, async ({ progress }) => {
      progress(0);
      await pacing.wait(10_000);
      progress(0.25, 'Still learning');
      seen = task();
    });
    // A quarter took 10 s, so three quarters take 30 s.
    expect(seen).toMatchObject({ doing: 'Still learning', share: 0.25, secondsLeft: 30 });
  });

  test('makes no guess at the very start', async () => {
    const { tasks, task } = runner();
    let seen: unknown;
    await tasks.run('train', { doing: 'Learning' }, async ({ progress }) => {
      progress(0.01);
      seen = task();
    });
    expect(seen).toMatchObject({ secondsLeft: null });
  });

  test('shows the failure of something that happened by itself', async () => {
    const { tasks, task } = runner();
    tasks.watch('train', Promise.reject(serverAwayProblem()));
    await Promise.resolve();
    await Promise.resolve();
    expect(task()).toMatchObject({ kind: 'failed' });
  });
});
