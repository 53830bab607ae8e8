import type { ShadowSummary } from '../../contract/shadow.ts';
import { versionsWords } from './versions-words.ts';

/** What a version would have changed while it answered unseen, in a sentence that follows its name. */
export function shadowSentence({ rows, changed, beside, stoppedAt }: ShadowSummary): string {
  if (rows === 0) return versionsWords(stoppedAt === null ? 'shadowBegins' : 'shadowSawNothing', { beside });
  return versionsWords('shadowed', { rows, changed, beside });
}
