import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { FeedbackServices } from '../../record/feedback/record-feedback.ts';
import { changeGroups } from './change-groups.ts';
import { describeGrouping, describeGroupings } from './describe-grouping.ts';
import { askForGroups, type GroupingServices } from './find-groups.ts';
import { gatherRows, startGrouping } from './gather-rows.ts';
import { readRowsFrom } from './grouped-rows-store.ts';
import { labelGroups } from './label-groups.ts';

/** Rows of groups that are listed at a time. */
const ROWS_LISTED = 5_000;

/** Rows grouped without labels; named, merged and split by people; and their names as labels. */
export function groupingRoutes(services: GroupingServices, recording: FeedbackServices): Router {
  const { db, clock } = services;
  const router = Router();
  const whichOf = ({ classifier, grouping }: { readonly classifier: string; readonly grouping: string }) => ({
    classifier,
    number: Number(grouping),
  });
  endpoint(router, 'startGrouping', async ({ params: { classifier }, body: { groups }, session: { person } }) => {
    const number = await startGrouping(db, classifier, groups, { person, at: clock() });
    return describeGrouping(db, { classifier, number });
  });
  endpoint(
    router,
    'sendGroupedRows',
    async ({ params, body }) => ({ rows: await gatherRows(db, whichOf(params), body.rows) }),
    { isLong: () => true },
  );
  endpoint(router, 'findGroups', async ({ params, session: { person } }) => {
    await askForGroups(services, whichOf(params), { person, at: clock() });
    return describeGrouping(db, whichOf(params));
  });
  endpoint(router, 'listGroupings', async ({ params: { classifier } }) => ({
    groupings: await describeGroupings(db, classifier),
  }));
  endpoint(router, 'getGrouping', ({ params }) => describeGrouping(db, whichOf(params)));
  endpoint(router, 'listGroupedRows', async ({ params, query: { from } }) => {
    const { rows, next } = await readRowsFrom(db, whichOf(params), from, ROWS_LISTED);
    return { rows: rows.map(({ key, group, name }) => ({ key, group, name })), next };
  });
  endpoint(
    router,
    'changeGroups',
    async ({ params, body: { change }, session: { person }, signal }) => {
      await changeGroups(db, whichOf(params), change, { person, at: clock() }, signal);
      return describeGrouping(db, whichOf(params));
    },
    { isLong: ({ change }) => change.do !== 'name' },
  );
  endpoint(
    router,
    'labelGroups',
    ({ params, body, session: { person } }) => labelGroups(recording, whichOf(params), body, person),
    { isLong: () => true },
  );
  return router;
}
