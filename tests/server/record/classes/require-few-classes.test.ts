import { MAX_CLASSES } from '../../../../contract/classifier.ts';
import { requireFewClasses } from '../../../../server/record/classes/require-few-classes.ts';

test('as many classes as a classifier may have pass, one more is refused with both numbers', () => {
  requireFewClasses(MAX_CLASSES);
  expect(() => requireFewClasses(MAX_CLASSES + 1)).toThrow(
    expect.objectContaining({
      code: 'too-many-classes',
      message: expect.stringContaining(
        `${(MAX_CLASSES + 1).toLocaleString('en-GB')} different classes; ${MAX_CLASSES.toLocaleString('en-GB')} is the most`,
      ) as string,
    }),
  );
});
