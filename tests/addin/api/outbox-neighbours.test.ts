import { browserNeighbours, NO_NEIGHBOURS } from '../../../addin/api/outbox-neighbours.ts';

// With locks and two tabs: tests/e2e/shared-outbox.test.ts, in a real browser.
test('a browser without locks lets a pane send at once, and one pane hears the other', async () => {
  const [one, other] = [browserNeighbours('outbox of a test'), browserNeighbours('outbox of a test')];
  const heard = new Promise((resolve) => other.hear(resolve));
  one.tell({ kind: 'changed' });
  expect(await heard).toEqual({ kind: 'changed' });
  for (const each of [one, NO_NEIGHBOURS]) {
    let turns = 0;
    await each.inTurn(async () => void turns++);
    expect(turns).toBe(1);
  }
  one.leave();
  other.leave();
});
