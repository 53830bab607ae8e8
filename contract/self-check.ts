import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { signInWays } from './session.ts';

/** How something stands: as it should; so that somebody should look at it; or so that people cannot work. */
export const checkState = z.enum(['good', 'look', 'wrong']);
export type CheckState = z.infer<typeof checkState>;

export const checkRow = z.object({
  /** What was looked at, such as `certificate`. The list is open. */
  check: z.string(),
  /** What was found, as data; the list is open, too. */
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  state: checkState,
  /** The same for people: what was looked at, the value found, and what it means with the next step. */
  title: z.string(),
  found: z.string(),
  sentence: z.string(),
});
export type CheckRow = z.infer<typeof checkRow>;

/** What the manifest says that the server answers at `/manifest.xml`. */
export const manifestFacts = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  /** Requirement sets, such as `ExcelApi 1.9`. */
  requirements: z.array(z.string()),
});
export type ManifestFacts = z.infer<typeof manifestFacts>;

/** What an admin needs to bring Amend to people's Excel. */
export const deployment = z.object({
  /** The address that people open: the one in the manifest and in links. */
  address: z.url(),
  manifestAddress: z.url(),
  /** Null when it cannot be read. */
  manifest: manifestFacts.nullable(),
  /** What people's machines must reach, over https: this server, what Office loads, whoever signs them in. */
  reached: z.array(z.object({ address: z.url(), what: z.enum(['amend', 'office', 'sign-in']) })),
  signIn: signInWays.shape.signIn,
  /** What is registered at the company's provider; null without one. */
  redirectAddress: z.url().nullable(),
});
export type Deployment = z.infer<typeof deployment>;

export const selfCheck = z.object({
  checkedAt: z.iso.datetime(),
  /** Of the server. */
  version: z.string(),
  deployment,
  rows: z.array(checkRow),
});
export type SelfCheck = z.infer<typeof selfCheck>;

export const selfCheckEndpoints = {
  selfCheck: {
    method: 'get',
    path: '/api/self-check',
    right: 'people',
    rows: 'none',
    status: 200,
    query: z.strictObject({
      /** The origin at which whoever asks has opened Amend, such as `https://amend.example.org`. */
      opened: z
        .url({ protocol: /^https?$/ })
        .max(300)
        .optional(),
    }),
    answer: selfCheck,
    problems: [],
    does: 'Looks at the server’s address, certificate, manifest, sign-in, database, backup and jobs, and says what to do. It changes nothing.',
  },
} as const satisfies Endpoints;
