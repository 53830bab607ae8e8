import { setTimeout as delay } from 'node:timers/promises';
import type { CheckFinding, CheckName } from '../../../contract/check-finding.ts';
import type { CheckRow } from '../../../contract/self-check.ts';
import { CHECK_TITLES, SELF_CHECK_WORDS } from '../../../contract/words/self-check-words.ts';

/** Something that is looked at; it changes nothing. */
export interface Check {
  readonly name: CheckName;
  /** Null where there is nothing to look at, as at replicas where there are none. */
  readonly look: () => Promise<CheckFinding | null>;
}

export interface CheckPatience {
  /** ms that a check may take. */
  readonly patienceMs?: number;
  /** Told why a check could not be made. */
  readonly onError: (check: CheckName, error: unknown) => void;
}

const PATIENCE_MS = 5_000;

/**
 * Makes all checks at once. One that fails, or does not answer in time, is a row that says so, and keeps none of the
 * others from theirs.
 */
export async function runChecks(
  checks: readonly Check[],
  { patienceMs = PATIENCE_MS, onError }: CheckPatience,
): Promise<CheckRow[]> {
  const rows = await Promise.all(
    checks.map(async ({ name, look }) => {
      const finding = await inTime(look, patienceMs).catch((error: unknown): CheckFinding => {
        onError(name, error);
        return { code: 'check-failed', values: {} };
      });
      return finding === null ? null : rowOf(name, finding);
    }),
  );
  return rows.filter((row) => row !== null);
}

async function inTime(look: Check['look'], patienceMs: number): Promise<CheckFinding | null> {
  const stop = new AbortController();
  const slow = delay(patienceMs, undefined, { signal: stop.signal }).then((): CheckFinding => ({
    code: 'check-slow',
    values: { seconds: Math.round(patienceMs / 1_000) },
  }));
  slow.catch(() => undefined); // stopped, since the check answered
  try {
    return await Promise.race([look(), slow]);
  } finally {
    stop.abort();
  }
}

function rowOf(check: CheckName, { code, values }: CheckFinding): CheckRow {
  // The words are those of the code, so the values are theirs; TypeScript cannot see that.
  const { state, found, sentence } = SELF_CHECK_WORDS[code] as {
    readonly state: CheckRow['state'];
    readonly found: (values: object) => string;
    readonly sentence: (values: object) => string;
  };
  return {
    check,
    code,
    values: { ...values },
    state,
    title: CHECK_TITLES[check],
    found: found(values),
    sentence: sentence(values),
  };
}
