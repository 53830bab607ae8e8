import { followComments } from '../../../addin/comments/comments-actions.ts';
import type { WholePane } from '../../../addin/app/pane-state.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';

test('news that could not be fetched are fetched with the next ones, even the same', async () => {
  const harness = await new PaneHarness().open({ remembered: true });
  harness.comments.say('p1', 'Bob', '@Ann, look');
  const { listThreads } = harness.comments;
  harness.comments.listThreads = () => Promise.reject(serverAwayProblem());
  const pane = { ...harness, store: harness.store, session: {}, tasks: {} } as unknown as WholePane;
  await followComments(pane, 3);
  expect(harness.work.comments).toMatchObject({ unread: 0, changes: -1 });
  harness.comments.listThreads = listThreads;
  await followComments(pane, 3);
  expect(harness.work.comments).toMatchObject({ unread: 1, changes: 3 });
  // Nothing is asked where nothing changed.
  harness.comments.listThreads = () => Promise.reject(new Error('asked'));
  await followComments(pane, 3);
});

test('a draft stays with its row until it is sent, whichever row is looked at meanwhile', async () => {
  const { actions, ...harness } = await new PaneHarness().open({ remembered: true });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  const state = () => {
    const { stage } = harness.store.getState();
    return stage.kind === 'working' ? stage.work.comments : null;
  };
  actions.talkOf({ key: 'p1', cells: ['Taxi', 12] });
  actions.typeComment('p1', 'Half a ');
  actions.talkOf({ key: 'p2', cells: ['Cafe', 5] });
  await settle();
  // Of another row nothing is sent.
  actions.writeComment('p1');
  await settle();
  expect(harness.comments.written).toEqual([]);
  expect(state()?.drafts.get('p1')).toBe('Half a ');
  actions.talkOf({ key: 'p1', cells: ['Taxi', 12] });
  await settle();
  actions.writeComment('p1');
  await settle();
  expect(harness.comments.written).toMatchObject([{ key: 'p1', text: 'Half a ' }]);
  expect(state()?.drafts.has('p1')).toBe(false);
});

/** Answers of a server that are told when the test wants them told, the first asked first. */
function heldBack<Answer>(ask: () => Promise<Answer>) {
  const held: (() => void)[] = [];
  const asked = () =>
    // What is answered is what stood when it was asked for.
    ask().then((answer) => new Promise<Answer>((resolve) => held.push(() => resolve(answer))));
  return { held, asked };
}

test('an answer that comes late never takes the place of a newer one, nor of what the person wrote since', async () => {
  const harness = await new PaneHarness().open({ remembered: true });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  const pane = { ...harness, store: harness.store, session: {}, tasks: {} } as unknown as WholePane;
  harness.actions.talkOf({ key: 'p1', cells: ['Taxi', 12] });
  harness.actions.showThread(true);
  await settle();
  harness.comments.say('p1', 'Bob', 'Is it right?');
  const { readThread } = harness.comments;
  const { held, asked } = heldBack(() => readThread.call(harness.comments, '', 'p1'));
  harness.comments.readThread = asked;
  const heard = [followComments(pane, 1)];
  await settle();
  harness.comments.say('p1', 'Bob', 'And is this?');
  heard.push(followComments(pane, 2));
  harness.actions.settleThread('p1', 'resolved');
  await settle();
  // The last asked is answered first, wherever more than one waits.
  while (held.length > 0) {
    held.pop()!();
    await settle();
  }
  await Promise.all(heard);
  const thread = harness.work.comments.row?.thread;
  expect(thread?.comments.map(({ text }) => text)).toEqual(['Is it right?', 'And is this?']);
  expect(thread?.state).toBe('resolved');
});
