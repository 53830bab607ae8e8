import { createHmac } from 'node:crypto';

/** What of a sign-in must come back as it went. */
export interface SignInSecrets {
  /** Comes back in the address: that it is this browser which was sent. */
  readonly state: string;
  /** Comes back in the token: that it was made for this sign-in. */
  readonly nonce: string;
  /** Is shown with the code: that whoever brings it is who asked (PKCE). */
  readonly verifier: string;
}

/**
 * All that a sign-in is known by, each made of the secret in the browser's cookie and of its use: none of them is kept,
 * and none gives the secret or another away. 43 characters each, as many as a verifier needs.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc7636#section-4.1 for the verifier
 */
export function secretsOf(secret: string): SignInSecrets {
  const derived = (use: string) => createHmac('sha256', secret).update(use).digest('base64url');
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
}
