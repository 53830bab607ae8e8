import { z } from 'zod';

/** One setting: the environment variable that gives it, what it means, and how it is checked. */
export interface Setting<Value> {
  readonly variable: string;
  /** Meaning, with the unit where it has one. */
  readonly meaning: string;
  readonly schema: z.ZodType<Value>;
  /** What is set is never shown. */
  readonly isSecret: boolean;
}

/** A setting, which is no secret unless that is said. */
export const setting = <Value>(
  variable: string,
  meaning: string,
  schema: z.ZodType<Value>,
  { isSecret = false } = {},
): Setting<Value> => ({ variable, meaning, schema, isSecret });

/** A whole number between two others. */
export const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number(`must be a number`)
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

/** The value of a setting that is an address. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a web address such as https://localhost:8443' })
  .transform((text) => new URL(text));
