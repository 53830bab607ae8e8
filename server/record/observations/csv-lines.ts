import Papa from 'papaparse';

/** A line of a file that is not blank. */
export interface CsvLine {
  /** Counted from 1, blank lines among them, as an editor counts. */
  readonly line: number;
  readonly fields: readonly string[];
}

type Delimiter = ',' | ';';

/**
 * A delimited text, line by line: no field goes over several lines, as none does that holds a number. The delimiter is
 * what a first line `sep=;` says, else what is asked for, else what the headers have more of.
 *
 * @returns the headers first; fields without blanks around, and without their quotes
 */
export function csvLines(csv: string, delimiter: Delimiter | 'found'): CsvLine[] {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
  const said = /^"?sep=([,;])"?$/i.exec(lines[0]?.text.trim() ?? '')?.[1] as Delimiter | undefined;
  const body = said === undefined ? lines : lines.slice(1);
  const used = said ?? (delimiter === 'found' ? moreOf(body[0]?.text ?? '') : delimiter);
  return body.map(({ text, line }) => ({ line, fields: fieldsOf(text, used) }));
}

function moreOf(headers: string): Delimiter {
  return headers.split(';').length > headers.split(',').length ? ';' : ',';
}

/** A quote that is never closed ends with its line, since each is read alone. */
function fieldsOf(line: string, delimiter: Delimiter): string[] {
  const [fields = []] = Papa.parse<string[]>(line, { delimiter }).data;
  return fields.map((field) => field.trim());
}
