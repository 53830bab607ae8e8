import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { Anchor } from '../../../contract/audit.ts';
import { canonicalJson } from './canonical-json.ts';

/** The key that heads of logs are signed with: Ed25519, in a file, which no database holds. */
export interface AuditKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly id: string;
  /** PEM, SPKI. */
  readonly publicKey: string;
  /** Base 64. */
  sign(text: string): string;
}

/** A head, as it is to be anchored. */
export type AnchoredHead = Pick<Anchor, 'log' | 'sequence' | 'hash' | 'at'>;

/**
 * What is signed of a head.
 * @example anchorText({ log: 'audit/people', sequence: 3, hash: 'ab', at: '2026-03-01T09:00:00.000Z' }) // => '["amend-anchor-1","audit/people",3,"ab","2026-03-01T09:00:00.000Z"]'
 */
export function anchorText({ log, sequence, hash, at }: AnchoredHead): string {
  return canonicalJson(['amend-anchor-1', log, sequence, hash, at]);
}

export function signAnchor(head: AnchoredHead, key: AuditKey): Anchor {
  return { ...head, keyId: key.id, signature: key.sign(anchorText(head)) };
}

/** Whether an anchor bears the signature of a key. */
export function isSignedBy(anchor: Anchor, publicKey: string): boolean {
  return verify(
    null,
    Buffer.from(anchorText(anchor)),
    createPublicKey(publicKey),
    Buffer.from(anchor.signature, 'base64'),
  );
}

/** @throws {TypeError} when the text is no private key of Ed25519 in PEM */
export function openAuditKey(pem: string): AuditKey {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('the key is not of Ed25519');
  return keyOf(key);
}

/** A new key, with the text of its file. */
export function makeAuditKey(): { readonly key: AuditKey; readonly pem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { key: keyOf(privateKey), pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function keyOf(privateKey: KeyObject): AuditKey {
  const publicKey = createPublicKey(privateKey);
  return {
    id: createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex')
      .slice(0, 16),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}
