import type { ColumnFigures, StreamedColumn } from '../../../contract/feeds/feed-figures.ts';
import { day } from '../../../contract/words/dates.ts';
import { percent } from '../../../contract/words/percent.ts';
import { asGiven, grouped, plainNumber } from '../../../contract/words/phrases.ts';
import { figuresWords } from './words/figures-words.ts';

/** A figure of a column: of the rows that came, and of those that were learned from. */
export interface FigureLine {
  readonly name: string;
  readonly streamed: string;
  readonly learned: string;
}

/** The figures of a column that say something of its type, in the order of a table. */
export function linesOf({ type, streamed, learned }: StreamedColumn): FigureLine[] {
  const line = (name: string, shown: (figures: ColumnFigures) => string | null): FigureLine[] => {
    const [now, before] = [shown(streamed), learned === null ? null : shown(learned)];
    return now === null && before === null ? [] : [{ name, streamed: now ?? '–', learned: before ?? '–' }];
  };
  const isText = type === 'text';
  return [
    ...line(figuresWords('rows'), ({ rows }) => grouped(rows)),
    ...line(figuresWords('missing'), ({ missing }) => (missing === null ? null : percent(missing, 1))),
    ...line(figuresWords(isText ? 'words' : 'distinct'), ({ distinct }) =>
      distinct === null ? null : grouped(distinct),
    ),
    // What came is said as it came; what is estimated, to the digits that hold.
    ...line(figuresWords('least'), ({ least }) => valueOf(least, asGiven)),
    ...line(figuresWords('median'), ({ median }) => valueOf(median, plainNumber)),
    ...line(figuresWords('most'), ({ most }) => valueOf(most, asGiven)),
    ...line(figuresWords(isText ? 'length' : 'mean'), ({ mean }) => (mean === null ? null : plainNumber(mean))),
    ...line(figuresWords('deviation'), ({ deviation }) => (deviation === null ? null : plainNumber(deviation))),
  ];
}

/** The most frequent values with their shares; empty where none are followed. */
export function topOf({ type, streamed }: StreamedColumn): string {
  if (streamed.top.length === 0) return '';
  const listed = streamed.top.map(({ value, share }) => `${value} ${percent(share)}`).join(', ');
  return figuresWords(type === 'text' ? 'topWords' : 'topValues', { listed });
}

function valueOf(value: number | string | null, say: (value: number) => string): string | null {
  if (value === null) return null;
  return typeof value === 'number' ? say(value) : day(`${value}T00:00:00`);
}

/** How many records the source is ahead, and which way that goes. */
export function lagPhrase(lag: number | null, lags: readonly number[]): string {
  if (lag === null) return figuresWords('lagUnknown');
  const change = lag - (lags[0] ?? lag);
  const trend = change > 0 ? 'more' : change < 0 ? 'fewer' : 'same';
  return figuresWords('lag', { lag, trend: lags.length < 2 ? 'none' : trend, change: Math.abs(change) });
}
