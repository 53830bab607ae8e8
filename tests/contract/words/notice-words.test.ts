import { describe, expect, test } from '@jest/globals';
import type { Notice } from '../../../contract/notice.ts';
import { noticeWords } from '../../../contract/words/notice-words.ts';

const ENDS = '2026-12-10T00:00:00.000Z';
const NOTICES: readonly Notice[] = [
  ['test', { person: 'Ann' }],
  ['training-failed', { classifier: 'Cards', problem: ['one-class', { labels: 60, class: 'Travel' }] }],
  ['job-given-up', { queue: 'forget-by-age', job: 'j1' }],
  ['certificate-ends', { endsAt: ENDS, days: 7 }],
  ['certificate-ends', { endsAt: ENDS, days: 0 }],
  ['backup-late', { lastAt: ENDS, since: ENDS, hours: 26 }],
  ['backup-late', { lastAt: null, since: ENDS, hours: 1 }],
  ['provider-away', { since: ENDS }],
  [
    'source-changed',
    {
      ...{ classifier: 'Cards', classifierId: 'c', source: 'rest', report: 7, column: 'Amount', version: 2 },
      ...{ from: ENDS, to: ENDS, rows: 500, segment: { column: 'Centre', value: '4711' }, changes: [] },
      findings: [{ code: 'empty', values: { now: 0.5, before: 0.01 } }],
      ...{ incident: 3, by: 'Ann', note: 'Is it pence now?' },
    },
  ],
];

describe('noticeWords', () => {
  test.each(NOTICES)('%s: a short title, whole sentences, and a next step', (...notice) => {
    const { title, sentence, nextStep } = noticeWords(notice as unknown as Notice);
    expect(title).toMatch(/^[A-Z“].{3,70}[^.]$/);
    for (const text of [sentence, nextStep]) expect(text).toMatch(/^[A-Z].*[.”]$/);
  });

  test.each<[Notice, string]>([
    [NOTICES[1]!, 'A training of “Cards” failed. All labels say the same class. All 60 labels say “Travel”.'],
    [
      NOTICES[2]!,
      'A job was given up after its last attempt: forgetting answers and profiles by their age. Its id is j1.',
    ],
    [
      NOTICES[8]!,
      'Ann asks whoever is responsible for the rows from programs: “Amount” has changed since version 2 learned, in 500 rows from 10 December 2026, 00:00 UTC to 10 December 2026, 00:00 UTC. 50 % empty, 1 % before. It is about the rows of Centre “4711” alone. Ann writes: “Is it pence now?”',
    ],
    [
      ['job-given-up', { queue: 'other', job: 'j2' }],
      'A job was given up after its last attempt: other. Its id is j2.',
    ],
    [
      NOTICES[3]!,
      'The server’s certificate ends on 10 December 2026, 00:00 UTC. From then on browsers and Excel refuse the server.',
    ],
    [
      NOTICES[4]!,
      'The server’s certificate ended on 10 December 2026, 00:00 UTC: browsers and Excel refuse the server.',
    ],
    [NOTICES[5]!, 'The last backup was written on 10 December 2026, 00:00 UTC; there is to be one every 26 hours.'],
    [
      NOTICES[6]!,
      'No backup was written since 10 December 2026, 00:00 UTC, when this database began to note them; there is to be one every hour.',
    ],
  ])('%j', (notice, sentence) => expect(noticeWords(notice).sentence).toBe(sentence));
});
