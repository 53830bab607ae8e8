import { beforeAll } from '@jest/globals';
import { startAmend, type Amend } from './start-amend.ts';
import { useDatabase } from './use-database.ts';

export interface UsedAmend extends Amend {
  /** Stops the server and starts another on the same database. */
  restart(): Promise<void>;
}

/**
 * Amend on a database of its own, for the tests of a file or a group: started before them, stopped after. It is there
 * within tests and hooks.
 */
export function useAmend(): UsedAmend {
  let started: Amend | undefined;
  const database = useDatabase(async () => started?.close());
  const start = async (): Promise<void> => {
    started = await startAmend(database.url);
  };
  beforeAll(start);
  const amend = (): Amend => {
    if (started === undefined) throw new RangeError('useAmend requires to be asked within a test or a hook');
    return started;
  };
  return {
    get db() {
      return amend().db;
    },
    get url() {
      return amend().url;
    },
    get server() {
      return amend().server;
    },
    get call() {
      return amend().call;
    },
    get send() {
      return amend().send;
    },
    get close() {
      return amend().close;
    },
    restart: async () => {
      await amend().close();
      await start();
    },
  };
}
