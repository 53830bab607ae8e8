import type { SinkOf } from '../../../contract/feeds/feed-sink.ts';
import type { OpeningServices } from '../ports/opening.ts';
import type { FeedSink } from '../ports/sink.ts';
import { answerRows, type AnswerRow } from './answer-rows.ts';
import { MySqlAnswers } from './mysql-answers-store.ts';
import { MySqlSession } from './mysql-session-store.ts';
import { PostgresAnswers } from './postgres-answers-store.ts';
import { PostgresSession } from './postgres-session-store.ts';

/** The most rows that are written together. */
const TOGETHER = 500;

/** Where answers are written, while the connection holds. */
interface OpenAnswers {
  write(rows: readonly AnswerRow[]): Promise<readonly AnswerRow[]>;
  close(): Promise<void>;
}

/**
 * Answers written into rows of a table: those whose answer is another one than stands there, of several for one row
 * the last. Written again, they change nothing. A row that is gone holds nothing up.
 */
export async function openDatabaseSink(
  settings: SinkOf<'postgres' | 'mysql'>,
  services: OpeningServices,
): Promise<FeedSink> {
  let open: OpenAnswers | null = null;
  const close = async () => {
    const closing = open;
    open = null;
    await closing?.close();
  };
  return {
    deliver: async (records, signal) => {
      const { rows, gone } = answerRows(records);
      const notThere = [...gone];
      try {
        open ??= await openAnswers(settings, services);
        for (let from = 0; from < rows.length && !signal.aborted; from += TOGETHER) {
          const missing = await open.write(rows.slice(from, from + TOGETHER));
          notThere.push(...missing.map((row) => row.sequence));
        }
      } catch (error) {
        // It may have broken, or what it knows of the table is no longer so.
        await close();
        throw error;
      }
      signal.throwIfAborted();
      if (notThere.length > 0) {
        const { schema, table } = settings;
        services.log.warn({ schema, table, rows: notThere.length }, 'answers without a row to be written into');
      }
      return { gone: notThere };
    },
    close,
  };
}

async function openAnswers(settings: SinkOf<'postgres' | 'mysql'>, services: OpeningServices): Promise<OpenAnswers> {
  if (settings.kind === 'postgres') {
    const session = await PostgresSession.open(await services.connectionOf(settings.connection, 'postgres'));
    return withSession(session, () => PostgresAnswers.open(session, settings));
  }
  const session = await MySqlSession.open(await services.connectionOf(settings.connection, 'mysql'));
  return withSession(session, () => MySqlAnswers.open(session, settings));
}

async function withSession(
  session: { close(): Promise<void> },
  open: () => Promise<Pick<OpenAnswers, 'write'>>,
): Promise<OpenAnswers> {
  try {
    const answers = await open();
    return { write: (rows) => answers.write(rows), close: () => session.close() };
  } catch (error) {
    await session.close();
    throw error;
  }
}
