import type { ModelReport } from '../../../contract/model-report.ts';
import { moment } from '../../../contract/words/dates.ts';
import { shadowSentence } from '../../words/words-of-shadows.ts';
import type { SheetLines } from '../frame/sheet-text.ts';
import type { ModelLook } from './model-layout.ts';
import { modelSheetWords } from './words/model-sheet-words.ts';

/** Adds what the version would have changed while it answered unseen, by class and segment; nothing if it did not. */
export function addShadow(page: SheetLines<ModelLook>, { shadow }: ModelReport): void {
  if (shadow === null) return;
  const { beside, startedAt, stoppedAt, rows, changes, otherChanged, droppedRows } = shadow;
  page.add('heading', modelSheetWords('shadow', { version: beside }));
  page.addText('plain', shadowSentence(shadow));
  const span = { from: moment(startedAt), to: stoppedAt === null ? '' : moment(stoppedAt) };
  page.addText('quiet', modelSheetWords(stoppedAt === null ? 'shadowSince' : 'shadowFromTo', span));
  if (rows > 0) page.addText('quiet', modelSheetWords('shadowCounts'));
  if (droppedRows > 0) page.addText('quiet', modelSheetWords('shadowDropped', { rows: droppedRows }));
  if (changes.length > 0) {
    page.add('headers', modelSheetWords('shadowChange'), modelSheetWords('rows'));
    for (const { from, to, rows: changed } of changes)
      page.add('count', modelSheetWords('shadowPair', { from, to }), changed);
    if (otherChanged > 0) page.add('count', modelSheetWords('shadowOthers'), otherChanged);
  }
  addSegments(page, shadow);
  page.blank();
}

function addSegments(
  page: SheetLines<ModelLook>,
  { segmentColumn, segments, otherSegments }: NonNullable<ModelReport['shadow']>,
): void {
  if (segmentColumn === null || segments.length === 0) return;
  page.add('headers', segmentColumn, modelSheetWords('shadowChanged'), modelSheetWords('rows'));
  for (const { value, rows, changed } of segments) page.add('count', value, changed, rows);
  if (otherSegments > 0) page.addText('quiet', modelSheetWords('shadowOtherSegments', { values: otherSegments }));
}
