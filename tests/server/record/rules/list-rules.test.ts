import { randomUUID } from 'node:crypto';
import { parseCondition } from '../../../../contract/conditions/parse-condition.ts';
import { listRules } from '../../../../server/record/rules/list-rules.ts';
import { insertRule, insertWording, updateDecision } from '../../../../server/record/rules/rule-store.ts';
import { saySomething } from '../../../setup/answered-rows.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const AT = new Date('2026-11-02T09:00:00Z');

test('rules are listed in their order, as one reads them, with where they stand', async () => {
  const { db } = database;
  const parsed = parseCondition('Merchant contains "airline"');
  if ('fault' in parsed) throw new Error(JSON.stringify(parsed.fault));
  const { condition } = parsed;
  const classifier = await storedClassifier(db);
  expect(await listRules(db, classifier)).toEqual([]);
  await saySomething(db, classifier, AT, 'PC-1', { class: 'travel' });
  const { id: classId } = await db
    .selectFrom('classes')
    .select('id')
    .where('classifier_id', '=', classifier)
    .where('name', '=', 'travel')
    .executeTakeFirstOrThrow();
  const [standing, proposed] = [randomUUID(), randomUUID()];
  for (const [position, id] of [standing, proposed].entries()) {
    await insertRule(db, classifier, id, position);
    const wording = { classId, condition, author: 'Ada', at: AT, because: 'They all are.' };
    await insertWording(db, classifier, { id, version: 1 }, wording);
  }
  await updateDecision(db, standing, { inForce: 1, isRetired: false }, { person: 'Ben', at: AT });
  const none = { answered: 0, agreed: 0, contradicted: 0, contradictions: [], fault: null };
  expect(await listRules(db, classifier)).toMatchObject([
    {
      id: standing,
      state: 'standing',
      text: 'Merchant contains "airline"',
      class: 'travel',
      author: 'Ada',
      decidedBy: 'Ben',
      ...none,
    },
    { id: proposed, state: 'proposed', because: 'They all are.', decidedBy: null, ...none },
  ]);
});
