import { z } from 'zod';

/** Where rows come from to be answered: a pane in Excel, a program with an access key; or by a model
 * elsewhere, whose answers are logged here. */
export const rowSource = z.enum(['sheet', 'rest', 'elsewhere']);
export type RowSource = z.infer<typeof rowSource>;
