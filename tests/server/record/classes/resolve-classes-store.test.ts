import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_CLASSES, policies as policiesSchema } from '../../../../contract/classifier.ts';
import { meantClasses, type Spellings } from '../../../../contract/class-spelling.ts';
import { readClassNames } from '../../../../server/record/classes/class-store.ts';
import { resolveClasses } from '../../../../server/record/classes/resolve-classes-store.ts';
import { updatePolicies } from '../../../../server/record/classifiers/classifier-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-02T09:00:00Z');

describe('the catalogue of classes', () => {
  const database = useDatabase();
  let classifier: string;
  beforeEach(async () => {
    classifier = await storedClassifier(database.db);
  });

  const resolve = (words: readonly (string | null)[], person: string | null = 'Ann', of = classifier) =>
    database.db.transaction().execute((transaction) =>
      resolveClasses(
        transaction,
        of,
        words.map((word) => ({ class: word, person })),
        NOW,
      ),
    );
  const idsOf = async (words: readonly (string | null)[]) =>
    Object.fromEntries([...(await resolve(words))].map(([word, { id, name }]) => [word, `${id} ${name}`]));
  const spell = (spellings: Spellings, of = classifier) =>
    updatePolicies(database.db, of, policiesSchema.parse({ spellings }), null);
  const aliases = () =>
    database.db
      .selectFrom('class_aliases')
      .select(['alias', 'class_id as id'])
      .where('classifier_id', '=', classifier)
      .orderBy('alias')
      .execute();

  test('numbers classes from 1 in the order of first use, in each classifier, and says who brought them', async () => {
    expect(await idsOf(['Travel', null, '__proto__', 'Travel'])).toEqual({
      Travel: '1 Travel',
      ['__proto__']: '2 __proto__',
    });
    await resolve(['Books', 'Travel'], 'Bob');
    await resolve(['Meals'], null);
    expect(await readClassNames(database.db, classifier)).toEqual(['Travel', '__proto__', 'Books', 'Meals']);
    expect(
      await database.db
        .selectFrom('classes')
        .select(['id', 'spelling', 'description', 'state', 'created_by', 'created_at'])
        .where('classifier_id', '=', classifier)
        .where('id', '>=', 3)
        .orderBy('id')
        .execute(),
    ).toEqual([
      { id: 3, spelling: 'books', description: '', state: 'active', created_by: 'Bob', created_at: NOW },
      { id: 4, spelling: 'meals', description: '', state: 'active', created_by: null, created_at: NOW },
    ]);
    classifier = await storedClassifier(database.db);
    expect(await idsOf(['Meals'])).toEqual({ Meals: '1 Meals' });
  });

  test('keeps other spellings as aliases, which mean their class from then on', async () => {
    await resolve(['office', 'Office', 'Office', 'I T']);
    expect(await idsOf(['IT', 'OFFICE', 'Office'])).toEqual({ IT: '2 I T', OFFICE: '1 Office', Office: '1 Office' });
    expect(await aliases()).toEqual(
      [
        { alias: 'IT', id: 2 },
        { alias: 'office', id: 1 },
        { alias: 'OFFICE', id: 1 },
      ].sort((a, b) => (a.alias < b.alias ? -1 : 1)),
    );
    expect(await idsOf(['IT', 'office'])).toEqual({ IT: '2 I T', office: '1 Office' });
    expect(await aliases()).toHaveLength(3);
  });

  test('an alias means its class whatever its spelling, but not where spellings are kept apart', async () => {
    await resolve(['IT']);
    await database.db
      .insertInto('class_aliases')
      .values({ classifier_id: classifier, alias: 'Informatik', class_id: 1 })
      .execute();
    expect(await idsOf(['Informatik'])).toEqual({ Informatik: '1 IT' });
    await spell('apart');
    expect(await idsOf(['Informatik'])).toEqual({ Informatik: '2 Informatik' });
    await spell('together');
    expect(await idsOf(['Informatik', 'informatik'])).toEqual({
      Informatik: '2 Informatik',
      informatik: '2 Informatik',
    });
  });

  test('a classifier has as many classes as it may, and one more is refused without any being added', async () => {
    const names = (from: number, count: number) => Array.from({ length: count }, (_, at) => `Account ${from + at}`);
    await resolve(names(1, MAX_CLASSES - 1));
    await expect(resolve(names(MAX_CLASSES, 2))).rejects.toMatchObject({ code: 'too-many-classes' });
    expect([...(await resolve(names(MAX_CLASSES, 1))).values()]).toEqual([
      { id: MAX_CLASSES, name: `Account ${MAX_CLASSES}` },
    ]);
    await expect(resolve(['another'])).rejects.toMatchObject({ code: 'too-many-classes' });
    expect(await resolve(['ACCOUNT 7'])).toEqual(new Map([['ACCOUNT 7', { id: 7, name: 'Account 7' }]]));
  });

  test('a word means what it would among the whole list of names, after any history', async () => {
    const word = fc.constantFrom(
      'IT',
      'it',
      'I T',
      'i-t',
      'Office',
      'office',
      'Of fice',
      '6100-10',
      '6100 10',
      '610010',
    );
    const post = fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 6 }),
      spellings: fc.constantFrom<Spellings>('together', 'together', 'apart'),
    });
    let words = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 6 }), async (posts) => {
        const own = await storedClassifier(database.db);
        const listed: string[] = [];
        for (const { words: said, spellings } of posts) {
          await spell(spellings, own);
          const expected = meantClasses(said, listed, spellings);
          for (const name of expected.values()) if (!listed.includes(name)) listed.push(name);
          const found = await resolve(said, 'Ann', own);
          expect(new Map([...found].map(([each, { name }]) => [each, name]))).toEqual(expected);
          expect([...found.values()].map(({ id, name }) => listed[id - 1] === name)).not.toContain(false);
          words += found.size;
        }
        expect(await readClassNames(database.db, own)).toEqual(listed);
      }),
      { numRuns: 100, seed: 17 },
    );
    expect(words).toBeGreaterThan(500);
  });
});
