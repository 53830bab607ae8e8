import { speakBy } from '../../contract/language/language.ts';
import { FileProblem } from '../files/file-problem.ts';
import { openCalculated } from './open-calculated.ts';
import type { OpeningAnswer, Failure, OpeningRequest } from './opening-messages.ts';
import { buffersOf, piecesOf, type WorkbookPiece } from './workbook-pieces.ts';

/** Who asks: the page, seen from the worker. */
export interface Asker {
  onmessage: ((event: MessageEvent<OpeningRequest>) => void) | null;
  postMessage(answer: OpeningAnswer, options: { readonly transfer: ArrayBuffer[] }): void;
}

/**
 * Opens one file for a page, and speaks as the page does. Of the opened workbook it sends a piece whenever it is asked
 * for one, so that the page decides when it takes the next.
 */
export function serveOpening(page: Asker): void {
  let pieces: Iterator<WorkbookPiece, void> | null = null;
  const say = (answer: OpeningAnswer, transfer: ArrayBuffer[] = []) => page.postMessage(answer, { transfer });
  const sendNext = () => {
    const next = pieces?.next();
    if (next === undefined || next.done === true) say({ kind: 'end' });
    else say({ kind: 'piece', piece: next.value }, buffersOf(next.value));
  };
  const open = async (fileName: string, bytes: Uint8Array) => {
    const opened = await openCalculated(fileName, bytes, (stage) => say({ kind: 'stage', stage }));
    say({ kind: 'stage', stage: 'bringing' });
    pieces = piecesOf(opened);
    sendNext();
  };

  page.onmessage = ({ data }) => {
    if (data.kind === 'next') return sendNext();
    speakBy(() => data.speech);
    open(data.fileName, data.bytes).catch((error: unknown) => say({ kind: 'failed', failure: failureOf(error) }));
  };
  say({ kind: 'ready' });
}

function failureOf(error: unknown): Failure {
  if (error instanceof FileProblem) return { sentence: error.message };
  return { unforeseen: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
