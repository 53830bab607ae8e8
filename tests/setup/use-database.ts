import { afterAll, beforeAll } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/**
 * A database for the tests of a file or a group, made before them and dropped after. It is there within tests and
 * hooks.
 *
 * @param stopFirst ends what still uses the database, before it is dropped
 */
export function useDatabase(stopFirst: () => Promise<void> = () => Promise.resolve()): Omit<TestDatabase, 'drop'> {
  let made: TestDatabase | undefined;
  beforeAll(async () => {
    made = await createTestDatabase();
  });
  afterAll(async () => {
    await stopFirst();
    await made?.drop();
  });
  const database = (): TestDatabase => {
    if (made === undefined) throw new RangeError('useDatabase requires to be asked within a test or a hook');
    return made;
  };
  return {
    get db() {
      return database().db;
    },
    get url() {
      return database().url;
    },
  };
}
