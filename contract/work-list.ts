import { z } from 'zod';
import { role } from './access.ts';
import { boundedList } from './bounded-list.ts';
import { rowBatch } from './cell.ts';
import { because } from './classifier-life.ts';
import { condition } from './conditions/condition.ts';
import { MAX_NOTE } from './correcting.ts';
import type { Endpoints } from './endpoint.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** The most work-lists of a classifier that are open: the rows of each are counted for whoever looks. */
export const MAX_WORK_LISTS = 100;
/** The most people who are named for one. */
const MOST_PEOPLE = 50;

const listName = z.string().trim().min(1).max(100).refine(isStorable, refused('unstorable'));
const personName = z.string().trim().min(1).max(255).refine(isStorable, refused('unstorable'));
const note = z.string().trim().max(MAX_NOTE).refine(isStorable, refused('unstorable')).default('');
/** The moment by which it is to be done. */
const due = z.iso.datetime().max(40).nullable().default(null);

/** Whom a work-list is given to: people by name, and whoever has a role at the classifier, then or later. */
export const givenTo = z
  .strictObject({
    people: boundedList(personName, { most: MOST_PEOPLE, of: 'names' }).default([]),
    role: role.nullable().default(null),
  })
  .refine((to) => to.people.length > 0 || to.role !== null, refused('empty'));
export type GivenTo = z.output<typeof givenTo>;

/** Rows that are given to somebody to look at. Which rows they are is settled when it is given. */
export const workListDraft = z.strictObject({
  name: listName,
  to: givenTo,
  due,
  /** What is to be looked for, for those who do it. */
  note,
  /** By which the rows were chosen, for showing; those of which it does not hold are left out. */
  condition: condition.optional(),
  /** In the order that they are worked in. */
  rows: rowBatch,
});
export type WorkListDraft = z.input<typeof workListDraft>;

/** One change of a work-list. */
export const workListChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('give'), to: givenTo }),
  z.strictObject({ do: z.literal('plan'), name: listName, due, note }),
  /** It is over, whether or not its rows are done: nobody is asked for them any more. */
  z.strictObject({ do: z.literal('end') }),
  z.strictObject({ do: z.literal('reopen') }),
  /** The list goes; what was said of its rows stays. */
  z.strictObject({ do: z.literal('delete') }),
]);
export type WorkListChange = z.input<typeof workListChange>;

/** How quickly rows are done; null where too few were to tell. See `paceOf`. */
export const workPace = z.object({
  /** Rows that one person does in an hour of work, breaks left out; so many steps from one row to the next tell it. */
  perHour: z.object({ rows: z.number(), steps: z.number().int() }).nullable(),
  /** Rows that all do together in a day, by what was done since it was given, idle days counted. */
  perDay: z.number().nullable(),
  /** When it is done, if that goes on. */
  endsAt: z.iso.datetime().nullable(),
});
export type WorkPace = z.infer<typeof workPace>;

/** How the rows of a work-list stand: each is one of the four, see `workOn`. */
export const workCounts = z.object({
  rows: z.number().int(),
  done: z.number().int(),
  /** Something was said that does not count yet: it waits for approval, or for a second person. */
  proposed: z.number().int(),
  unsure: z.number().int(),
  waiting: z.number().int(),
});
export type WorkCounts = z.infer<typeof workCounts>;

/** A work-list as somebody sees it. Who may see some rows only sees these of it, and counts of these alone. */
export const workList = workCounts.extend({
  id: z.uuid(),
  name: z.string(),
  note: z.string(),
  /** As one reads it aloud; null where the rows were chosen otherwise, or for whoever may see some rows only. */
  condition: z.string().nullable(),
  to: z.object({ people: z.array(z.string()), role: role.nullable() }),
  givenBy: z.string(),
  givenAt: z.iso.datetime(),
  due: z.iso.datetime().nullable(),
  /** Its moment is past, and not all of its rows are done; an ended list is not overdue. */
  isOverdue: z.boolean(),
  state: z.enum(['open', 'ended']),
  /** Null while it is open. */
  endedBy: z.string().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** It is given to whoever asks. */
  isMine: z.boolean(),
  /** Rows that whoever asks is still to look at: 0 of a list that is not theirs, or has ended. */
  left: z.number().int(),
  /** Who did how many of the rows, most first. */
  doneBy: z.array(z.object({ person: z.string(), rows: z.number().int() })),
  pace: workPace,
});
export type WorkList = z.infer<typeof workList>;

export const workLists = z.object({
  /** The open ones first, those due first before those that are due at no time; then the ended ones, latest first. */
  lists: z.array(workList),
});

/** Of how many rows somebody may say what they are. */
export const workShare = z.object({ person: z.string(), rows: z.number().int() });

export const givenWork = z.object({
  list: workList,
  /** Of those who are named: how many of the rows are theirs to do. The others of a list somebody never sees. */
  shares: z.array(workShare),
});
export type GivenWork = z.infer<typeof givenWork>;

/** Whom work may be given to: who may say what rows are. */
export const workPeople = z.object({
  people: z.array(z.object({ person: z.string(), /** It is so for some rows only. */ isScoped: z.boolean() })),
});
export type WorkPeople = z.infer<typeof workPeople>;

export const workListEndpoints = {
  listWorkLists: {
    method: 'get',
    path: '/api/classifiers/:classifier/work-lists',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: z.strictObject({ whose: z.enum(['all', 'mine']).default('all') }),
    answer: workLists,
    problems: [],
    does: 'The work-lists with how far each is; or those that are given to whoever asks.',
  },
  listWorkPeople: {
    method: 'get',
    path: '/api/classifiers/:classifier/work-people',
    right: 'give-work',
    rows: 'kept',
    status: 200,
    answer: workPeople,
    problems: ['unknown-classifier'],
    does: 'The people whom work may be given to: those who may say what rows are.',
  },
  giveWork: {
    method: 'post',
    path: '/api/classifiers/:classifier/work-lists',
    right: 'give-work',
    rows: 'sent',
    status: 201,
    body: workListDraft,
    answer: givenWork,
    problems: ['classifier-archived', 'column-missing', 'work-list-refused'],
    does: 'Gives up to 5,000 rows to people or to a role, to be looked at by a moment. Each row must be one that one of them may speak of.',
    example: {
      name: 'March, travel',
      to: { people: ['Ann', 'Ben'] },
      due: '2026-03-31T17:00:00.000Z',
      note: 'Hotels of the fair belong to Events.',
      condition: { column: 'Merchant', operator: 'contains', values: ['hotel'] },
      rows: {
        keys: ['R-1', 'R-2'],
        columns: [
          { name: 'Merchant', values: ['hotel sol', 'grand hotel'] },
          { name: 'Amount', values: [230.4, 75] },
        ],
      },
    },
  },
  changeWorkList: {
    method: 'post',
    path: '/api/classifiers/:classifier/work-lists/:list/changes',
    right: 'give-work',
    rows: 'kept',
    status: 200,
    body: z.strictObject({ change: workListChange, because }),
    answer: z.object({ list: workList.nullable() }),
    problems: ['classifier-archived', 'work-list-refused'],
    does: 'Gives a work-list to others, plans it anew, ends it, opens it again or deletes it; for whoever may see all of its rows. What was said of its rows stays.',
    example: { change: { do: 'give', to: { people: ['Cleo'] } }, because: 'Ben is on leave.' },
  },
} as const satisfies Endpoints;
