import type { LiveAccuracy } from '../../../contract/live-accuracy.ts';
import { liveAccuracyWords } from '../../../contract/words/live-accuracy-words.ts';
import { addCosts, type CostLook } from './cost-lines.ts';
import { serialDay, type SheetLines } from '../frame/sheet-text.ts';
import { driftSheetWords } from './words/drift-sheet-words.ts';

/** How the lines of this part look. */
export type LiveLook = 'heading' | 'quiet' | 'plain' | 'headers' | 'answers' | 'arrival' | CostLook;

const SHARES = ['answers', 'expected', 'labels', 'right', 'atLeast', 'atMost'] as const;
const ARRIVAL = ['from', 'to', 'labels', 'right', 'atLeast', 'atMost', 'lagDays'] as const;

/** Adds how good the answers are: sentences, then tables by class, by segment, of costs, and by when labels came. */
export function addLiveAccuracy<Look extends string>(live: LiveAccuracy, page: SheetLines<Look | LiveLook>): void {
  const { classes, segments, byArrival } = live;
  page.add('heading', driftSheetWords('howGood'));
  for (const sentence of liveAccuracyWords(live)) page.addText('plain', sentence);
  page.blank();
  if (classes.length > 0) {
    page.add('heading', driftSheetWords('byClass'));
    page.add(
      'headers',
      driftSheetWords('classAnswered'),
      ...SHARES.map((each) => driftSheetWords(each)),
      driftSheetWords('givenOther'),
    );
    for (const { class: name, overridden, ...shares } of classes)
      page.add('answers', name, ...shareCells(shares), overridden?.value ?? '');
    page.blank();
  }
  if (segments !== null && segments.values.length > 0) {
    page.add('heading', driftSheetWords('bySegment', { column: segments.column }));
    page.add('headers', driftSheetWords('segmentValue'), ...SHARES.map((each) => driftSheetWords(each)));
    for (const { value, ...shares } of segments.values) page.add('answers', value, ...shareCells(shares));
    page.blank();
  }
  addCosts(live, page);
  if (byArrival.length > 0) {
    page.add('heading', driftSheetWords('byArrival'));
    page.add('headers', ...ARRIVAL.map((each) => driftSheetWords(each)));
    for (const { from, to, realised, lagDays } of byArrival)
      page.add(
        'arrival',
        serialDay(from),
        serialDay(to),
        realised.rows,
        realised.value,
        realised.low,
        realised.high,
        lagDays,
      );
    page.blank();
  }
}

/** What nobody knows yet is an empty cell, not zero. */
function shareCells({ rows, expected, realised }: Pick<LiveAccuracy, 'rows' | 'expected' | 'realised'>) {
  return [
    rows,
    expected?.value ?? '',
    realised?.rows ?? 0,
    realised?.value ?? '',
    realised?.low ?? '',
    realised?.high ?? '',
  ];
}
