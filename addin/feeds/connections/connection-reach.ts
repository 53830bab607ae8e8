import type { Connection, ConnectionDraft } from '../../../contract/feeds/connection.ts';

/** For whose feeds a connection is to be: those of all classifiers, of the open one alone, or as it is. */
export type Reach = 'all' | 'here' | 'kept';

/** Where somebody says so, and how far they may go. */
export interface ReachPlace {
  readonly classifier: { readonly id: string; readonly name: string };
  /** Who sets up feeds of every classifier. */
  readonly mayBeForAll: boolean;
}

/** How far it is at first: as it is; a new one as far as its maker may go. */
export function reachOf(connection: Connection | null, { classifier, mayBeForAll }: ReachPlace): Reach {
  if (connection === null) return mayBeForAll ? 'all' : 'here';
  const { classifiers } = connection;
  if (classifiers === null) return 'all';
  return classifiers.length === 1 && classifiers[0] === classifier.id ? 'here' : 'kept';
}

/** What of it is sent: nothing where it stays as it is, or is as it would be without a word. */
export function reachDraft(
  reach: Reach,
  connection: Connection | null,
  place: ReachPlace,
): Pick<ConnectionDraft, 'classifiers'> {
  if (connection === null && reach === 'all') return {};
  if (connection !== null && reach === reachOf(connection, place)) return {};
  return { classifiers: reach === 'all' ? null : [place.classifier.id] };
}
