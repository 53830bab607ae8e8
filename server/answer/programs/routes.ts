import { Router, type Response } from 'express';
import { IDEMPOTENCY_HEADER, idempotencyKey } from '../../../contract/idempotency.ts';
import type { AnsweredLine } from '../../../contract/row-predictions.ts';
import { BY_KEY } from '../../../contract/session.ts';
import { parse, type Call } from '../../platform/http/endpoint.ts';
import { problemDetails } from '../../platform/http/problem-handler.ts';
import { linesEndpoint } from '../../platform/http/lines-endpoint.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { answerLines, type LineOutcome } from './answer-lines.ts';
import { answerOnce, type OnceServices } from './answer-once.ts';
import { answeringClassifier, answerRows, type RowsAsked, type RowServices } from './answer-rows.ts';

export interface ProgramServices extends RowServices, OnceServices {
  readonly readOwnRows: ReadOwnRows;
}

/** Says that an answer is one of before. */
const REPEATED_HEADER = 'Idempotent-Replayed';

/** Rows that programs have answered. */
export function programRoutes(services: ProgramServices): Router {
  const router = Router();
  const askedBy = async ({
    params: { classifier },
    query: { probabilities },
    session: { person, signIn },
    scopes,
  }: Call<'classifyRows'>): Promise<RowsAsked> => ({
    classifier,
    own: await services.readOwnRows(classifier, scopes),
    asker: { person, source: signIn === BY_KEY ? 'rest' : 'sheet' },
    probabilities: probabilities === 'true',
  });
  linesEndpoint(
    router,
    'classifyRows',
    {
      whole: async (call) => answerRows(services, call.body.rows, await askedBy(call)),
      lines: async function* (call, lines) {
        for await (const outcomes of answerLines(services, lines, await askedBy(call))) yield toText(outcomes);
      },
    },
    (call, { request, digest }, parts) => {
      const header = request.get(IDEMPOTENCY_HEADER);
      if (header === undefined) return parts();
      const asked = {
        classifierId: call.params.classifier,
        person: call.session.person,
        key: parse(idempotencyKey, header, 'headers'),
        asked: digest,
      };
      return (async function* () {
        // What there is no answer to is not noted.
        await answeringClassifier(services, asked.classifierId);
        yield* answerOnce(services, asked, parts, () => sayRepeated(request.res!));
      })();
    },
  );
  return router;
}

/** Answers of lines, as lines. */
function toText(outcomes: readonly LineOutcome[]): string {
  const lines = outcomes.map((outcome): AnsweredLine =>
    'fault' in outcome ? { line: outcome.line, problem: problemDetails(outcome.fault, '') } : outcome,
  );
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function sayRepeated(response: Response): void {
  response.setHeader(REPEATED_HEADER, 'true');
}
