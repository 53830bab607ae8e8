import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import { ProblemError, type ProblemValues } from '../../../contract/problem.ts';
import {
  FrameFault,
  jsonFrame,
  readFrames,
  rowFrames,
  writeFrames,
  type Frame,
} from '../../platform/backup/backup-frames.ts';
import { carriedHead, carriedLine, FORMS, type CarriedHead, type CarriedLine } from './carried-line.ts';

/** A line longer than this was never written: a model has some megabytes. */
const MOST_LINE_BYTES = 268_435_456;
const LINE_END = 0x0a;

/** The bytes of a file before they are gzipped: frames of a head and of lines of JSON, sealed, as a backup has them. */
export function carriedBytes(head: CarriedHead, lines: AsyncIterable<CarriedLine>): AsyncGenerator<Buffer> {
  return writeFrames(framesOf(head, lines));
}

async function* framesOf(head: CarriedHead, lines: AsyncIterable<CarriedLine>): AsyncGenerator<Frame> {
  yield jsonFrame('head', head);
  for await (const line of lines) yield* rowFrames(Buffer.from(`${JSON.stringify(line)}\n`));
}

/**
 * The head of a file, then its lines, each checked by its schema. Memory for one line. What is wrong with the file is
 * thrown where it is found, the seal at its end.
 *
 * @param bytes gzipped
 * @throws {ProblemError} file-refused
 */
export async function* readCarried(bytes: Readable): AsyncGenerator<CarriedHead | CarriedLine> {
  try {
    let isBegun = false;
    for await (const json of linesIn(readFrames(unzipped(bytes)))) {
      yield isBegun ? parsed(carriedLine.safeParse(json)) : headOf(json);
      isBegun = true;
    }
  } catch (error) {
    throw refusalOf(error);
  }
}

async function* unzipped(bytes: Readable): AsyncGenerator<Buffer> {
  const plain = createGunzip();
  // What goes wrong here is said again by whoever reads the bytes.
  pipeline(bytes, plain).catch(() => undefined);
  for await (const chunk of plain) yield chunk as Buffer;
}

async function* linesIn(frames: AsyncIterable<Frame>): AsyncGenerator<unknown> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const { kind, payload } of frames) {
    if (kind === 'head') {
      yield JSON.parse(payload.toString('utf8'));
      continue;
    }
    let start = 0;
    for (let end = payload.indexOf(LINE_END); end !== -1; end = payload.indexOf(LINE_END, start)) {
      yield JSON.parse(Buffer.concat([...parts, payload.subarray(start, end)]).toString('utf8'));
      parts = [];
      length = 0;
      start = end + 1;
    }
    const rest = payload.subarray(start);
    length += rest.length;
    if (length > MOST_LINE_BYTES) throw new FrameFault('other');
    parts.push(rest);
  }
}

function headOf(json: unknown): CarriedHead {
  const format = typeof json === 'object' && json !== null && 'format' in json ? String(json.format) : '';
  if (!FORMS.some((each) => each === format) && /^amend-classifier-\d+$/.test(format)) throw refused('newer');
  return parsed(carriedHead.safeParse(json));
}

/** A line that no Amend wrote. */
function parsed<Line>(result: { success: true; data: Line } | { success: false; error: Error }): Line {
  if (result.success) return result.data;
  throw new ProblemError('file-refused', { reason: 'foreign' }, { cause: result.error });
}

function refused(
  reason: (ProblemValues['file-refused'] & { reason: 'foreign' | 'cut' | 'changed' | 'newer' })['reason'],
): ProblemError {
  return new ProblemError('file-refused', { reason });
}

const REASONS = { cut: 'cut', changed: 'changed', other: 'foreign' } as const;

function refusalOf(error: unknown): unknown {
  if (error instanceof FrameFault) return refused(REASONS[error.fault]);
  // A frame that is cut within a line, or was changed, is told by its seal; a line of a sealed file is no JSON of ours.
  if (error instanceof SyntaxError) return refused('foreign');
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return refused('cut');
  if (code === 'Z_DATA_ERROR') return refused(/incorrect header check/.test(message) ? 'foreign' : 'changed');
  return error;
}
