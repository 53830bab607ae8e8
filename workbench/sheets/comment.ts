import type { Area } from '../cells/area.ts';

/** What one person said in a thread. */
export interface Remark {
  readonly id: string;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly createdAt: Date;
}

/** A thread of remarks on one cell. */
export interface Comment extends Remark {
  /** The cell, which it moves with. */
  cell: Area;
  resolved: boolean;
  replies: Remark[];
}
