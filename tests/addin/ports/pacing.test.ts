import { withPatience, withRetries } from '../../../addin/ports/pacing.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';

function failing(times: number, error: Error) {
  let left = times;
  return async () => {
    if (left-- > 0) throw error;
    return 'answer';
  };
}

describe('withRetries', () => {
  test('asks again while the server is away, four times in all', async () => {
    const pacing = fakePacing();
    await expect(withRetries(pacing, failing(3, serverAwayProblem()))).resolves.toBe('answer');
    expect(pacing.waits).toEqual([500, 1_500, 4_000]);
    await expect(withRetries(pacing, failing(4, serverAwayProblem()))).rejects.toMatchObject({ code: 'server-away' });
  });

  test('does not ask again when the answer would be the same', async () => {
    const pacing = fakePacing();
    const refusal = new ServerProblem('no-champion', 'Not trained.', 'Train it first.');
    await expect(withRetries(pacing, failing(1, refusal))).rejects.toBe(refusal);
    expect(pacing.waits).toEqual([]);
  });

  test('stops when the person cancels between two attempts', async () => {
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    await expect(withRetries(fakePacing(), failing(1, serverAwayProblem()), stop.signal)).rejects.toThrow('cancelled');
  });
});

describe('withPatience', () => {
  const edited = () => new WorkbookProblem('cell-being-edited', 'A cell is being edited.', 'Press Enter.');

  test('asks again while a cell is being edited, over three seconds', async () => {
    const pacing = fakePacing();
    await expect(withPatience(pacing, failing(10, edited()))).resolves.toBe('answer');
    expect(pacing.waits).toEqual(Array.from({ length: 10 }, () => 300));
    await expect(withPatience(pacing, failing(11, edited()))).rejects.toMatchObject({ code: 'cell-being-edited' });
  });

  test('says at once whatever else is wrong', async () => {
    const pacing = fakePacing();
    const gone = new WorkbookProblem('table-gone', 'The table is gone.', 'Choose another.');
    await expect(withPatience(pacing, failing(1, gone))).rejects.toBe(gone);
    expect(pacing.waits).toEqual([]);
  });
});
