import type { z } from 'zod';
import {
  decision,
  MAX_CSV_ROWS,
  observedMinutes,
  observedUnit,
  observedValue,
  type Decision,
  type observationsUpload,
} from '../../../contract/observation.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { CsvRowFault } from '../../../contract/problems/observation-problems.ts';
import { csvRowSentence } from '../../../contract/words/observation-words.ts';
import { plainText } from '../../platform/csv/write-csv.ts';
import { csvLines, type CsvLine } from './csv-lines.ts';

/** An observation of a file. */
export interface ReadObservation {
  readonly line: number;
  readonly value: number;
  readonly unit: string;
  readonly minutes: number;
  readonly decision: Decision;
}

/** What a file may say of an observation, and how its headers say it. */
const HEADERS = {
  value: ['value', 'valor', 'wert'],
  decision: ['decision', 'decisao', 'decisão', 'entscheidung'],
  time: ['time', 'minutes', 'tempo', 'minutos', 'zeit', 'minuten'],
  unit: ['unit', 'unidade', 'einheit'],
} as const;
type Field = keyof typeof HEADERS;
const REQUIRED: readonly Field[] = ['value', 'decision', 'time'];
/** What a downloaded file has beside. */
export const UNREAD_HEADERS = ['observation', 'entered by', 'entered at'] as const;

/** Faulty lines that are told one by one: nobody mends more at a time. */
const MOST_FAULTS = 50;
const MOST_UNIT = 40;

type Upload = Pick<z.output<typeof observationsUpload>, 'csv' | 'delimiter' | 'unit'>;

/**
 * The observations of a file, all of them or none. O(characters).
 *
 * @throws {ProblemError} csv-unreadable, with what is wrong line by line
 */
export function readObservations({ csv, delimiter, unit }: Upload): ReadObservation[] {
  const [headers, ...lines] = csvLines(csv, delimiter);
  if (headers === undefined) throw new ProblemError('csv-unreadable', { reason: 'empty' });
  const places = placeFields(headers.fields);
  if (lines.length === 0) throw new ProblemError('csv-unreadable', { reason: 'empty' });
  if (lines.length > MAX_CSV_ROWS)
    throw new ProblemError('csv-unreadable', { reason: 'many-rows', rows: lines.length, most: MAX_CSV_ROWS });
  const faults: CsvRowFault[] = [];
  const reader = new LineReader(places, headers.fields.length, unit);
  const read = lines.map((line) => reader.read(line, (fault) => faults.push(fault)));
  if (faults.length > 0) throw faultyRows(faults);
  return read;
}

function faultyRows(faults: readonly CsvRowFault[]): ProblemError {
  const told = faults.slice(0, MOST_FAULTS);
  const rows = new Set(faults.map(({ line }) => line)).size;
  const errors = told.map((fault) => ({ path: `line ${fault.line}`, message: csvRowSentence(fault) }));
  return new ProblemError('csv-unreadable', { reason: 'rows', rows, faults: told }, { errors });
}

/** @throws {ProblemError} csv-unreadable, when a header is missing, not known, or comes twice */
function placeFields(headers: readonly string[]): ReadonlyMap<Field, number> {
  const places = new Map<Field, number>();
  const unknown: string[] = [];
  const twice: string[] = [];
  for (const [at, header] of headers.entries()) {
    const said = plainText(header).normalize('NFC').toLowerCase();
    const field = (Object.keys(HEADERS) as Field[]).find((each) => (HEADERS[each] as readonly string[]).includes(said));
    if (field === undefined) {
      if (!(UNREAD_HEADERS as readonly string[]).includes(said)) unknown.push(header);
    } else if (places.has(field)) twice.push(header);
    else places.set(field, at);
  }
  const missing = REQUIRED.filter((each) => !places.has(each));
  if (missing.length + unknown.length + twice.length > 0)
    throw new ProblemError('csv-unreadable', { reason: 'headers', missing, unknown, twice });
  return places;
}

/** Reads lines one after the other: all numbers of a file have the same decimal mark. */
class LineReader {
  private readonly places: ReadonlyMap<Field, number>;
  private readonly width: number;
  private readonly unit: string;
  private mark: ',' | '.' | null = null;

  /**
   * @param width fields that a line must have
   * @param unit  of lines that name none
   */
  constructor(places: ReadonlyMap<Field, number>, width: number, unit: string) {
    this.places = places;
    this.width = width;
    this.unit = unit;
  }

  /** @param complain called for each fault; what is returned then counts for nothing */
  read({ line, fields }: CsvLine, complain: (fault: CsvRowFault) => void): ReadObservation {
    const text = (field: Field): string => fields[this.places.get(field) ?? -1] ?? '';
    if (fields.length !== this.width) complain({ code: 'fields', line, fields: fields.length, wanted: this.width });
    const value = this.number(text('value'), 'value', line, complain);
    if (!Number.isNaN(value) && !observedValue.safeParse(value).success)
      complain({ code: 'value', line, given: text('value') });
    const minutes = this.number(text('time'), 'time', line, complain);
    if (!Number.isNaN(minutes) && !observedMinutes.safeParse(minutes).success)
      complain({ code: 'minutes', line, given: text('time') });
    const decided = decision.safeParse(text('decision'));
    if (!decided.success) complain({ code: 'decision', line, given: text('decision') });
    const unit = observedUnit.safeParse(plainText(text('unit')));
    if (!unit.success) complain({ code: 'unit', line, most: MOST_UNIT });
    return {
      line,
      value,
      minutes,
      unit: unit.data === undefined || unit.data === '' ? this.unit : unit.data,
      decision: decided.data ?? '0',
    };
  }

  /** NaN, when it is none, which was complained of. */
  private number(given: string, column: Field, line: number, complain: (fault: CsvRowFault) => void): number {
    const [, whole, mark, fraction = '', power = ''] = /^([+-]?\d+)(?:([.,])(\d+))?(e[+-]?\d+)?$/i.exec(given) ?? [];
    const value = whole === undefined ? NaN : Number(`${whole}.${fraction}${power}`);
    if (!Number.isFinite(value)) {
      complain({ code: 'number', line, column, given });
      return NaN;
    }
    if (mark !== ',' && mark !== '.') return value;
    this.mark ??= mark;
    if (mark !== this.mark) complain({ code: 'mark', line, column, given, mark: this.mark });
    return value;
  }
}
