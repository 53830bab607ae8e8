import { z } from 'zod';

/** What a backup says of itself. */
export const backupHead = z.object({
  format: z.literal('amend-backup-1'),
  madeAt: z.iso.datetime(),
  /** Of the Amend that made it. */
  version: z.string(),
  /** The level of its tables: the migrations that were applied, in order. */
  migrations: z.array(z.string()).min(1),
  /** Parts of tables that are divided by time. */
  partitions: z.array(z.object({ name: z.string(), of: z.string(), from: z.string(), to: z.string() })),
  /** Where the columns that count by themselves go on. */
  counters: z.array(z.object({ table: z.string(), column: z.string(), last: z.number(), isUsed: z.boolean() })),
});
export type BackupHead = z.infer<typeof backupHead>;

/** A table of a backup, whose rows follow. */
export const backupTable = z.object({ name: z.string(), columns: z.array(z.string()).min(1) });
export type BackupTable = z.infer<typeof backupTable>;
