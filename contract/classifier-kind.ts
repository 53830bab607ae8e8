import { z } from 'zod';

/** What a classifier answers of rows: which class they are of, as labels teach; or how unusual they are. */
export const classifierKind = z.enum(['classes', 'anomalies']);
export type ClassifierKind = z.infer<typeof classifierKind>;

/** Whether a classifier answers rows here: by a version that was trained, or since it needs none. */
export function answersRows({
  champion,
  kind,
}: {
  readonly champion: number | null;
  readonly kind?: ClassifierKind | undefined;
}): boolean {
  return champion !== null || kind === 'anomalies';
}
