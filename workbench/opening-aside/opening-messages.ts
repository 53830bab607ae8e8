import type { OpeningStage } from './open-calculated.ts';
import type { WorkbookPiece } from './workbook-pieces.ts';

/** What the page asks of the worker: to open a file, once, and then for piece after piece. */
export type OpeningRequest =
  { readonly kind: 'open'; readonly fileName: string; readonly bytes: Uint8Array } | { readonly kind: 'next' };

/** What the worker answers. It says `ready` of itself, and a file that is opened with its first piece. */
export type OpeningAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stage'; readonly stage: OpeningStage }
  | { readonly kind: 'piece'; readonly piece: WorkbookPiece }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Why a file was not opened: a sentence for the person, or what nobody foresaw. */
export type Failure = { readonly sentence: string } | { readonly unforeseen: string };
