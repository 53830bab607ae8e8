import { z } from 'zod';

/**
 * A file of comma separated values, as an answer: whoever asks is signed in like for any other, also where a sign-in
 * travels in a header, which a link cannot bring.
 */
export const csvFile = z.object({
  /** Of the file, such as `Checkout errors observations.csv`. */
  name: z.string(),
  /** Its text, without a byte order mark. */
  csv: z.string(),
});
export type CsvFile = z.infer<typeof csvFile>;
