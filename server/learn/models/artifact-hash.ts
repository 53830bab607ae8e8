import { createHash } from 'node:crypto';

/** SHA-256 of a model's bytes. */
export function hashArtifact(artifact: Uint8Array): Buffer {
  return createHash('sha256').update(artifact).digest();
}
