import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { boundedList } from '../../contract/bounded-list.ts';
import {
  filledPath,
  PATH_PARAMS,
  pathParams,
  problemsOf,
  type Endpoint,
  type Endpoints,
} from '../../contract/endpoint.ts';
import { ENDPOINTS } from '../../contract/endpoints.ts';

const TABLE: Endpoints = ENDPOINTS;
const ROWS: [string, Endpoint][] = Object.entries(TABLE);

/** The rows that the files of `contract/` define beside their schemas, by the file. */
async function rowsByFile(): Promise<[string, Endpoints][]> {
  const found: [string, Endpoints][] = [];
  const files = ['', 'feeds/'].flatMap((folder) => readdirSync(`contract/${folder}`).map((name) => `${folder}${name}`));
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const module = (await import(`../../contract/${file}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (name.endsWith('Endpoints')) found.push([file, value as Endpoints]);
    }
  }
  return found;
}

/** Where an object of a request would let fields pass that it does not know. */
function openObjects(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const isOpen =
    'properties' in schema && (schema as { additionalProperties?: unknown }).additionalProperties !== false;
  const within = Object.entries(schema).flatMap(([key, each]) => openObjects(each, `${path}.${key}`));
  return isOpen ? [path, ...within] : within;
}
const asked = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

describe('ENDPOINTS', () => {
  test('is every row of every component, each under a name of its own', async () => {
    const rows = (await rowsByFile()).flatMap(([, endpoints]) => Object.entries(endpoints));
    expect(rows.map(([name]) => name).sort()).toEqual(ROWS.map(([name]) => name).sort());
    for (const [name, row] of rows) expect(TABLE[name]).toBe(row);
  });

  test('no two have the same method and path', () => {
    const addresses = ROWS.map(([, endpoint]) => `${endpoint.method} ${endpoint.path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test.each(ROWS)('%s: no object of a request lets a field pass that it does not know', (_, { body, query }) => {
    const schemas = [body, query].filter((schema) => schema !== undefined);
    expect(schemas.flatMap((schema) => openObjects(asked(schema), 'request'))).toEqual([]);
  });

  test('an object that lets fields pass is found in a list, too', () => {
    const open = z.strictObject({ rows: boundedList(z.object({ key: z.string() }), { most: 2, of: 'rows' }) });
    expect(openObjects(asked(open), 'request')).toEqual(['request.properties.rows.items']);
  });

  const asking = ROWS.filter(([, { body }]) => body !== undefined);
  test.each(asking)('%s: its example is a body that it takes', (_, { body, example }) => {
    expect(body!.safeParse(example).error?.issues).toBeUndefined();
  });
});

describe('pathParams', () => {
  test('names what a path says in order', () => {
    expect(pathParams(ENDPOINTS.modelReport.path)).toEqual(['classifier', 'version']);
    expect(() => pathParams('/api/:nobody')).toThrow('path requires parameters that PATH_PARAMS names, not nobody');
  });

  test.each([
    ['1', true],
    ['999999999', true],
    ['0', false],
    ['1000000000', false],
    ['1.5', false],
    ['', false],
  ])('version "%s": %s', (text, isOne) => {
    expect(PATH_PARAMS.version.schema.safeParse(text).success).toBe(isOne);
  });
});

describe('filledPath', () => {
  test('escapes what stands in an address', () => {
    expect(filledPath('/a/:classifier/b/:version', { classifier: 'x/y ?', version: '2' })).toBe('/a/x%2Fy%20%3F/b/2');
  });

  test('a parameter that is missing is a mistake of the caller', () => {
    expect(() => filledPath('/a/:classifier', {})).toThrow('path requires the parameter classifier');
  });
});

describe('problemsOf', () => {
  const base = {
    method: 'get',
    right: 'read',
    rows: 'none',
    status: 200,
    answer: z.object({}),
    does: 'Is a test.',
  } as const;

  test('names what the path brings, its own, and what may befall any request, each once', () => {
    const problems = problemsOf({
      ...base,
      path: '/a/:classifier/b/:version',
      problems: ['no-champion', 'unknown-version'],
    });
    expect(problems.slice(0, 3)).toEqual(['unknown-classifier', 'unknown-version', 'no-champion']);
    expect(problems).toEqual([...new Set(problems)]);
    expect(problems).toEqual(expect.arrayContaining(['not-allowed', 'invalid-request', 'database-unavailable']));
  });

  test('only what takes a body can have one that is too large', () => {
    expect(problemsOf({ ...base, path: '/a', problems: [] })).not.toContain('body-too-large');
    expect(problemsOf({ ...base, path: '/a', problems: [], body: z.object({}) })).toContain('body-too-large');
  });

  test('only what touches rows can be about rows that are not one’s own', () => {
    expect(problemsOf({ ...base, path: '/a', problems: [] })).not.toContain('beyond-scope');
    for (const rows of ['sent', 'kept', 'whole'] as const)
      expect(problemsOf({ ...base, rows, path: '/a', problems: [] })).toContain('beyond-scope');
  });
});
