import type { z } from 'zod';
import { ProblemError } from '../../../contract/problem.ts';
import { measureJson } from './measure-json.ts';
import { splitLines, type Line } from './split-lines.ts';

/** The longest line, in bytes. */
export const MAX_LINE_BYTES = 10 * 1024 * 1024;
/** A line is one object of plain values: as many as twice the columns of the widest table, and some. */
const MOST_VALUES = 40_000;

/** A line of a request, by its number from 1: what it says, or why it cannot be read. */
export type ReadLine<Value> = { readonly number: number; readonly bytes: number } & (
  { readonly value: Value } | { readonly fault: ProblemError }
);

/** Reads lines of JSON, each by itself: one that cannot be read stops no other. */
export async function* readLines<Value>(
  stream: AsyncIterable<Buffer>,
  schema: z.ZodType<Value>,
): AsyncGenerator<ReadLine<Value>> {
  for await (const line of splitLines(stream, MAX_LINE_BYTES)) {
    const at = { number: line.number, bytes: line.bytes?.length ?? 0 };
    try {
      yield { ...at, value: readLine(line, schema) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      yield { ...at, fault: error };
    }
  }
}

function readLine<Value>({ bytes }: Line, schema: z.ZodType<Value>): Value {
  if (bytes === null) throw new ProblemError('line-unreadable', { reason: 'too-long', most: MAX_LINE_BYTES });
  if (measureJson(bytes, 1, MOST_VALUES).depth > 1) throw new ProblemError('line-unreadable', { reason: 'too-deep' });
  const result = schema.safeParse(parseJson(bytes));
  if (result.success) return result.data;
  throw new ProblemError('line-unreadable', { reason: 'row', message: result.error.issues[0]!.message });
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new ProblemError('line-unreadable', { reason: 'not-json' }, { cause: error });
  }
}
