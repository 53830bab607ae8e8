import { Router } from 'express';
import type { EndpointTrial, ModelEndpoint, ShownEndpointUse } from '../../../contract/model-endpoint.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { endpointFaultWords, trialWords } from '../../../contract/words/endpoint-fault-words.ts';
import { leavingWords } from '../../../contract/words/model-endpoint-words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { EndpointAsker } from './ask-endpoint.ts';
import { NO_USE, removeEndpoint, setEndpoint, setUse, type EndpointRules } from './change-endpoint.ts';
import { classQuestion, readAnswers } from './class-question.ts';
import { EndpointError } from './endpoint-error.ts';
import { readEndpoint, readRowsOfDay, readUse } from './model-endpoint-store.ts';

export interface ModelEndpointServices extends EndpointRules {
  readonly clock: () => Date;
  readonly asker: EndpointAsker;
}

/** What admins do with a model endpoint of the company's own, and what a classifier has it asked for. */
export function modelEndpointRoutes(services: ModelEndpointServices): Router {
  const { db, clock } = services;
  const router = Router();
  endpoint(router, 'getModelEndpoint', async () => shown(services));
  endpoint(router, 'setModelEndpoint', async ({ body, session: { person } }) => {
    await setEndpoint(services, body, { person, at: clock() });
    return shown(services);
  });
  endpoint(router, 'removeModelEndpoint', async ({ session: { person } }) => {
    await removeEndpoint(services, { person, at: clock() });
    return shown(services);
  });
  // The other side may take its time: nobody else is to wait for it.
  endpoint(router, 'tryModelEndpoint', () => tryEndpoint(services), { isLong: () => true });
  endpoint(router, 'getEndpointUse', async ({ params: { classifier } }) => shownUse(services, classifier));
  endpoint(router, 'setEndpointUse', async ({ params: { classifier }, body, session: { person } }) => {
    await setUse(db, classifier, body, { person, at: clock() });
    return shownUse(services, classifier);
  });
  return router;
}

async function shown({ db, clock }: ModelEndpointServices): Promise<{ endpoint: ModelEndpoint | null }> {
  const found = await readEndpoint(db);
  if (found === null) return { endpoint: null };
  const { key, changedAt, ...rest } = found;
  const rowsToday = await readRowsOfDay(db, clock());
  return { endpoint: { ...rest, hasKey: key !== null, rowsToday, changedAt: changedAt.toISOString() } };
}

async function shownUse({ db }: ModelEndpointServices, classifierId: string): Promise<ShownEndpointUse> {
  const { champion } = await readClassifier(db, classifierId);
  const [found, use] = [await readEndpoint(db), (await readUse(db, classifierId)) ?? NO_USE];
  const where = found === null ? null : { host: new URL(found.url).host, model: found.model, isOn: found.isOn };
  const leaving = where === null ? null : { ...where, rowsADay: found!.rowsADay };
  return { use, endpoint: where, leaves: leavingWords({ endpoint: leaving, ...use, isUntrained: champion === null }) };
}

/** Nobody's row: what there is to be right about is plain. */
const TRIAL = {
  classes: [
    { name: 'Fruit', description: 'apples, pears, cherries' },
    { name: 'Vehicle', description: 'cars, ships, bicycles' },
  ],
  columns: ['Thing'],
  rows: [['a red apple']],
};

/** @throws {ProblemError} endpoint-missing */
async function tryEndpoint({ db, asker }: ModelEndpointServices): Promise<EndpointTrial> {
  const found = await readEndpoint(db);
  if (found === null) throw new ProblemError('endpoint-missing', {});
  try {
    const content = await asker.askNow(found, classQuestion(TRIAL.classes, TRIAL.columns, TRIAL.rows));
    const answers = readAnswers(content, new Set(TRIAL.classes.map(({ name }) => name)), TRIAL.rows.length);
    if (answers === null || answers[0] === null) throw new EndpointError({ reason: 'not-understood' });
    return { isAnswered: true, ...trialWords(found.model) };
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    return { isAnswered: false, ...endpointFaultWords(error.fault) };
  }
}
