import { describe, expect, test } from '@jest/globals';
import {
  deleteChannel,
  readChannel,
  readChannels,
  updateChannel,
} from '../../../../server/platform/notices/channel-store.ts';
import { storedChannel } from '../../../setup/stored-channel.ts';
import { useDatabase } from '../../../setup/use-database.ts';

describe('channels in the database', () => {
  const database = useDatabase();

  test('are what they were, by name, until they are changed or deleted', async () => {
    const program = { kind: 'webhook', name: 'Program', address: 'https://a.example/x', secret: 'whsec_eA==' } as const;
    const id = await storedChannel(database.db, program);
    const other = await storedChannel(database.db, { name: 'Nights' });
    expect(await readChannel(database.db, id)).toMatchObject({
      id,
      ...program,
      isOn: true,
      language: 'en',
      madeBy: 'Ada Admin',
    });
    expect((await readChannels(database.db)).map(({ name }) => name)).toEqual(['Nights', 'Program']);
    const changes = {
      name: 'A program',
      isOn: false,
      address: 'https://b.example/x',
      language: 'pt',
      getsAnchors: false,
      getsMentions: false,
    } as const;
    await updateChannel(database.db, id, changes);
    const changed = { ...changes, secret: 'whsec_eA==' };
    expect(await readChannel(database.db, id)).toMatchObject(changed);
    await deleteChannel(database.db, other);
    expect((await readChannels(database.db)).map((each) => each.id)).toEqual([id]);
    await expect(readChannel(database.db, other)).rejects.toMatchObject({ code: 'unknown-channel' });
  });
});
