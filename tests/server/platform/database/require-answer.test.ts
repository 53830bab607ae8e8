import { expect, test } from '@jest/globals';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { isDatabaseUnavailable } from '../../../../server/platform/database/database-errors.ts';
import { requireAnswer } from '../../../../server/platform/database/require-answer.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('a database that answers is as it should be, and one that does not is away', async () => {
  await expect(requireAnswer(database.db)).resolves.toBeUndefined();
  const away = connectDatabase('postgres://u:p@127.0.0.1:1/d', { onError: () => undefined });
  const failure: unknown = await requireAnswer(away).catch((error: unknown) => error);
  expect(isDatabaseUnavailable(failure)).toBe(true);
  await away.destroy();
});
