import type { Notice } from '../../../contract/notice.ts';
import { noticeWords, type NoticeWords } from '../../../contract/words/notice-words.ts';

/** A notice as it is sent. */
export interface Message {
  /** The same for each attempt, so that whoever gets it twice can tell. */
  readonly id: string;
  readonly notice: Notice;
  readonly words: NoticeWords;
  /** When it was written. */
  readonly at: Date;
  /** The address that people open: receivers may have several servers. */
  readonly server: string;
}

/** Puts a notice into words. */
export function messageOf(id: string, notice: Notice, at: Date, server: string): Message {
  return { id, notice, words: noticeWords(notice), at, server };
}
