import { untilAvailable } from '../../../../server/platform/database/until-available.ts';

const away = () => Object.assign(new Error('the database system is starting up'), { code: '57P03' });

describe('untilAvailable', () => {
  test('does the work again until the database is there', async () => {
    let tries = 0;
    const work = async () => {
      if (++tries < 3) throw away();
      return 'saved';
    };
    expect(await untilAvailable(work, new AbortController().signal)).toBe('saved');
    expect(tries).toBe(3);
  });
  test('hands over any other failure at once', async () => {
    let tries = 0;
    const work = async () => {
      tries++;
      throw new RangeError('a fault of ours');
    };
    await expect(untilAvailable(work, new AbortController().signal)).rejects.toThrow('a fault of ours');
    expect(tries).toBe(1);
  });
  test('stops when it is told to, with the reason', async () => {
    const stop = new AbortController();
    const stopping = untilAvailable(async () => {
      stop.abort(new Error('the server is stopping'));
      throw away();
    }, stop.signal);
    await expect(stopping).rejects.toThrow('the server is stopping');
  });
});
