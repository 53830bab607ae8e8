import type { ExportedComment } from '../comments/export-store.ts';
import type { ExportColumn } from './export-column.ts';
import { exportWords as words } from './words/export-words.ts';

/** The columns of the comments on rows. */
export function commentColumns(): ExportColumn<ExportedComment>[] {
  const moment = (at: Date | null) => at?.toISOString() ?? null;
  return [
    { name: 'row_key', type: 'text', meaning: words('rowKey'), valueOf: ({ key }) => (key === '' ? null : key) },
    { name: 'written_at', type: 'moment', meaning: words('writtenAt'), valueOf: ({ writtenAt }) => moment(writtenAt) },
    { name: 'person', type: 'text', meaning: words('person'), valueOf: ({ person }) => person },
    { name: 'text', type: 'text', meaning: words('text'), valueOf: ({ text }) => (text === '' ? null : text) },
    {
      name: 'mentions',
      type: 'json',
      meaning: words('mentions'),
      valueOf: ({ mentions }) => (mentions.length === 0 ? null : [...mentions]),
    },
    { name: 'edited_at', type: 'moment', meaning: words('editedAt'), valueOf: ({ editedAt }) => moment(editedAt) },
    { name: 'deleted_at', type: 'moment', meaning: words('deletedAt'), valueOf: ({ deletedAt }) => moment(deletedAt) },
    { name: 'erased_at', type: 'moment', meaning: words('erasedAt'), valueOf: ({ erasedAt }) => moment(erasedAt) },
    { name: 'thread', type: 'text', meaning: words('threadState'), valueOf: ({ state }) => state },
    { name: 'settled_by', type: 'text', meaning: words('settledBy'), valueOf: ({ settledBy }) => settledBy },
    { name: 'settled_at', type: 'moment', meaning: words('settledAt'), valueOf: ({ settledAt }) => moment(settledAt) },
    { name: 'id', type: 'text', meaning: words('commentId'), valueOf: ({ id }) => id },
  ];
}
