import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { givenGrant, grants } from './given-grant.ts';
import { personName } from './session.ts';

/** Days that a secret works at most: somebody looks at each key once a year. */
export const MAX_KEY_DAYS = 365;
export const DEFAULT_KEY_DAYS = 90;
/** Days that the secret before a new one goes on working at most. */
export const MAX_OVERLAP_DAYS = 30;
/** Enough for programs that are no storm, and little beside what an address may ask. */
export const DEFAULT_KEY_RATE = 600;

const workingDays = z.number().int().min(1).max(MAX_KEY_DAYS);
const requestsPerMinute = z.number().int().min(1).max(100_000);

/** What a key is shown as to the server: one of its secrets, of which two work while one takes the other's place. */
export const keySecret = z.object({
  /** Which one of the key's, from 1. */
  number: z.number().int(),
  madeAt: z.iso.datetime(),
  /** It works until then. */
  expiresAt: z.iso.datetime(),
  /** To the minute; null before the first time. */
  lastUsedAt: z.iso.datetime().nullable(),
});
export type KeySecret = z.infer<typeof keySecret>;

/** Whether a key works: `revoked` is one without any secret. The list is open. */
export const keyState = z.enum(['active', 'expired', 'revoked']);
export type KeyState = z.infer<typeof keyState>;

/** The key of a machine, which logs name as they name a person. */
export const accessKey = z.object({
  id: z.uuid(),
  /** Of the machine; nobody else has it, and it stays. */
  name: z.string(),
  state: keyState,
  grants: z.array(givenGrant),
  requestsPerMinute,
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  /** To the minute; null before the first time. */
  lastUsedAt: z.iso.datetime().nullable(),
  /** The latest first: at most two. None when it is revoked. */
  secrets: z.array(keySecret),
});
export type AccessKey = z.infer<typeof accessKey>;

/** A secret as it is given: shown once, and known to nobody afterwards. */
export const givenSecret = z.object({ key: accessKey, secret: z.string() });
export type GivenSecret = z.infer<typeof givenSecret>;

export const keyDraft = z.strictObject({
  name: personName,
  grants,
  expiresInDays: workingDays.default(DEFAULT_KEY_DAYS),
  requestsPerMinute: requestsPerMinute.default(DEFAULT_KEY_RATE),
});
export type KeyDraft = z.input<typeof keyDraft>;

export const keyRotation = z.strictObject({
  /** How long the secret before goes on working; 0 ends it at once. */
  overlapDays: z.number().int().min(0).max(MAX_OVERLAP_DAYS),
  expiresInDays: workingDays.default(DEFAULT_KEY_DAYS),
});
export type KeyRotation = z.input<typeof keyRotation>;

export const keyLimits = z.strictObject({
  requestsPerMinute,
  /** From now; left out, the end stays as it is. */
  expiresInDays: workingDays.optional(),
});
export type KeyLimits = z.input<typeof keyLimits>;

const GRANTS = [{ role: 'corrector' as const, classifier: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10' }];

export const accessKeyEndpoints = {
  listKeys: {
    method: 'get',
    path: '/api/keys',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: z.object({ keys: z.array(accessKey) }),
    problems: [],
    does: 'The access keys of machines, by name: roles, when they expire and were used last; without their secrets.',
  },
  makeKey: {
    method: 'post',
    path: '/api/keys',
    right: 'people',
    rows: 'none',
    status: 201,
    body: keyDraft,
    answer: givenSecret,
    problems: ['name-taken', 'unknown-classifier', 'scope-unfit'],
    does: 'Makes an access key for a machine, with roles as a person has them. Its secret is shown here and nowhere again.',
    example: { name: 'Nightly import', grants: GRANTS, expiresInDays: 90, requestsPerMinute: 600 },
  },
  rotateKey: {
    method: 'post',
    path: '/api/keys/:key/secrets',
    right: 'people',
    rows: 'none',
    status: 201,
    body: keyRotation,
    answer: givenSecret,
    problems: [],
    does: 'Gives a key a new secret; the one before goes on working for so many days. It is shown here and nowhere again.',
    example: { overlapDays: 7, expiresInDays: 90 },
  },
  revokeKey: {
    method: 'delete',
    path: '/api/keys/:key/secrets',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: accessKey,
    problems: [],
    does: 'Revokes a key: none of its secrets works from the next request on. It can be given a new one.',
  },
  setKeyGrants: {
    method: 'put',
    path: '/api/keys/:key/grants',
    right: 'people',
    rows: 'none',
    status: 200,
    body: z.strictObject({ grants }),
    answer: accessKey,
    problems: ['unknown-classifier', 'scope-unfit'],
    does: 'Replaces a key’s roles, each for every classifier, for all of a project, or for one, and there for all rows or those of a scope. They hold from the next request on.',
    example: { grants: GRANTS },
  },
  setKeyLimits: {
    method: 'put',
    path: '/api/keys/:key/limits',
    right: 'people',
    rows: 'none',
    status: 200,
    body: keyLimits,
    answer: accessKey,
    problems: ['key-ended'],
    does: 'Says how many requests a minute a key may make, and until when its latest secret works.',
    example: { requestsPerMinute: 600, expiresInDays: 90 },
  },
} as const satisfies Endpoints;
