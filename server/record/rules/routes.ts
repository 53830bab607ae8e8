import { Router } from 'express';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Rule } from '../../../contract/rule.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { decideRule, orderRules, proposeRule } from './change-rules.ts';
import { listRules } from './list-rules.ts';
import { matchLabels, matchRows } from './match-rows.ts';

export interface RuleServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
}

/** Rules: proposed, tried, put in force, retired, put in order. */
export function ruleRoutes({ db, clock }: RuleServices): Router {
  const router = Router();
  const by = ({ person }: { readonly person: string }) => ({ person, at: clock() });
  endpoint(router, 'listRules', async ({ params }) => ({ rules: await listRules(db, params.classifier) }));
  endpoint(router, 'proposeRule', async ({ params: { classifier }, body, session }) =>
    describeRule(db, classifier, await proposeRule(db, classifier, null, body, by(session))),
  );
  endpoint(router, 'changeRule', async ({ params: { classifier, rule }, body, session }) =>
    describeRule(db, classifier, await proposeRule(db, classifier, rule, body, by(session))),
  );
  endpoint(router, 'putRuleInForce', async ({ params: { classifier, rule }, body, session }) => {
    await decideRule(db, classifier, rule, { ...body, decision: 'put-in-force' }, by(session));
    return describeRule(db, classifier, rule);
  });
  endpoint(router, 'retireRule', async ({ params: { classifier, rule }, body, session }) => {
    await decideRule(db, classifier, rule, { ...body, decision: 'retire' }, by(session));
    return describeRule(db, classifier, rule);
  });
  endpoint(router, 'orderRules', async ({ params: { classifier }, body, session }) => {
    await orderRules(db, classifier, body, by(session));
    return { rules: await listRules(db, classifier) };
  });
  endpoint(
    router,
    'matchRows',
    ({ params, body: { rows, ...tried } }) => matchRows(db, params.classifier, tried, rows),
    { isLong: () => true },
  );
  endpoint(router, 'matchLabels', ({ params, body }) => matchLabels(db, params.classifier, body), {
    isLong: () => true,
  });
  return router;
}

async function describeRule(db: Kysely<Database>, classifierId: string, id: string): Promise<Rule> {
  const rule = (await listRules(db, classifierId)).find((each) => each.id === id.toLowerCase());
  if (rule === undefined) throw new ProblemError('unknown-rule', { reason: 'none', rule: id });
  return rule;
}
