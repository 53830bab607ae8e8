import { z } from 'zod';
import type { Need } from './access.ts';
import type { ProblemCode } from './problem.ts';

/** One endpoint, whole: what is asked, who may ask it, and what is answered. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** In Express's form; what may stand after a colon is in {@link PATH_PARAMS}. */
  readonly path: string;
  /** What whoever asks must be allowed to do; where the path names a classifier, of that one. */
  readonly right: Need;
  /** A role for any one classifier is enough: what is asked is of none, or answered with those that one may see. */
  readonly anywhere?: true;
  /**
   * What it does with rows of a classifier, so that whoever has a role for some of them is asked about no others:
   *
   * - `none` it touches no rows
   * - `sent` rows arrive in the request: each must be one of theirs
   * - `kept` it answers with stored rows, or with counts or a report of them: of theirs alone
   * - `whole` it is about all rows together: nothing for who may see some only
   */
  readonly rows: 'none' | 'sent' | 'kept' | 'whole';
  /** Of the answer when all went well. */
  readonly status: number;
  /** Schema of the query string; its values arrive as text. Without one, no query is taken. */
  readonly query?: z.ZodType;
  /** Without one, no field is taken. */
  readonly body?: z.ZodType;
  /** A body as somebody would send it, for those who read the API's description. */
  readonly example?: unknown;
  readonly answer: z.ZodType;
  /** The answer is a stream of server-sent events, and `answer` is the schema of each message's data. */
  readonly isStream?: true;
  /** The answer is a file, as `application/octet-stream`. */
  readonly isFile?: true;
  /** A file is sent, likewise, in place of a body. */
  readonly takesFile?: true;
  /**
   * What is asked may also come as lines of JSON (`application/x-ndjson`), each as `body` says; it is answered so then,
   * each line as `answer` says.
   */
  readonly lines?: { readonly body: z.ZodType; readonly answer: z.ZodType };
  /** Sent again under one `Idempotency-Key` within 24 hours, it is answered as it was the first time. */
  readonly isRepeatable?: true;
  /** Who asks is known by a key in the body, and by nothing else; a failure is answered as this says. */
  readonly failure?: z.ZodType;
  /** The failures of its own, beside those of {@link problemsOf} that its address and its kind bring with them. */
  readonly problems: readonly ProblemCode[];
  /** What it does, in one sentence; `docs/api.md` and the OpenAPI description are made of these. */
  readonly does: string;
}

/** The rows of one component, by name. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

/** What stands in a path, and what is said when it names nothing: an id is a UUID, a version a number from 1. */
export const PATH_PARAMS = {
  classifier: { schema: z.uuid(), unknown: 'unknown-classifier', noun: 'classifier' },
  training: { schema: z.uuid(), unknown: 'unknown-training', noun: 'training' },
  person: { schema: z.uuid(), unknown: 'unknown-person', noun: 'person' },
  session: { schema: z.uuid(), unknown: 'unknown-session', noun: 'session' },
  invitation: { schema: z.uuid(), unknown: 'unknown-invitation', noun: 'one-time link' },
  key: { schema: z.uuid(), unknown: 'unknown-key', noun: 'access key' },
  channel: { schema: z.uuid(), unknown: 'unknown-channel', noun: 'channel' },
  doubt: { schema: z.uuid(), unknown: 'unknown-doubt', noun: 'doubt' },
  delivery: { schema: z.uuid(), unknown: 'unknown-delivery', noun: 'notice on its way' },
  comment: { schema: z.uuid(), unknown: 'unknown-comment', noun: 'comment' },
  rule: { schema: z.uuid(), unknown: 'unknown-rule', noun: 'rule' },
  file: { schema: z.uuid(), unknown: 'unknown-feed-file', noun: 'file of a feed' },
  list: { schema: z.uuid(), unknown: 'unknown-work-list', noun: 'work-list' },
  // As an answer names its rows: the batch, and the number of the row in it.
  prediction: {
    schema: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:\d{1,7}$/i),
    unknown: 'unknown-prediction',
    noun: 'prediction',
  },
  feed: { schema: z.uuid(), unknown: 'unknown-feed', noun: 'feed' },
  connection: { schema: z.uuid(), unknown: 'unknown-connection', noun: 'connection' },
  // As many digits as PostgreSQL's `integer` always holds.
  version: { schema: z.string().regex(/^[1-9]\d{0,8}$/), unknown: 'unknown-version', noun: 'version' },
  report: { schema: z.string().regex(/^[1-9]\d{0,8}$/), unknown: 'unknown-report', noun: 'drift report' },
  grouping: { schema: z.string().regex(/^[1-9]\d{0,8}$/), unknown: 'unknown-grouping', noun: 'grouping' },
  pack: { schema: z.string().regex(/^[1-9]\d{0,8}$/), unknown: 'unknown-pack', noun: 'period pack' },
  incident: { schema: z.string().regex(/^[1-9]\d{0,8}$/), unknown: 'unknown-incident', noun: 'incident' },
} as const satisfies Record<string, { schema: z.ZodType; unknown: ProblemCode; noun: string }>;
export type PathParam = keyof typeof PATH_PARAMS;

/** The names after a colon in a path, in order. */
export function pathParams(path: string): PathParam[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => {
    if (name !== undefined && name in PATH_PARAMS) return name as PathParam;
    throw new RangeError(`path requires parameters that PATH_PARAMS names, not ${name}`);
  });
}

/** A path with its parameters filled in, as in an address. */
export function filledPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`path requires the parameter ${name}`);
    return encodeURIComponent(value);
  });
}

/** What may befall any request. */
export const PROBLEMS_OF_EVERY_REQUEST = [
  'malformed-body',
  'not-signed-in',
  'another-person',
  'key-refused',
  'not-allowed',
  'invalid-request',
  'too-many-requests',
  'internal',
  'database-unavailable',
  'disk-full',
] as const satisfies readonly ProblemCode[];

/**
 * Every failure that an endpoint may answer with: its own, those of what its path names, of its rows, of its body, and
 * of any request.
 *
 * Such as `unknown-classifier`, `malformed-body` and `not-allowed` of `getClassifier`.
 */
export function problemsOf({ path, rows, body, isRepeatable, problems }: Endpoint): ProblemCode[] {
  const ofPath = pathParams(path).map((name) => PATH_PARAMS[name].unknown);
  const ofRepeating: ProblemCode[] = isRepeatable === true ? ['repeat-differs', 'repeat-under-way'] : [];
  const ofRows: ProblemCode[] = rows === 'none' ? [] : ['beyond-scope'];
  const ofBody: ProblemCode[] = body === undefined ? [] : ['body-too-large'];
  const own = [...ofPath, ...problems, ...ofRows, ...ofBody, ...ofRepeating];
  return [...new Set<ProblemCode>([...own, ...PROBLEMS_OF_EVERY_REQUEST])];
}
