import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiParameters,
  type ZodOpenApiPathsObject,
  type ZodOpenApiRequestBodyObject,
  type ZodOpenApiResponseObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { idempotencyKey, IDEMPOTENCY_HEADER } from '../../../contract/idempotency.ts';
import { isForKeys, rolesFor, whoHas, type Need } from '../../../contract/access.ts';
import { MAX_CELLS_PER_REQUEST } from '../../../contract/cell.ts';
import { classifier } from '../../../contract/classifier.ts';
import { PATH_PARAMS, pathParams, problemsOf, type Endpoint } from '../../../contract/endpoint.ts';
import { ENDPOINTS } from '../../../contract/endpoints.ts';
import { rowPrediction } from '../../../contract/prediction.ts';
import { problem, PROBLEMS, type ProblemCode } from '../../../contract/problem.ts';
import { modelVersion, trainingStatus } from '../../../contract/training.ts';
import { KEY_PREFIX, SESSION_COOKIE } from '../../../contract/session.ts';
import { PROBLEM_WORDS } from '../../../contract/words/problem-words.ts';
import { MAX_BODY_MB, MAX_DEPTH, MAX_VALUES } from './json-body.ts';

/** What travels in several answers has a name, so that those who make a client from the description find it once. */
const NAMED = {
  Classifier: classifier,
  ModelVersion: modelVersion,
  TrainingStatus: trainingStatus,
  RowPrediction: rowPrediction,
};
for (const [id, schema] of Object.entries(NAMED)) schema.register(z.globalRegistry, { id });

/** The schema of each kind's values, by the name that it has among the document's schemas. */
const PROBLEM_VALUES = Object.fromEntries(
  Object.entries(PROBLEMS).map(([code, { values }]) => [valuesNameOf(code as ProblemCode), values]),
);

const number = (value: number): string => value.toLocaleString('en-GB');

const DESCRIPTION = `\
Bodies and answers are JSON, but for streams of server-sent events, whose data is, for files, and for lines of JSON (\`application/x-ndjson\`), of which the schema is that of a line. A failure answers problem details (RFC 9457): \`code\` names its kind, \`detail\` says what \
is wrong in a sentence, \`values\` what the sentence is made of, \`nextStep\` what to do. A field or query that is not described here is refused by its name.

A request holds at most ${MAX_BODY_MB} MB, ${number(MAX_VALUES)} values, nested ${MAX_DEPTH} levels deep, and \
${number(MAX_CELLS_PER_REQUEST)} cells (rows × columns); the schemas say how long its lists and texts may be.

\`x-right\` is what whoever asks must be allowed to do, \`x-roles\` are the roles that allow it: none where it is enough to be \
\`signed-in\`, or where \`nothing\` is needed. \`x-rows\` says what is done with rows of a classifier: \`none\`; rows that are \`sent\`, of which \
all must be one’s own; rows that are \`kept\`, of which one’s own are told; or it is about the \`whole\`, and not for whoever may see some rows only.

Who asks is known by the \`cookie\` of their browser, or as a machine by its access \`key\`; whichever an operation lists is enough. Some are for people \
alone, and list no key.`;

/** How whoever asks is known: a browser by its cookie, a machine by its key. */
const SECURITY_SCHEMES = {
  cookie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'Of a browser that signed in.' },
  key: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: `${KEY_PREFIX}…`,
    description: 'Of a machine: an access key, which an admin makes on the people’s page.',
  },
} as const;

/** What may show who asks: any one of these. */
function securityOf(need: Need): Record<string, string[]>[] {
  if (need === 'nothing') return [];
  return isForKeys(need) ? [{ cookie: [] }, { key: [] }] : [{ cookie: [] }];
}

/**
 * The OpenAPI 3.1 description of everything in the contract's table of endpoints, made from the rows alone; some 50 ms.
 *
 * @param version of the server
 */
export function openApiDocument(version: string): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, row] of Object.entries(ENDPOINTS) as [string, Endpoint][]) {
    const path = row.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [row.method]: operationOf(name, row) };
  }
  const document = {
    openapi: '3.1.0' as const,
    info: { title: 'Amend', version, description: DESCRIPTION },
    servers: [{ url: '/' }],
    components: { schemas: { Problem: problem, ...PROBLEM_VALUES }, securitySchemes: SECURITY_SCHEMES },
    paths: paths as ZodOpenApiPathsObject,
  };
  return createDocument(document, {
    // Answers gain fields from release to release; requests never have one too many.
    override: ({ io, jsonSchema }) => {
      if (io === 'output') delete jsonSchema.additionalProperties;
    },
  });
}

function operationOf(name: string, row: Endpoint): ZodOpenApiOperationObject {
  const { right, rows, body, lines, failure, does } = row;
  return {
    operationId: name,
    summary: does,
    description: `Needs \`${right}\`: ${whoHas(right)}.`,
    security: failure === undefined ? securityOf(right) : [],
    'x-right': right,
    'x-roles': rolesFor(right),
    'x-rows': rows,
    requestParams: paramsOf(row),
    ...(body === undefined ? {} : { requestBody: requestBodyOf(body, row.example, lines?.body) }),
    ...(row.takesFile === true ? { requestBody: FILE_BODY } : {}),
    responses: responsesOf(row),
  };
}

/** A key of whoever asks, under which the very same request is answered as before. */
const REPEAT_HEADER = z.object({ [IDEMPOTENCY_HEADER]: idempotencyKey.optional() });

function paramsOf({ path, query, isRepeatable }: Endpoint): ZodOpenApiParameters {
  const ids = pathParams(path).map((name) => [name, PATH_PARAMS[name].schema]);
  return {
    ...(ids.length === 0 ? {} : { path: z.object(Object.fromEntries(ids)) }),
    ...(query === undefined ? {} : { query: query as z.ZodObject }),
    ...(isRepeatable === true ? { header: REPEAT_HEADER } : {}),
  };
}

/** A file, as it lies on a disk. */
const FILE_BODY: ZodOpenApiRequestBodyObject = {
  required: true,
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};

/** One whose every field has a default may be left out. */
function requestBodyOf(schema: z.ZodType, example: unknown, line?: z.ZodType): ZodOpenApiRequestBodyObject {
  const lines = line === undefined ? {} : { 'application/x-ndjson': { schema: line } };
  return { required: !schema.safeParse({}).success, content: { 'application/json': { schema, example }, ...lines } };
}

function responsesOf(row: Endpoint): ZodOpenApiResponsesObject {
  const done =
    row.isStream === true
      ? {
          description: 'A stream; the `data` of each message is this, as JSON.',
          content: { 'text/event-stream': { schema: row.answer } },
        }
      : {
          description: 'Done.',
          content: {
            [row.isFile === true ? 'application/octet-stream' : 'application/json']: { schema: row.answer },
            ...(row.lines === undefined ? {} : { 'application/x-ndjson': { schema: row.lines.answer } }),
          },
        };
  const responses: ZodOpenApiResponsesObject = { [`${row.status}`]: done };
  const problems = problemsOf(row);
  for (const status of new Set(problems.map((code) => PROBLEMS[code].status))) {
    responses[`${status}`] = problemResponse(
      problems.filter((code) => PROBLEMS[code].status === status),
      row.failure,
    );
  }
  return responses;
}

function problemResponse(codes: readonly ProblemCode[], failure?: z.ZodType): ZodOpenApiResponseObject {
  const details = {
    allOf: [{ $ref: '#/components/schemas/Problem' }],
    oneOf: codes.map((code) => ({
      properties: { code: { const: code }, values: { $ref: `#/components/schemas/${valuesNameOf(code)}` } },
    })),
  };
  return {
    description: codes
      .map((code) => `\`${code}\`: ${PROBLEM_WORDS[code].title} ${PROBLEM_WORDS[code].nextStep}`)
      .join('\n\n'),
    content:
      failure === undefined
        ? { 'application/problem+json': { schema: details } }
        : { 'application/json': { schema: failure } },
  };
}

/** Such as `TooFewLabelsValues`. */
function valuesNameOf(code: ProblemCode): string {
  return `${code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Values`;
}
