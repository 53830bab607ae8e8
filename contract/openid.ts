import { z } from 'zod';
import { role, type Role } from './access.ts';
import { boundedList } from './bounded-list.ts';
import type { Endpoints } from './endpoint.ts';
import { extentFields, requireOneExtent, type Extent } from './given-grant.ts';
import { linkToken, session } from './session.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/**
 * Where a sign-in by the provider ends: in the `page` that it was begun in, which may be the one for admins; or in a
 * `dialog` of a pane, that of Excel or of the workbench, which hands the pane a code.
 */
export const signInPlace = z.enum(['page', 'admin-page', 'incident-page', 'pane-dialog', 'workbench-dialog']);
export type SignInPlace = z.infer<typeof signInPlace>;

const signInBegin = z.strictObject({
  place: signInPlace,
  /** Of a one-time link that whoever signs in has come with; in a page alone. */
  link: linkToken.optional(),
});
export type SignInBegin = z.input<typeof signInBegin>;

const signInCode = z.strictObject({ code: z.string().min(1).max(200) });

/** Tokens with hundreds of groups have some kilobytes. */
const MAX_TOKEN = 20_000;

const providerToken = z.strictObject({
  /** An access token for Amend’s own scope, as the provider gave it to the pane. */
  token: z.string().min(1).max(MAX_TOKEN),
  /** What the pane asked the provider to put into it, if it did. */
  nonce: z.string().min(1).max(200).optional(),
});
export type ProviderToken = z.input<typeof providerToken>;

/** A role or a group, as the provider calls it in its tokens: often a name, or an id. */
const claimValue = z
  .string()
  .trim()
  .min(1, refused('empty'))
  .max(200, refused('tooLong', { most: 200 }))
  .refine(isStorable, refused('unstorable'));

/** Whom the provider says to have the value has the role: for every classifier, for all of a project, or for one. */
export type RoleMapping = Extent & { readonly value: string; readonly role: Role };
export const roleMapping = z
  .strictObject({ value: claimValue, role, ...extentFields })
  .superRefine(requireOneExtent) as unknown as z.ZodType<RoleMapping, RoleMapping>;

const roleMappings = z.strictObject({ mappings: boundedList(roleMapping, { most: 1_000, of: 'rows' }) });
export type RoleMappings = z.infer<typeof roleMappings>;

const OF_ANSWER = ['provider-refused', 'provider-away', 'sign-in-lost', 'no-role', 'link-invalid'] as const;

/** Signing in by a company’s provider (OpenID Connect), and which roles its claims give. */
export const openIdEndpoints = {
  beginOpenId: {
    method: 'post',
    path: '/api/openid/sign-ins',
    right: 'nothing',
    rows: 'none',
    status: 201,
    body: signInBegin,
    answer: z.object({ address: z.url() }),
    problems: ['provider-off', 'provider-away', 'link-invalid'],
    does: 'Begins a sign-in by the provider: answers its address, and a cookie that this browser is known by when it returns.',
    example: { place: 'page' },
  },
  endOpenId: {
    method: 'post',
    path: '/api/openid/sign-ins/outcome',
    right: 'nothing',
    rows: 'none',
    status: 200,
    answer: z.object({ code: z.string() }),
    problems: [...OF_ANSWER, 'provider-off'],
    does: 'Says how this browser’s sign-in by the provider ended: in a dialog with a code that works once, for a minute.',
  },
  signInByCode: {
    method: 'post',
    path: '/api/openid/sessions',
    right: 'nothing',
    rows: 'none',
    status: 201,
    body: signInCode,
    answer: session,
    problems: ['sign-in-lost', 'provider-off'],
    does: 'Signs in by the code of a dialog, and answers with a cookie that later requests are known by.',
    example: { code: 'q5hB0Yw3k1x7T9n2c4V6m8Z0a1S3d5F7g9H2j4K6l8Q' },
  },
  signInByToken: {
    method: 'post',
    path: '/api/openid/tokens',
    right: 'nothing',
    rows: 'none',
    status: 201,
    body: providerToken,
    answer: session,
    problems: ['provider-refused', 'provider-away', 'provider-off', 'no-role'],
    does: 'Signs in by an access token that the provider gave the pane in Excel, and answers with a cookie.',
    example: { token: 'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl' },
  },
  listRoleMappings: {
    method: 'get',
    path: '/api/role-mappings',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: roleMappings,
    problems: [],
    does: 'Which role each of the provider’s roles or groups gives, for every classifier, for all of a project, or for one.',
  },
  setRoleMappings: {
    method: 'put',
    path: '/api/role-mappings',
    right: 'people',
    rows: 'none',
    status: 200,
    body: roleMappings,
    answer: roleMappings,
    problems: ['unknown-classifier'],
    does: 'Replaces that table. It holds from the next request on, for everybody whom the provider gave these at their last sign-in.',
    example: {
      mappings: [
        { value: 'Amend.Corrector', role: 'corrector', classifier: null },
        { value: 'Amend.Shop.Approver', role: 'approver', project: 'Shop' },
      ],
    },
  },
} as const satisfies Endpoints;
