import type { FileFault } from '../../../contract/feeds/feed-file.ts';

/** A fault of a file beyond which it cannot be read. */
export class FileFaultError extends Error {
  constructor(
    /** From 1. */
    readonly line: number,
    readonly fault: FileFault,
  ) {
    super(`the file cannot be read: ${fault.reason} in line ${line}`);
    this.name = 'FileFaultError';
  }
}
