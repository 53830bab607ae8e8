import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { withParts } from '../../docs/api-parts.ts';

const EMPTY = [
  '# The API',
  '<!-- endpoints -->',
  '<!-- /endpoints -->',
  'By hand.',
  '<!-- common-problems -->',
  '<!-- /common-problems -->',
  '<!-- problems -->',
  'old',
  '<!-- /problems -->',
  '',
].join('\n');

describe('docs/api.md', () => {
  test('is as "npm run docs:api" makes it from the contract', () => {
    const page = readFileSync('docs/api.md', 'utf8');
    expect(page).toBe(withParts(page));
  });
});

describe('withParts', () => {
  test('says of an endpoint its address with the query, who may ask, what it does, and its own problems', () => {
    const lines = withParts(EMPTY).split('\n');
    expect(lines).toContain(
      `| ${[
        '`reviewQueue`',
        '`GET /api/classifiers/:classifier/review-queue?view&limit`',
        'classify: viewer, corrector, approver',
        "The rows of a view worth a person's time, best first.",
        '`no-champion`, `unknown-version`',
      ].join(' | ')} |`,
    );
  });

  test('says of a problem its status, its values, and what people read of it', () => {
    const lines = withParts(EMPTY).split('\n');
    expect(lines).toContain(
      `| ${[
        '`body-too-large`',
        '413',
        '`reason` “megabytes” or “values”: `most`',
        'The request is too large.',
        'Send fewer rows in one request.',
      ].join(' | ')} |`,
    );
    expect(lines).toContain(
      `| ${[
        '`database-unavailable`',
        '503',
        '',
        'The database does not answer.',
        'Try again in a moment; nothing you typed is lost.',
      ].join(' | ')} |`,
    );
    expect(lines).toContain(
      `| ${[
        '`training-running`',
        '409',
        '`classifier`',
        'A training of this classifier is running.',
        'Wait until it ends, or cancel it.',
      ].join(' | ')} |`,
    );
  });

  test('replaces what stands between the marks, and nothing else', () => {
    const once = withParts(EMPTY);
    expect(once).toContain('By hand.');
    expect(once).not.toContain('\nold\n');
    expect(withParts(once)).toBe(once);
  });

  test('a page without the marks is refused', () => {
    expect(() => withParts('# The API')).toThrow('page requires the marks <!-- endpoints --> and <!-- /endpoints -->');
  });
});
