import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FeedbackRequest } from '../../../../contract/feedback.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { COLUMNS, draft, EVERYTHING, eventsOf, ownRows, signInByHeaders } from '../../../system/scoped-rows.ts';

describe('who said something of a row', () => {
  const database = useDatabase();
  let amend: Amend;
  let params: { classifier: string };
  beforeAll(async () => {
    amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
    const { id } = await amend.call('createClassifier', { body: draft('Cards'), headers: EVERYTHING });
    params = { classifier: id };
  });
  afterAll(() => amend.close());

  const [event] = eventsOf(ownRows(1));
  const bodyWith = (fields: object) =>
    ({ columns: [...COLUMNS], events: [{ ...event!, ...fields }] }) as unknown as FeedbackRequest;

  test.each(['person', 'author', 'by', 'createdBy', 'saidBy'])('is no field of the request: %s', async (field) => {
    const { status, body } = await amend.send('recordFeedback', {
      params,
      body: bodyWith({ [field]: 'Bob' }),
      headers: { ...EVERYTHING, 'X-Person': 'Ann' },
    });
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
  });

  test('is whoever asked', async () => {
    await amend.call('recordFeedback', { params, body: bodyWith({}), headers: { ...EVERYTHING, 'X-Person': 'Ann' } });
    const log = await amend.call('listFeedback', { params, headers: EVERYTHING });
    expect(log.entries.map(({ person }) => person)).toEqual(['Ann']);
  });
});
