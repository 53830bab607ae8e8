import { z } from 'zod';

/**
 * Where rows come from to be answered: a pane in Excel, a program with an access key, a feed; or by a model elsewhere,
 * whose answers are logged here.
 */
export const rowSource = z.enum(['sheet', 'rest', 'feed', 'elsewhere']);
export type RowSource = z.infer<typeof rowSource>;
