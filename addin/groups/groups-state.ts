import type { Grouping } from '../../contract/grouping.ts';
import type { Changes } from '../session/store.ts';

/** What became of the names of groups as labels. */
export interface GroupsSaid {
  readonly do: 'label' | 'take-back';
  readonly said: number;
  /** Of these, those that wait for approval. */
  readonly waiting: number;
  /** Rows of which somebody, or the table, had said something else. */
  readonly left: number;
}

export interface GroupsState {
  readonly groups: {
    /** The latest grouping that has groups, or else the latest; null while there is none, undefined until known. */
    readonly shown: Grouping | null | undefined;
    /** How a grouping stands that was begun since and has no groups. */
    readonly newer: Grouping['state'] | null;
    readonly said: GroupsSaid | null;
  };
}

export type GroupsEvent =
  | { readonly type: 'groups-known'; readonly grouping: Grouping | null; readonly newer: Grouping['state'] | null }
  | { readonly type: 'groups-said'; readonly said: GroupsSaid };

export const startGroups: GroupsState = { groups: { shown: undefined, newer: null, said: null } };

export const groupsChanges: Changes<GroupsState, GroupsState, GroupsEvent> = {
  'groups-known': (_, { grouping, newer }) => ({ groups: { shown: grouping, newer, said: null } }),
  'groups-said': ({ groups }, { said }) => ({ groups: { ...groups, said } }),
};
