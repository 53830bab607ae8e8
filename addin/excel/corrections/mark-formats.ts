import type { CorrectionMark } from '../../ports/workbook-port.ts';

/** How a correction cell is formatted. The sign is the format's: the value stays the class. */
export const MARK_FORMATS: Readonly<Record<CorrectionMark, string>> = { none: '@', proposed: '@" ◇"', draft: '@" ✎"' };
