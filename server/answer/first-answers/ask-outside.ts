import type { Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { EndpointFault } from '../../../contract/endpoint-fault.ts';
import { rowHash } from '../../../contract/row-hash.ts';
import type { EndpointAsker } from '../../learn/model-endpoint/ask-endpoint.ts';
import { classQuestion, readAnswers, type SentCells } from '../../learn/model-endpoint/class-question.ts';
import { EndpointError } from '../../learn/model-endpoint/endpoint-error.ts';
import { reserveRows } from '../../learn/model-endpoint/model-endpoint-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OutsideAnswers } from './outside-answers.ts';
import { keepOutsideAnswers } from './outside-store.ts';

/** Rows of one question, and characters of their cells: small enough to be answered within seconds, and in order. */
const MOST_ROWS = 20;
const MOST_CHARACTERS = 12_000;
/** Somebody waits: after so long no further question goes out, and what is left is asked the next time. */
const ASKING_MS = 20_000;
/** Answers one after the other that nobody understands: the model does not do what it is asked for. */
const MOST_MALFORMED = 3;

export interface AskingOutside {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly asker: EndpointAsker;
}

/** What came of asking about rows. */
export interface AskedOutside {
  /** Contents (by hash) that an answer, or none of the classes, is known of now and was not before. */
  readonly news: number;
  /** Why some could not be asked about, or an answer not understood; null where nothing was wrong. */
  readonly fault: EndpointFault | null;
}

/** A row to ask about, once for all that are alike. */
interface Asked {
  readonly content: string;
  readonly sent: SentCells;
}

/**
 * Asks the model endpoint about those of some rows that it was not asked about yet, and keeps what it says: each
 * content once. Whatever goes wrong is told and not thrown: rows without an answer have that of words. An answer that
 * is not understood counts as none: the same rows are not asked about again.
 *
 * @param rows their cells in the classifier's column order
 */
export async function askOutside(
  services: AskingOutside,
  outside: OutsideAnswers,
  rows: Iterable<readonly CellValue[]>,
): Promise<AskedOutside> {
  const questions = inQuestions(unknownOf(outside, rows));
  const { endpoint } = outside.asked;
  const until = services.clock().getTime() + ASKING_MS;
  const progress = { news: 0, fault: null as EndpointFault | null, malformed: 0, isOver: false };
  const askOn = async (): Promise<void> => {
    for (let next = questions.shift(); next !== undefined; next = questions.shift()) {
      if (progress.isOver || services.clock().getTime() >= until) return;
      await askQuestion(services, outside, next, progress);
    }
  };
  await Promise.all(Array.from({ length: Math.min(endpoint.inFlight, questions.length) }, askOn));
  return { news: progress.news, fault: progress.fault };
}

/** Contents that nobody asked about, each once; rows with nothing in them are like none. */
function unknownOf(outside: OutsideAnswers, rows: Iterable<readonly CellValue[]>): Asked[] {
  const unknown = new Map<string, Asked>();
  for (const cells of rows) {
    const sent = outside.sentOf(cells);
    const isBlank = sent.every((cell) => cell === null || String(cell).trim() === '');
    if (isBlank || outside.of(sent) !== undefined) continue;
    const content = rowHash(sent);
    unknown.set(content, { content, sent });
  }
  return [...unknown.values()];
}

function inQuestions(asked: readonly Asked[]): Asked[][] {
  const questions: Asked[][] = [];
  let characters = 0;
  for (const each of asked) {
    const more = each.sent.reduce<number>((sum, cell) => sum + String(cell ?? '').length, 0);
    const isFull = characters + more > MOST_CHARACTERS || (questions.at(-1)?.length ?? MOST_ROWS) >= MOST_ROWS;
    if (isFull) questions.push([]);
    characters = isFull ? more : characters + more;
    questions.at(-1)!.push(each);
  }
  return questions;
}

interface Progress {
  news: number;
  fault: EndpointFault | null;
  malformed: number;
  isOver: boolean;
}

async function askQuestion(
  { db, clock, asker }: AskingOutside,
  outside: OutsideAnswers,
  question: readonly Asked[],
  progress: Progress,
): Promise<void> {
  const { endpoint, classes, columns, basis } = outside.asked;
  const end = (fault: EndpointFault): void => {
    progress.fault = fault;
    progress.isOver = true;
  };
  // What would fail at once costs nothing of the day.
  const resting = asker.resting(endpoint);
  if (resting !== null) return end(resting.fault);
  const given = await reserveRows(db, clock(), question.length, endpoint.rowsADay);
  if (given < question.length) end({ reason: 'day-full', rows: endpoint.rowsADay });
  if (given === 0) return;
  const asked = question.slice(0, given);
  try {
    const messages = classQuestion(
      classes,
      columns,
      asked.map(({ sent }) => sent),
    );
    const names = new Set(classes.map(({ name }) => name));
    const answers = readAnswers(await asker.ask(endpoint, messages), names, asked.length);
    if (answers === null) throw new EndpointError({ reason: 'not-understood' });
    progress.malformed = 0;
    await keep(answers);
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    if (error.fault.reason !== 'not-understood' && error.fault.reason !== 'too-long') return end(error.fault);
    progress.fault ??= error.fault;
    await keep(asked.map(() => null));
    if (++progress.malformed >= MOST_MALFORMED) progress.isOver = true;
  }

  async function keep(answers: readonly (string | null)[]): Promise<void> {
    const kept = asked.map(({ content }, at) => ({ content, class: answers[at]! }));
    await keepOutsideAnswers(db, outside.classifier.id, basis, kept, clock());
    progress.news += kept.length;
  }
}
