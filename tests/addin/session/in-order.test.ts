import { inOrder } from '../../../addin/session/in-order.ts';

const pane = () => ({ store: {} });

test('what was asked first is told first, however long it takes', async () => {
  const told: string[] = [];
  const answers: (() => void)[] = [];
  const ask = (name: string) => async () => {
    await new Promise<void>((resolve) => answers.push(resolve));
    told.push(name);
    return name;
  };
  const one = pane();
  const asked = [inOrder(one, 'thread', ask('first')), inOrder(one, 'thread', ask('second'))];
  await new Promise(setImmediate);
  expect(answers).toHaveLength(1);
  answers[0]!();
  expect(await asked[0]).toBe('first');
  await new Promise(setImmediate);
  answers[1]!();
  expect(await asked[1]).toBe('second');
  expect(told).toEqual(['first', 'second']);
});

test('what fails is told to whoever asked, and holds nobody up', async () => {
  const one = pane();
  const failed = inOrder(one, 'thread', () => Promise.reject(new Error('away')));
  const next = inOrder(one, 'thread', async () => 'here');
  await expect(failed).rejects.toThrow('away');
  expect(await next).toBe('here');
});

test('other names and other panes wait for nobody', async () => {
  const one = pane();
  const never = () => new Promise<never>(() => undefined);
  void inOrder(one, 'thread', never);
  expect(await inOrder(one, 'threads', async () => 'other name')).toBe('other name');
  expect(await inOrder(pane(), 'thread', async () => 'other pane')).toBe('other pane');
});
