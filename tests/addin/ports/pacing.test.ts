import { withRetries } from '../../../addin/ports/pacing.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
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
