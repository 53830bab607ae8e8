import { describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { z } from 'zod';
import { rolesFor } from '../../../../contract/access.ts';
import { pathParams, problemsOf, type Endpoint } from '../../../../contract/endpoint.ts';
import { ENDPOINTS } from '../../../../contract/endpoints.ts';
import { PROBLEMS } from '../../../../contract/problem.ts';
import { PROBLEM_WORDS } from '../../../../contract/words/problem-words.ts';
import { openApiDocument } from '../../../../server/platform/http/openapi-document.ts';

const ROWS: [string, Endpoint][] = Object.entries(ENDPOINTS);
const ASKING = ROWS.filter(([, { body }]) => body !== undefined);
const DOCUMENT = openApiDocument('1.2.3');

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Record<string, { readonly example: unknown }> };
  readonly responses: Record<string, { readonly description: string; readonly content: object }>;
  readonly [more: string]: unknown;
}

const addressOf = (row: Endpoint): string => row.path.replace(/:(\w+)/g, '{$1}');
const operationOf = (row: Endpoint) => DOCUMENT.paths![addressOf(row)]![row.method] as unknown as Operation;

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(DOCUMENT, 'openapi');

/** What stands at a place of the document, as something that accepts or refuses. */
function schemaAt(...steps: readonly string[]): ValidateFunction {
  const place = steps.map((step) => encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/');
  return ajv.compile({ $ref: `openapi#/${place}` });
}
const JSON_SCHEMA = ['content', 'application/json', 'schema'];
const PROBLEM_SCHEMA = ['content', 'application/problem+json', 'schema'];
const bodyOf = (row: Endpoint) => schemaAt('paths', addressOf(row), row.method, 'requestBody', ...JSON_SCHEMA);
const answerTypeOf = (row: Endpoint) => (row.isStream === true ? 'text/event-stream' : 'application/json');
const answerOf = (row: Endpoint) =>
  schemaAt('paths', addressOf(row), row.method, 'responses', `${row.status}`, 'content', answerTypeOf(row), 'schema');

test('is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator();
  const result = await validator.validate(JSON.parse(JSON.stringify(DOCUMENT)));
  expect(result).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  expect(DOCUMENT.info).toMatchObject({ title: 'Amend', version: '1.2.3' });
});

test('has the rows, and no operation beside them', () => {
  const operations = Object.values(DOCUMENT.paths!).flatMap((path) => Object.values(path as object) as Operation[]);
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(ROWS.map(([name]) => name).sort());
});

test('says the limits of a request', () => {
  expect(DOCUMENT.info.description).toMatch(/at most 10 MB, 600,000 values, nested 16 levels deep, and 500,000 cells/);
});

describe.each(ROWS)('%s', (_, row) => {
  test('says what it does, what right it needs, and who has it', () => {
    expect(operationOf(row)).toMatchObject({
      summary: row.does,
      'x-right': row.right,
      'x-roles': rolesFor(row.right),
      'x-rows': row.rows,
    });
  });

  test('takes the ids of its path and the query of its row', () => {
    const query = row.query === undefined ? [] : Object.keys((row.query as z.ZodObject).shape);
    const named = operationOf(row).parameters?.map(({ in: place, name }) => `${place} ${name}`) ?? [];
    const ids = pathParams(row.path);
    expect(named).toEqual([
      ...ids.map((name) => `path ${name}`),
      ...query.map((name) => `query ${name}`),
      ...(row.isRepeatable === true ? ['header Idempotency-Key'] : []),
    ]);
  });

  test('answers with its status, and with problem details for each of its failures', () => {
    const { responses } = operationOf(row);
    const problems = problemsOf(row);
    const statuses = new Set([row.status, ...problems.map((code) => PROBLEMS[code].status)]);
    expect(Object.keys(responses).sort()).toEqual([...statuses].map(String).sort());
    for (const code of problems) {
      const { description, content } = responses[PROBLEMS[code].status]!;
      expect(description).toContain(`\`${code}\`: ${PROBLEM_WORDS[code].title}`);
      expect(Object.keys(content)).toEqual([
        row.failure === undefined ? 'application/problem+json' : 'application/json',
      ]);
    }
  });
});

describe.each(ASKING)('the body of %s', (_, row) => {
  const example = row.example as Record<string, unknown>;
  const accepts = bodyOf(row);

  test('accepts its example, which it shows', () => {
    expect(accepts(example) ? [] : accepts.errors).toEqual([]);
    expect(operationOf(row).requestBody?.content['application/json']?.example).toEqual(example);
  });

  test('refuses a field that it does not know', () => expect(accepts({ ...example, 'unheard-of': 1 })).toBe(false));

  test('may lack what the contract lets it lack, and nothing else', () => {
    for (const left of Object.keys(example)) {
      const { [left]: _left, ...rest } = example;
      expect([left, accepts(rest)]).toEqual([left, row.body!.safeParse(rest).success]);
    }
  });

  test('refuses a list in the place of every field', () => {
    for (const field of Object.keys(example))
      expect([field, accepts({ ...example, [field]: [[]] })]).toEqual([field, false]);
  });
});

test('describes lines of JSON beside the body and the answer, each by the schema of a line', () => {
  const { classifyRows } = ENDPOINTS;
  const at = ['paths', addressOf(classifyRows), 'post'];
  const lines = ['content', 'application/x-ndjson', 'schema'];
  const takes = schemaAt(...at, 'requestBody', ...lines);
  expect([takes({ key: 'a', Merchant: 'x', Amount: null }), takes({ Merchant: [] }), takes([])]).toEqual([
    true,
    false,
    false,
  ]);
  const answers = schemaAt(...at, 'responses', '200', ...lines);
  const row = { id: 'b:0', key: 'a', class: 'x', confidence: 0.5, source: 'model' };
  expect(answers({ line: 1, ...row, modelVersion: 1, predictedAt: '2026-11-02T09:00:00Z' })).toBe(true);
  expect(answers({ line: 1 })).toBe(false);
});

test('asks for no header where the key is in the body, and says how a failure is answered there', () => {
  const operation = operationOf(ENDPOINTS.callModel);
  expect(operation['security']).toEqual([]);
  const fails = schemaAt('paths', '/model', 'post', 'responses', '401', ...JSON_SCHEMA);
  expect([fails({ success: false, errors: ['No.'], code: 'key-refused' }), fails({ success: true })]).toEqual([
    true,
    false,
  ]);
});

test('says how many rows a request may have, and how long a cell may be', () => {
  const accepts = bodyOf(ENDPOINTS.predict);
  const takes = (rows: number, cell: string): boolean => {
    const keys = Array.from({ length: rows }, (_, at) => `${at}`);
    return accepts({
      ...ENDPOINTS.predict.example,
      rows: { keys, columns: [{ name: 'Merchant', values: keys.map(() => cell) }] },
    });
  };
  expect([takes(5_000, 'x'), takes(5_001, 'x')]).toEqual([true, false]);
  expect([takes(1, 'x'.repeat(32_767)), takes(1, 'x'.repeat(32_768))]).toEqual([true, false]);
});

test('an answer may gain fields', () => {
  const accepts = answerOf(ENDPOINTS.session);
  expect(accepts({ person: 'Ann', roles: ['viewer'], signIn: 'demo', since: 'May' })).toBe(true);
  expect(accepts({ person: 'Ann', roles: ['king'], signIn: 'demo' })).toBe(false);
});

test('a problem is described as it is answered', () => {
  const accepts = schemaAt('paths', '/api/session', 'get', 'responses', '403', ...PROBLEM_SCHEMA);
  const said = { title: 'No.', detail: 'No.', nextStep: 'Ask.' };
  const problem = { type: 'urn:x', status: 403, code: 'not-allowed', values: { reason: 'demo-elsewhere' }, ...said };
  expect(accepts(problem)).toBe(true);
  expect(accepts({ ...problem, values: { reason: 'role', person: 'Ann', roles: ['admin'] } })).toBe(true);
  expect(accepts({ ...problem, values: { reason: 'role', person: 'Ann' } })).toBe(false);
  expect(accepts({ ...problem, values: { reason: 'unheard-of' } })).toBe(false);
  expect(accepts({ ...problem, code: 'internal' })).toBe(false);
  expect(accepts({ ...problem, detail: undefined })).toBe(false);
});
