import type { z } from 'zod';
import type { Anchor } from '../../../contract/audit.ts';

/**
 * The anchors in a file that somebody kept: what `GET /api/audit-anchors` answers, what a webhook was sent, or one of
 * either a line.
 *
 * @throws {SyntaxError} when it is no JSON @throws {TypeError} when there is no anchor in it
 */
export function readAnchorFile(text: string, schema: z.ZodType<Anchor>): Anchor[] {
  const found = valuesIn(text).flatMap((value) => anchorsIn(value, schema));
  if (found.length === 0) throw new TypeError('there is no anchor in it');
  return found;
}

function valuesIn(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    // Not one value: one a line.
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line): unknown => JSON.parse(line));
  }
}

/** Wherever they lie in it. */
function anchorsIn(value: unknown, schema: z.ZodType<Anchor>): Anchor[] {
  const one = schema.safeParse(value);
  if (one.success) return [one.data];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((each) => anchorsIn(each, schema))
    : [];
}
