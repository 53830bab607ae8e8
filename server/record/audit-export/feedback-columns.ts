import { labelOf, UNLABELLED, type RowLabel } from '../../../contract/label.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import { isErasedEvent, type FeedbackEntry } from '../feedback/feedback-entry.ts';
import { foldEvent } from '../labels/keep-labels.ts';
import type { KeptLabel } from '../labels/label-store.ts';
import type { ExportColumn } from './export-column.ts';
import { exportWords as words } from './words/export-words.ts';

/** An event, and the label of its row before and after it. */
export interface ExportedEvent {
  readonly entry: FeedbackEntry;
  readonly before: string | null;
  readonly after: string | null;
}

/** Events with the labels that they moved, in order. Memory for the labels of all rows. */
export function startFollowing(): (entry: FeedbackEntry) => ExportedEvent {
  const labels = new Map<string, KeptLabel>();
  const standing = (label: RowLabel = UNLABELLED) => labelOf(label)?.class ?? null;
  return (entry) => {
    if (isErasedEvent(entry)) return { entry, before: null, after: null };
    const before = labels.get(entry.key);
    const after = foldEvent(before, entry);
    labels.set(entry.key, after);
    return { entry, before: standing(before?.label), after: standing(after.label) };
  };
}

/** The columns of the feedback log: of every event, and then a column for each column of its table. */
export function feedbackColumns({ columns }: Pick<StoredClassifier, 'columns'>): ExportColumn<ExportedEvent>[] {
  const of = (
    name: string,
    type: ExportColumn<ExportedEvent>['type'],
    meaning: string,
    valueOf: (entry: FeedbackEntry) => string | number | null,
  ): ExportColumn<ExportedEvent> => ({ name, type, meaning, valueOf: ({ entry }) => valueOf(entry) });
  return [
    of('sequence', 'integer', words('sequence'), ({ sequence }) => sequence),
    of('recorded_at', 'moment', words('recordedAt'), ({ recordedAt }) => recordedAt.toISOString()),
    of('said_at', 'moment', words('saidAt'), ({ saidAt }) => saidAt.toISOString()),
    of('person', 'text', words('person'), ({ person }) => person),
    of('kind', 'text', words('kind'), ({ kind }) => kind),
    of('origin', 'text', words('origin'), ({ origin }) => origin),
    of('row_key', 'text', words('rowKey'), ({ key }) => (key === '' ? null : key)),
    { name: 'class_before', type: 'text', meaning: words('classBefore'), valueOf: ({ before }) => before },
    of('class', 'text', words('class'), (entry) => entry.class),
    of('class_id', 'integer', words('classId'), ({ classId }) => classId),
    { name: 'class_after', type: 'text', meaning: words('classAfter'), valueOf: ({ after }) => after },
    of('predicted_class', 'text', words('predictedClass'), ({ predictedClass }) => predictedClass),
    of('prediction_id', 'text', words('predictionId'), ({ predictionId }) => predictionId),
    of('based_on', 'integer', words('basedOn'), ({ basedOn }) => basedOn),
    of('note', 'text', words('note'), ({ note }) => note),
    of('needs_approval', 'text', words('needsApproval'), ({ needsApproval = false }) => String(needsApproval)),
    of('judges', 'integer', words('judges'), ({ judges = null }) => judges),
    of('sent_by', 'text', words('sentBy'), ({ sentBy = null }) => sentBy),
    of('row_hash', 'text', words('rowHash'), ({ rowHash }) => (rowHash === '' ? null : rowHash)),
    of('id', 'text', words('id'), ({ id }) => id),
    of('form', 'integer', words('form'), ({ seal }) => seal.form),
    of('salt', 'text', words('salt'), ({ seal }) => seal.salt),
    of('payload_digest', 'text', words('payloadDigest'), ({ seal }) => seal.payloadDigest),
    of('hash', 'text', words('hash'), ({ hash }) => hash),
    ...columns.map(({ name }, place) => ({
      name: `cell: ${name}`,
      type: 'text' as const,
      meaning: words('cell', { column: name }),
      valueOf: ({ entry }: ExportedEvent) => entry.cells[place] ?? null,
    })),
  ];
}
