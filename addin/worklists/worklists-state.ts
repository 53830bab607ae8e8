import type { RowBatch } from '../../contract/cell.ts';
import type { Condition } from '../../contract/conditions/condition.ts';
import type { GivenWork, WorkList, WorkPeople } from '../../contract/work-list.ts';
import type { Changes } from '../session/store.ts';

/** How rows are chosen that are to be given. */
export type WorkSource = 'selection' | 'filter' | 'condition' | 'unsure';

/** Rows that are about to be given. Nothing is given until the person sends it. */
export interface ChosenWork {
  readonly source: WorkSource;
  readonly rows: RowBatch;
  /** By which they were chosen; null where it was otherwise. */
  readonly condition: Condition | null;
}

/** What is being done with lists: rows are chosen for a new one, or one is given to others. */
export type WorkDraft =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'giving'; readonly chosen: ChosenWork }
  | { readonly kind: 'reassigning'; readonly list: WorkList };

export interface WorkListsState {
  readonly worklists: {
    /** Null until they are known. */
    readonly listed: readonly WorkList[] | null;
    /** How often they had changed when they were listed. */
    readonly heard: number;
    /** Whom work may be given to; null until it is known. */
    readonly people: WorkPeople['people'] | null;
    readonly draft: WorkDraft | null;
    /** What was given last; null once something else is begun. */
    readonly given: GivenWork | null;
  };
}

export type WorkListsEvent =
  | { readonly type: 'work-listed'; readonly lists: readonly WorkList[] }
  | { readonly type: 'work-heard'; readonly changes: number }
  | { readonly type: 'work-people-known'; readonly people: WorkPeople['people'] }
  | { readonly type: 'work-drafted'; readonly draft: WorkDraft | null }
  | { readonly type: 'work-given'; readonly given: GivenWork };

export const startWorkLists: WorkListsState = {
  worklists: { listed: null, heard: 0, people: null, draft: null, given: null },
};

export const worklistsChanges: Changes<WorkListsState, WorkListsState, WorkListsEvent> = {
  'work-listed': ({ worklists }, { lists: listed }) => ({ worklists: { ...worklists, listed } }),
  'work-heard': ({ worklists }, { changes: heard }) => ({ worklists: { ...worklists, heard } }),
  'work-people-known': ({ worklists }, { people }) => ({ worklists: { ...worklists, people } }),
  'work-drafted': ({ worklists }, { draft }) => ({ worklists: { ...worklists, draft, given: null } }),
  'work-given': ({ worklists }, { given }) => ({ worklists: { ...worklists, draft: null, given } }),
};
