import { noticePath } from '../../../contract/incident-link.ts';
import type { Notice } from '../../../contract/notice.ts';
import { speaking, speechFor, type Language } from '../../../contract/language/language.ts';
import { noticeWords, type NoticeWords } from '../../../contract/words/notice-words.ts';

/** A notice as it is sent. */
export interface Message {
  /** The same for each attempt, so that whoever gets it twice can tell. */
  readonly id: string;
  readonly notice: Notice;
  readonly words: NoticeWords;
  /** That the words are in. */
  readonly language: Language;
  /** When it was written. */
  readonly at: Date;
  /** The address that people open: receivers may have several servers. */
  readonly server: string;
  /** The page on it of what the notice is about; where there is none, the address itself. */
  readonly link: string;
}

/** Puts a notice into words, in the language of where it goes. */
export function messageOf(id: string, notice: Notice, language: Language, at: Date, server: string): Message {
  const words = speaking(speechFor([language]), () => noticeWords(notice));
  return { id, notice, words, language, at, server, link: server + noticePath(notice) };
}
