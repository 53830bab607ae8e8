import { setTimeout as delay } from 'node:timers/promises';
import type { CheckFinding } from '../../../contract/check-finding.ts';
import type { SignInWays } from '../../../contract/session.ts';

/** The company's provider, as far as it is looked at. */
export interface AskedProvider {
  readonly issuer: string;
  /** Whether it answers now. */
  readonly answers: () => Promise<boolean>;
}

/** ms after which it is away: whoever signs in waits no longer, either. */
const PATIENCE_MS = 4_000;

/** How people sign in, and whether whoever vouches for them answers. */
export async function checkSignIn(signIn: SignInWays['signIn'], provider: AskedProvider | null): Promise<CheckFinding> {
  if (provider === null) return { code: signIn === 'demo' ? 'sign-in-demo' : 'sign-in-accounts', values: {} };
  const answers = await Promise.race([provider.answers(), delay(PATIENCE_MS, false, { ref: false })]);
  return { code: answers ? 'provider-answers' : 'provider-away', values: { issuer: provider.issuer } };
}
