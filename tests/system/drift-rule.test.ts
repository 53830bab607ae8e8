import { driftPage } from '../../addin/sheets/drift/drift-page.ts';
import { formatsOf } from '../../addin/sheets/drift/drift-looks.ts';
import { columnsToDraw } from '../../contract/words/column-drawings.ts';
import { percent } from '../../contract/words/percent.ts';
import { driftReport } from '../../contract/drift.ts';
import { compareProfiles } from '../../ml/drift/report.ts';
import { seededRandom, type Random } from '../../ml/random.ts';
import { LIVE_VOCABULARY } from '../../ml/sketches/column-profile.ts';
import { profileReference, profileTable } from '../../ml/sketches/table-profile.ts';
import type { Table } from '../../ml/table/column.ts';
import { driftInWords } from '../../server/watch/monitoring/drift-in-words.ts';
import { driftReportOf } from '../fixtures/drift-report.ts';

const REPORTS = 200;
const WORDS = ['taxi', 'rail', 'hotel', 'pens', 'paper', 'fuel', 'lunch', 'phone', 'cloud', 'post'];

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** How each column of a table is drawn; 0 is as the reference is. */
interface Drawn {
  readonly shift: number;
  readonly empty: number;
  readonly skew: number;
  readonly longer: number;
}
const AS_EVER: Drawn = { shift: 0, empty: 0, skew: 0, longer: 0 };

function tableOf(rows: number, random: Random, { shift, empty, skew, longer }: Drawn): Table {
  const make = <Value>(draw: () => Value) => Array.from({ length: rows }, draw);
  const word = () => WORDS[Math.floor(WORDS.length * random.next() ** (1 + skew))]!;
  return {
    rows,
    columns: [
      { name: 'Amount', type: 'number', values: Float64Array.from(make(() => normal(random) + shift)) },
      { name: 'Fee', type: 'number', values: Float64Array.from(make(() => (random.next() < 0.9 - shift / 9 ? 0 : 5))) },
      { name: 'Centre', type: 'category', values: make(() => (random.next() < 0.05 + empty ? null : word())) },
      {
        name: 'Text',
        type: 'text',
        values: make(() => Array.from({ length: random.next() < longer ? 4 : 2 }, word).join(' ')),
      },
    ],
  };
}

const said = (table: Table, random: Random, skew = 0) => ({
  table,
  predictions: {
    classes: WORDS,
    predicted: Array.from({ length: table.rows }, () => Math.floor(4 * random.next() ** (1 + skew))),
    confidence: Array.from({ length: table.rows }, () => random.next()),
  },
});

const REFERENCES = [1, 2, 3, 4].map((seed) => {
  const random = seededRandom(1_000 + seed);
  const drawn = (rows: number) => said(tableOf(rows, random, AS_EVER), random);
  return profileReference(drawn(1_200), drawn(150));
});

/** Changes of all sizes, most of them near the thresholds, and in half of the columns none. */
function randomReport(seed: number) {
  const random = seededRandom(seed);
  const some = (most: number) => (random.next() < 0.5 ? 0 : most * random.next());
  const reference = REFERENCES[seed % REFERENCES.length]!;
  const drawn = { shift: some(0.7), empty: some(0.12), skew: some(0.8), longer: some(0.6) };
  const { table, predictions } = said(tableOf(80 + random.integer(700), random, drawn), random, some(0.8));
  const live = profileTable(table, predictions, { known: reference.train, vocabulary: LIVE_VOCABULARY });
  const comparison = compareProfiles({ ...reference, live });
  return driftReport.parse({ ...driftReportOf(), ...driftInWords(comparison) });
}

/** A figure as it can be read on the sheet. */
function shown(figure: unknown, format: string): number {
  const places = format.endsWith('0.000') ? 3 : 12;
  return typeof figure === 'number' ? Number(figure.toFixed(places)) : NaN;
}

test('of 200 random reports the rule that the sheet states, applied to the figures that it states, gives its statuses', () => {
  const seen: Record<string, number> = {};
  for (let seed = 1; seed <= REPORTS; seed++) {
    const report = randomReport(seed);
    const page = driftPage(report, { columns: 0, overTime: 0 }, { checkedBy: '', date: '', note: '' }, []);
    const text = page.lines.map(({ cells }) => cells.join(' ')).join(' ');
    const borne = /Drift: the change reaches "Drift from" and the q-value is below (0\.\d+)\./.exec(text);
    expect(borne).not.toBeNull();
    expect(text).toContain(`Watch: it reaches half of "Drift from" and the q-value is below ${borne![1]}.`);
    for (const line of page.lines.filter(({ look }) => look === 'column')) {
      const formats = formatsOf(line);
      const [, status, changes] = line.cells.map(String) as [string, string, string];
      const [change, from, q] = [5, 6, 7].map((at) => shown(line.cells[at], formats[at]!)) as [number, number, number];
      const isReal = q < Number(borne![1]);
      const ruled =
        report.verdict === 'unknown'
          ? '○ unknown'
          : isReal && change >= from
            ? '▲ drift'
            : isReal && change >= from / 2
              ? '◆ watch'
              : '● stable';
      expect({ seed, status, change, from, q }).toEqual({ seed, status: ruled, change, from, q });
      if (status === '▲ drift' || status === '◆ watch') expect(changes).not.toBe('');
      seen[status] = (seen[status] ?? 0) + 1;
    }
  }
  // Otherwise the reports would say nothing of the rule.
  expect(Object.keys(seen).sort()).toEqual(['○ unknown', '● stable', '▲ drift', '◆ watch'].sort());
  for (const status of ['● stable', '▲ drift', '◆ watch']) expect(seen[status]).toBeGreaterThan(40);
});

test('of 200 random reports what is drawn of a column holds what its title says', () => {
  const seen: Record<string, number> = {};
  for (let seed = 1; seed <= REPORTS; seed++) {
    const report = randomReport(seed);
    for (const { column, title, series, rows } of columnsToDraw(report)) {
      expect(rows.every((row) => row.length === series.length + 1)).toBe(true);
      const [finding] = column.findings!;
      if (title === `${column.name}: all values`) {
        seen['all values'] = (seen['all values'] ?? 0) + 1;
        continue;
      }
      expect(title).toBe(`${column.name}: ${column.changes[0]}`);
      const { code, values } = finding!;
      seen[code] = (seen[code] ?? 0) + 1;
      const now = 'now' in values ? values.now : 'share' in values ? values.share : undefined;
      if (series.length === 2) {
        // Each share that a sentence names is among the bars, and the sentence says it as they do.
        const bar = rows[0]!;
        expect({ seed, now: bar[2] }).toEqual({ seed, now });
        expect(title).toContain(percent(bar[2]!));
        if ('before' in values) expect(title).toContain(percent(bar[1]!));
      } else if (code === 'item-share' || code === 'class-share') {
        const item = code === 'item-share' ? values.item : values.class;
        expect(rows.find(([label]) => label === item)?.[3]).toBeCloseTo(values.now, 9);
      }
    }
  }
  expect(Object.keys(seen).length).toBeGreaterThan(4);
});
