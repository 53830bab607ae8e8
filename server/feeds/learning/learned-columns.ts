import type { KeptColumn } from '../../../contract/classifier.ts';

/** The columns that a feed learns from, with their places among the classifier's: those that a model would read. */
export function learnedColumns({ columns }: { readonly columns: readonly KeptColumn[] }): {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly positions: readonly number[];
} {
  const own = columns
    .map(({ name, type, dropped }, position) => ({
      name,
      type,
      position,
      isRead: dropped !== true && type !== 'ignored',
    }))
    .filter(({ isRead }) => isRead);
  return { columns: own.map(({ name, type }) => ({ name, type })), positions: own.map(({ position }) => position) };
}
