import { printCondition } from '../../../contract/conditions/print-condition.ts';
import type { FeedSink, SinkKind, WrittenField } from '../../../contract/feeds/feed-sink.ts';
import { linesOf, type SourceForm } from './source-form.ts';
import { readCondition } from './read-condition.ts';

/** A sink as it is typed; what is of another kind stays while it is chosen. */
export interface SinkForm {
  readonly kind: SinkKind;
  readonly connection: string;
  readonly schema: string;
  readonly table: string;
  /** One a line. */
  readonly keyColumns: string;
  /** Columns that the answer is written to; all but the class may be empty. */
  readonly class: string;
  readonly confidence: string;
  readonly version: string;
  readonly answeredAt: string;
  /** Of how unusual rows are. */
  readonly score: string;
  readonly addsRows: boolean;
  /** What of the record is written into a row that is added: a field and its column, with “=” between, one a line. */
  readonly fields: string;
  readonly topic: string;
  readonly format: 'json' | 'avro';
  readonly what: 'enriched' | 'raw';
  /** Of records on their way to a topic. */
  readonly compression: 'gzip' | 'none';
  /** Whether corrections are written there, of a feed that sends such. */
  readonly takesCorrections: boolean;
  /** A condition; empty for all records. */
  readonly when: string;
}

export const emptySink: SinkForm = {
  kind: 'postgres',
  connection: '',
  schema: 'public',
  table: '',
  keyColumns: '',
  class: 'amend_class',
  confidence: 'amend_confidence',
  version: 'amend_version',
  answeredAt: 'amend_answered_at',
  score: '',
  addsRows: false,
  fields: '',
  topic: '',
  format: 'json',
  what: 'enriched',
  compression: 'none',
  takesCorrections: true,
  when: '',
};

/** Writes beside the very rows that a source reads; null where it reads no table. */
export function sinkBesideSource({ kind, connection, schema, table, keyColumns }: SourceForm): SinkForm | null {
  return kind === 'postgres' || kind === 'mysql' ? { ...emptySink, kind, connection, schema, table, keyColumns } : null;
}

export function sinkFormOf(sink: FeedSink): SinkForm {
  const when = sink.when === undefined ? '' : printCondition(sink.when);
  const takesCorrections = sink.takesCorrections ?? true;
  if (sink.kind === 'kafka')
    return { ...emptySink, ...sink, compression: sink.compression ?? 'none', takesCorrections, when };
  const { answer, keyColumns, fields: added = [], ...rest } = sink;
  const { confidence = '', version = '', answeredAt = '', score = '' } = answer;
  const written = { class: answer.class, confidence, version, answeredAt, score };
  const fields = linesOfFields(added);
  return { ...emptySink, ...rest, ...written, keyColumns: keyColumns.join('\n'), fields, takesCorrections, when };
}

function linesOfFields(fields: readonly WrittenField[]): string {
  return fields.map(({ from, column }) => `${from} = ${column}`).join('\n');
}

/** A line without “=” is a field, and a column of the same name. */
function fieldsOf(text: string): WrittenField[] {
  return linesOf(text).map((line) => {
    const [, from = line, column = line] = /^(.*\S)\s*=\s*(.+)$/.exec(line) ?? [];
    return { from, column };
  });
}

/** As it is sent. */
export function sinkOf(form: SinkForm): FeedSink {
  const { kind, connection } = form;
  const condition = readCondition(form.when);
  // What is left out is taken.
  const going = {
    ...(form.takesCorrections ? {} : { takesCorrections: false }),
    ...(condition === null ? {} : { when: condition }),
  };
  if (kind === 'kafka')
    return {
      ...{ kind, connection, topic: form.topic.trim(), format: form.format, what: form.what },
      ...(form.compression === 'none' ? {} : { compression: form.compression }),
      ...going,
    };
  const written = Object.entries({
    confidence: form.confidence.trim(),
    version: form.version.trim(),
    answeredAt: form.answeredAt.trim(),
    score: form.score.trim(),
  }).filter(([, column]) => column !== '');
  const fields = fieldsOf(form.fields);
  return {
    ...{ kind, connection, schema: form.schema.trim(), table: form.table.trim() },
    keyColumns: linesOf(form.keyColumns),
    answer: { class: form.class.trim(), ...Object.fromEntries(written) },
    addsRows: form.addsRows,
    ...(form.addsRows && fields.length > 0 ? { fields } : {}),
    ...going,
  };
}
