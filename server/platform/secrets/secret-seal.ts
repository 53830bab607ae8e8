import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What secrets are sealed with: 32 bytes. */
export type SealKey = Buffer;

export const KEY_BYTES = 32;
/** The form of what is sealed, so that another can come after it. */
const FORM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a secret with AES-256-GCM: one byte of form, a nonce of its own, the tag, the secret.
 *
 * @param of what it is the secret of: it is opened for that alone, so that nobody with the database moves it elsewhere
 * @see NIST SP 800-38D
 */
export function seal(key: SealKey, secret: string, of: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(FORM), nonce, cipher.getAuthTag(), sealed]);
}

/**
 * The secret that {@link seal} sealed.
 *
 * @returns null when it was sealed with another key, for something else, or is not whole
 */
export function unseal(key: SealKey, sealed: Buffer, of: string): string | null {
  const [nonceAt, tagAt, secretAt] = [1, 1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES];
  if (sealed[0] !== FORM || sealed.length < secretAt) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceAt, tagAt)).setAAD(Buffer.from(of));
  decipher.setAuthTag(sealed.subarray(tagAt, secretAt));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(secretAt)), decipher.final()]).toString('utf8');
  } catch {
    // The only thing that is said is that the tag is another: nothing of it may be told.
    return null;
  }
}
