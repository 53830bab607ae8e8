import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { API_PARTS } from '../../docs/api-parts.ts';
import { withMadeParts } from '../../docs/made-parts.ts';

const EMPTY = [
  '# The API',
  '<!-- endpoints -->',
  '<!-- /endpoints -->',
  '<!-- common-problems -->',
  '<!-- /common-problems -->',
  '<!-- problems -->',
  '<!-- /problems -->',
  '',
].join('\n');

const withParts = (page: string): string => withMadeParts(page, API_PARTS);

describe('the parts of docs/api.md', () => {
  test('are as "npm run docs:api" makes them from the contract', () => {
    const page = readFileSync('docs/api.md', 'utf8');
    expect(page).toBe(withParts(page));
  });

  test('say of an endpoint its address with the query, who may ask, what it does, and its own problems', () => {
    const lines = withParts(EMPTY).split('\n');
    expect(lines).toContain(
      `| ${[
        '`reviewQueue`',
        '`GET /api/classifiers/:classifier/review-queue?view&limit&about&list`',
        'classify: viewer, corrector, approver',
        'kept',
        "The rows of a view worth a person's time, best first; or those about which somebody was unsure, for approvers and experts; or those of a work-list.",
        '`no-champion`, `model-elsewhere`, `unknown-version`, `not-allowed`, `unknown-work-list`',
      ].join(' | ')} |`,
    );
  });

  test('say of a problem its status, its values, and what people read of it', () => {
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
});
