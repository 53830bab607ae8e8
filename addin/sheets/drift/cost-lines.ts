import { costliestFirst, type PartCost } from '../../../contract/error-costs.ts';
import type { LiveAccuracy } from '../../../contract/live-accuracy.ts';
import type { SheetLines } from '../frame/sheet-text.ts';
import { driftSheetWords } from './words/drift-sheet-words.ts';

/** How the lines of this part look. */
export type CostLook = 'heading' | 'headers' | 'costs';

type Part = Pick<LiveAccuracy, 'rows' | 'expected' | 'realised'> & {
  readonly name: string;
  readonly cost?: PartCost | undefined;
};

/** Adds what wrong answers cost beside how often they are right, by class and by segment; nothing without prices. */
export function addCosts<Look extends string>(live: LiveAccuracy, page: SheetLines<Look | CostLook>): void {
  const { cost, classes, segments } = live;
  if (cost === null) return;
  const add = (heading: string, first: string, parts: readonly Part[]) => {
    const priced = costliestFirst(parts);
    if (priced.length === 0) return;
    page.add('heading', heading);
    page.add('headers', first, ...headersOf(cost));
    for (const part of priced) page.add('costs', part.name, ...cellsOf(part, cost.column !== null));
    page.blank();
  };
  add(
    driftSheetWords('costByClass'),
    driftSheetWords('classAnswered'),
    classes.map((each) => ({ ...each, name: each.class })),
  );
  if (segments === null) return;
  add(
    driftSheetWords('costBySegment', { column: segments.column }),
    driftSheetWords('segmentValue'),
    segments.values.map((each) => ({ ...each, name: each.value })),
  );
}

function headersOf({ currency, column }: NonNullable<LiveAccuracy['cost']>): string[] {
  return [
    ...(['answers', 'expected', 'labels', 'right'] as const).map((each) => driftSheetWords(each)),
    driftSheetWords('shouldCost', { currency }),
    driftSheetWords('didCost', { currency }),
    ...(column === null ? [] : [driftSheetWords('unpriced')]),
  ];
}

/** What nobody knows yet is an empty cell, not zero. */
function cellsOf({ rows, expected, realised, cost }: Part & { readonly cost: PartCost }, hasAmounts: boolean) {
  const shares = [rows, expected?.value ?? '', realised?.rows ?? 0, realised?.value ?? ''];
  return [...shares, cost.expected, cost.realised ?? '', ...(hasAmounts ? [cost.unpriced] : [])];
}
