import type { FeedSource, SourceKind, CsvFormat } from '../../../contract/feeds/feed-source.ts';

type FormatField = keyof CsvFormat;
type FormatGiven = { readonly [Name in FormatField]?: string | undefined };

/**
 * A source as it is typed: what every kind needs, side by side, so that looking at another kind loses nothing. Numbers
 * are texts, and lists are texts with an item a line.
 */
export interface SourceForm {
  readonly kind: SourceKind;
  /** Its id; empty where none is chosen yet. */
  readonly connection: string;
  readonly schema: string;
  readonly table: string;
  readonly keyColumns: string;
  readonly takesPresent: boolean;
  readonly takesChanges: boolean;
  readonly cursorColumn: string;
  readonly everySeconds: string;
  readonly overlapSeconds: string;
  readonly mailbox: string;
  readonly marksSeen: boolean;
  readonly folder: string;
  readonly suffix: string;
  /** What is empty is recognised by the first file. */
  readonly format: Readonly<Record<FormatField, string>>;
  readonly topic: string;
  readonly group: string;
  readonly records: 'json' | 'avro' | 'text';
  readonly from: 'earliest' | 'latest';
  readonly chunk: string;
  readonly waitMs: string;
}

const NO_FORMAT = formatForm({});

export const emptySource: SourceForm = {
  kind: 'postgres',
  connection: '',
  schema: 'public',
  table: '',
  keyColumns: '',
  takesPresent: true,
  takesChanges: false,
  cursorColumn: '',
  everySeconds: '10',
  overlapSeconds: '300',
  mailbox: 'INBOX',
  marksSeen: false,
  folder: '',
  suffix: '.csv',
  format: NO_FORMAT,
  topic: '',
  group: 'amend',
  records: 'json',
  from: 'earliest',
  chunk: '2000',
  waitMs: '200',
};

/** The kinds that need a connection of the same name. */
export function isConnected(kind: SourceKind): kind is 'postgres' | 'mysql' | 'imap' | 'kafka' {
  return kind !== 'file' && kind !== 'folder';
}

/** What a source that is kept looks like when it is typed. */
export function sourceFormOf(source: FeedSource): SourceForm {
  switch (source.kind) {
    case 'postgres':
      return { ...emptySource, ...source, keyColumns: source.keyColumns.join('\n') };
    case 'mysql':
      return {
        ...{ ...emptySource, ...source, keyColumns: source.keyColumns.join('\n') },
        ...{ everySeconds: String(source.everySeconds), overlapSeconds: String(source.overlapSeconds) },
      };
    case 'imap':
      return { ...emptySource, ...source };
    case 'file':
      return { ...emptySource, kind: 'file', format: formatForm(source.format) };
    case 'folder':
      return {
        ...{ ...emptySource, ...source, everySeconds: String(source.everySeconds) },
        format: formatForm(source.format),
      };
    case 'kafka': {
      const { format: records, chunk, waitMs, ...rest } = source;
      return { ...emptySource, ...rest, records, chunk: String(chunk), waitMs: String(waitMs) };
    }
  }
}

/** What is typed, as it is sent: of the fields of its kind alone. Whether the server takes it, its schema says. */
export function sourceOf(form: SourceForm): FeedSource {
  const { kind, connection, schema, takesPresent } = form;
  const table = { connection, schema: schema.trim(), table: form.table.trim(), keyColumns: linesOf(form.keyColumns) };
  switch (kind) {
    case 'postgres':
      return { kind, ...table, takesPresent, takesChanges: form.takesChanges };
    case 'mysql':
      return {
        ...{ kind, ...table, takesPresent, cursorColumn: form.cursorColumn.trim() },
        ...{ everySeconds: Number(form.everySeconds), overlapSeconds: Number(form.overlapSeconds) },
      };
    case 'imap':
      return { kind, connection, mailbox: form.mailbox, takesPresent, marksSeen: form.marksSeen };
    case 'file':
      return { kind, format: formatOf(form) };
    case 'folder':
      return {
        ...{ kind, folder: form.folder.trim(), suffix: form.suffix.trim() },
        ...{ format: formatOf(form), everySeconds: Number(form.everySeconds) },
      };
    case 'kafka':
      return {
        ...{ kind, connection, topic: form.topic.trim(), group: form.group.trim(), format: form.records },
        ...{ from: form.from, chunk: Number(form.chunk), waitMs: Number(form.waitMs) },
      };
  }
}

/** The items of a text that has one a line. @example linesOf(' id \n\nday') // => ['id', 'day'] */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function formatOf({ format }: SourceForm): CsvFormat {
  // Only what the choices of the form offer comes here.
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== '')) as CsvFormat;
}

/**
 * A table as a connection's test names it, with its schema before it where it says one.
 * @example tableFound('crm.mails', 'public') // => { schema: 'crm', table: 'mails' }
 * @example tableFound('mails', 'public') // => { schema: 'public', table: 'mails' }
 */
export function tableFound(found: string, schema: string): { readonly schema: string; readonly table: string } {
  const dot = found.indexOf('.');
  return dot === -1 ? { schema, table: found } : { schema: found.slice(0, dot), table: found.slice(dot + 1) };
}

/** What the test of its connection would call the table of a source, where it found it; else what is typed. */
export function nameOfTable({ schema, table }: Pick<SourceForm, 'schema' | 'table'>, found: readonly string[]): string {
  return found.find((each) => each === `${schema}.${table}`) ?? table;
}

function formatForm({ delimiter = '', encoding = '', decimal = '', dates = '' }: FormatGiven): SourceForm['format'] {
  return { delimiter, encoding, decimal, dates };
}
