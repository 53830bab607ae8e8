import { LRUCache } from 'lru-cache';
import type { CellValue } from '../../../contract/cell.ts';
import { SKEW_SAMPLE_ROWS, type Skew } from '../../../contract/skew.ts';
import { skewWords } from '../../../contract/words/skew-words.ts';
import { findSkew, learnedFrom, type Learned, type Skew as Found } from '../../../ml/drift/skew.ts';
import { LIVE_VOCABULARY } from '../../../ml/sketches/column-profile.ts';
import { profileTable, type ReferenceProfile } from '../../../ml/sketches/table-profile.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';

/** Rows below which nothing is judged: those of small requests are looked at together. */
const LEAST_ROWS = 30;
const MOST_REFERENCES = 16;
/** Askers whose latest rows are remembered. */
const MOST_ASKERS = 200;

/** Rows that are about to be answered, by column in the order of `columns`. */
export interface RowsToCheck {
  readonly classifierId: string;
  readonly modelVersion: number;
  readonly columns: readonly ColumnSpec[];
  readonly cells: readonly (readonly CellValue[])[];
  readonly rows: number;
}

interface Latest {
  rows: (readonly CellValue[])[];
  /** Rows that came since they were last looked at. */
  since: number;
  found: readonly Found[];
}

/** Reads what a version learned from; undefined when it is not there any more. */
export type ReadReference = (classifierId: string, version: number) => Promise<ReferenceProfile | undefined>;

/**
 * Compares rows with what the version that answers them learned from, column by column. At most 200 rows are looked at,
 * spread over all of them: some milliseconds, whatever the number of rows. Rows of small requests are remembered by
 * asker, 200 at most, and looked at when 30 have come.
 */
export class SkewChecker {
  private readonly readReference: ReadReference;
  private readonly references = new LRUCache<string, Promise<Learned | null>>({ max: MOST_REFERENCES });
  private readonly latest = new LRUCache<string, Latest>({ max: MOST_ASKERS });

  constructor(readReference: ReadReference) {
    this.readReference = readReference;
  }

  /** What is wrong with the columns of these rows; nothing where there are too few of them. */
  async check(rows: RowsToCheck): Promise<Skew[]> {
    return inWords(await this.look(rows, sampleOf(rows)), rows.modelVersion);
  }

  /** The same of a request; of a small one, of the latest rows of whoever asks. */
  async checkRequest(rows: RowsToCheck, asker: string): Promise<Skew[]> {
    if (rows.rows >= LEAST_ROWS) return this.check(rows);
    const key = JSON.stringify([rows.classifierId, rows.modelVersion, asker]);
    const latest = this.latest.get(key) ?? { rows: [], since: 0, found: [] };
    this.latest.set(key, latest);
    latest.rows = [...latest.rows, ...sampleOf(rows)].slice(-SKEW_SAMPLE_ROWS);
    latest.since += rows.rows;
    if (latest.since >= LEAST_ROWS) {
      latest.since = 0;
      latest.found = await this.look(rows, latest.rows);
    }
    return inWords(latest.found, rows.modelVersion);
  }

  private async look(of: RowsToCheck, rows: readonly (readonly CellValue[])[]): Promise<readonly Found[]> {
    if (rows.length < LEAST_ROWS) return [];
    const learned = await this.learnedBy(of.classifierId, of.modelVersion);
    if (learned === null) return [];
    return findSkew(learned, profileTable(tableOfRows(of.columns, rows), undefined, { vocabulary: LIVE_VOCABULARY }));
  }

  private async learnedBy(classifierId: string, version: number): Promise<Learned | null> {
    const key = `${classifierId}/${version}`;
    const reading =
      this.references.get(key) ??
      this.readReference(classifierId, version).then((reference) =>
        reference === undefined ? null : learnedFrom(reference),
      );
    this.references.set(key, reading);
    try {
      return await reading;
    } catch (error) {
      this.references.delete(key);
      throw error;
    }
  }
}

/** At most 200 rows, spread over all of them. */
function sampleOf({ cells, rows }: RowsToCheck): (readonly CellValue[])[] {
  const taken = Math.min(rows, SKEW_SAMPLE_ROWS);
  return Array.from({ length: taken }, (_, at) => {
    const row = Math.floor((at * rows) / taken);
    return cells.map((values) => values[row] ?? null);
  });
}

function inWords(found: readonly Found[], version: number): Skew[] {
  return found.map((skew) => ({ ...skew, sentence: skewWords(skew.column, skew, version) }));
}
