import { expect, test } from '@jest/globals';
import type { LogVerdict } from '../../../contract/audit.ts';
import {
  auditVerdictSentences,
  brokenSentence,
  chainFaultSentence,
  logCalled,
} from '../../../contract/words/audit-words.ts';

const anchors = { own: 0, others: 0, lastSequence: null, lastAt: null };
const WHOLE: LogVerdict = { log: 'people', name: 'audit/people', intact: true, events: 1, erased: 0, anchors };

test('a verdict is said of all logs together, or of each that is broken', () => {
  expect(auditVerdictSentences({ intact: true, logs: [WHOLE] })).toEqual([
    'The logs are what was recorded: their one entry was hashed again.',
    'No head of them has been signed yet.',
  ]);
  const found = { intact: false as const, firstBroken: 3, fault: 'anchor' as const, reason: '' };
  const broken: LogVerdict = { ...WHOLE, ...found, log: 'feedback', events: 2 };
  expect(auditVerdictSentences({ intact: false, logs: [WHOLE, broken] })).toEqual([brokenSentence(broken)]);
  expect(brokenSentence(broken)).toBe(
    `Something is wrong with ${logCalled('feedback')}. ${chainFaultSentence('anchor', 3)} The 2 entries before it hold.`,
  );
});
