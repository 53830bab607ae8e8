import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { listen } from '../../../../server/platform/database/listen.ts';
import { useDatabase } from '../../../setup/use-database.ts';

describe('listen', () => {
  const database = useDatabase();

  test('notifications arrive, and after a broken connection the listener is told to catch up', async () => {
    const bell = new EventEmitter();
    const errors: Error[] = [];
    const first = once(bell, 'heard');
    const listener = await listen(database.url, ['another', 'a channel'], {
      onNotification: (payload, channel) => bell.emit('heard', payload, channel),
      onError: (error) => errors.push(error),
    });
    expect(await first).toEqual([null, '']);

    const second = once(bell, 'heard');
    await sql`select pg_notify('a channel', 'x')`.execute(database.db);
    expect(await second).toEqual(['x', 'a channel']);

    const third = once(bell, 'heard');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'amend listener' and datname = current_database()`.execute(
      database.db,
    );
    expect(await third).toEqual([null, '']);
    expect(errors.length).toBeGreaterThan(0);

    const fourth = once(bell, 'heard');
    await sql`select pg_notify('another', 'y')`.execute(database.db);
    expect(await fourth).toEqual(['y', 'another']);
    await listener.stop();
  });
});
