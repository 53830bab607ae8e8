import type { Speech } from '../../contract/language/language.ts';
import type { OpeningStage } from './open-calculated.ts';
import type { WorkbookPiece } from './workbook-pieces.ts';

/** What the page asks of the worker: to open a file, once, and then for piece after piece. */
export type OpeningRequest = OpenRequest | { readonly kind: 'next' };

interface OpenRequest {
  readonly kind: 'open';
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** How the person at the page is spoken to: the worker, which says what is wrong with the file, cannot know. */
  readonly speech: Speech;
}

/** What the worker answers. It says `ready` of itself, and a file that is opened with its first piece. */
export type OpeningAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stage'; readonly stage: OpeningStage }
  | { readonly kind: 'piece'; readonly piece: WorkbookPiece }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Why a file was not opened: a sentence for the person, or what nobody foresaw. */
export type Failure = { readonly sentence: string } | { readonly unforeseen: string };
