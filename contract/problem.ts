import { z } from 'zod';

/** One kind of failure: its HTTP status, its title, and what the person can do next. */
interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly nextStep: string;
}

/** Every failure the server can answer with. The sentence that fits the case at hand is the problem's `detail`. */
export const PROBLEMS = {
  'malformed-body': {
    status: 400,
    title: 'The request is not valid JSON.',
    nextStep: 'Send a JSON body with the content type application/json.',
  },
  'invalid-request': {
    status: 422,
    title: 'The request does not fit the contract.',
    nextStep: 'Correct the fields listed under errors and send it again.',
  },
  'body-too-large': { status: 413, title: 'The request is too large.', nextStep: 'Send fewer rows in one request.' },
  'unknown-address': {
    status: 404,
    title: 'There is nothing at this address.',
    nextStep: 'Check the address against docs/api.md.',
  },
  'unknown-classifier': {
    status: 404,
    title: 'There is no such classifier.',
    nextStep: 'Choose another classifier, or set one up from a table.',
  },
  'unknown-version': {
    status: 404,
    title: 'There is no such model version.',
    nextStep: 'Choose one of the listed versions.',
  },
  'model-gone': {
    status: 409,
    title: 'The model of this version is no longer kept.',
    nextStep: 'Make it once more from its labels, then choose it again; or choose another version.',
  },
  'unknown-training': { status: 404, title: 'There is no such training.', nextStep: 'Start a training.' },
  'classifier-exists': { status: 409, title: 'A classifier of this name exists.', nextStep: 'Choose another name.' },
  'column-missing': {
    status: 422,
    title: 'A column of the classifier is missing.',
    nextStep: 'Send every column that the classifier was set up with, or set up a new classifier.',
  },
  'column-unclear': {
    status: 422,
    title: 'Two columns could be the same one of the classifier.',
    nextStep: 'Rename one of them, or leave it out.',
  },
  'event-conflict': {
    status: 409,
    title: 'An event with this id says something else.',
    nextStep: 'Give every feedback event an id of its own.',
  },
  'no-champion': { status: 409, title: 'The classifier has not been trained.', nextStep: 'Train it first.' },
  'too-few-labels': {
    status: 409,
    title: 'There are too few labels to learn from.',
    nextStep: 'Label more rows in the label column, then train again.',
  },
  'one-class': {
    status: 409,
    title: 'All labels say the same class.',
    nextStep: 'Label rows of at least two classes, then train again.',
  },
  'too-many-classes': {
    status: 422,
    title: 'There are too many classes.',
    nextStep: 'Choose a label column whose classes come again and again, and set up a new classifier with it.',
  },
  'labels-differ': {
    status: 409,
    title: 'Nearly every label is a class of its own.',
    nextStep: 'Choose a label column whose classes come again and again, and set up a new classifier with it.',
  },
  'training-running': {
    status: 409,
    title: 'A training of this classifier is running.',
    nextStep: 'Wait until it ends, or cancel it.',
  },
  'table-too-large': {
    status: 422,
    title: 'The table is too large for this learner.',
    nextStep: 'Choose another learner.',
  },
  'no-live-rows': {
    status: 409,
    title: 'No rows were classified in this window.',
    nextStep: 'Classify some rows, then make the drift report.',
  },
  'not-allowed': { status: 403, title: 'You may not do this.', nextStep: 'Ask an admin for the role it needs.' },
  'too-many-requests': { status: 429, title: 'Too many requests.', nextStep: 'Wait a minute and try again.' },
  'database-unavailable': {
    status: 503,
    title: 'The database does not answer.',
    nextStep: 'Try again in a moment; nothing you typed is lost.',
  },
  'disk-full': {
    status: 503,
    title: 'The disk of the database is full.',
    nextStep: 'Tell the admin to make room on it; nothing you typed is lost, and it is sent again by itself.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on the server.',
    nextStep: 'Try again; if it happens again, give the admin the request id.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Problem details (RFC 9457) as sent with `application/problem+json`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  /** What is wrong here, in a sentence. */
  detail: z.string(),
  nextStep: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

/** An expected failure, thrown anywhere in the server and answered as {@link Problem} by the one error handler. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly { path: string; message: string }[];

  constructor(
    code: ProblemCode,
    detail: string,
    options: { cause?: unknown; errors?: readonly { path: string; message: string }[] } = {},
  ) {
    super(detail, { cause: options.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.errors = options.errors ?? [];
  }
}
