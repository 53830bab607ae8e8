import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { ProblemError } from '../../../contract/problem.ts';
import { FewAtOnce } from '../../platform/turns/few-at-once.ts';

/**
 * What a hash costs: 2^`ln` blocks of 128 × `r` bytes of memory, worked through `p` times. It stands in each hash, so
 * that those of before go on to verify.
 */
export interface HashCost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/**
 * 32 MiB and some tenths of a second a hash: one of the settings that OWASP's cheat sheet on password storage holds for
 * equally strong. That with the most memory, 128 MiB, would let a handful of sign-ins take a small server's.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
export const COST: HashCost = { ln: 15, r: 8, p: 3 };

const SALT_BYTES = 16;
const KEY_BYTES = 32;

const FORM = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/**
 * Node hashes beside its event loop, on the four threads that also read files and compress answers: two of them at most
 * hash, so that a storm of sign-ins delays nobody else.
 */
const places = new FewAtOnce(2, 40);
/** When too many wait, these have their turn within so many seconds. */
const BUSY_SECONDS = 5;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/**
 * A password as it is kept, with the chance and the cost that made it: `$scrypt$ln=15,r=8,p=3$<salt>$<key>`. Composed
 * and decomposed letters are the same, since keyboards differ in which of them they send.
 *
 * @throws {ProblemError} sign-in-later, when too many are being hashed
 */
export async function hashPassword(password: string, cost: HashCost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await keyOf(password, salt, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${toBase64(salt)}$${toBase64(key)}`;
}

/** What a check found. */
export interface PasswordCheck {
  readonly fits: boolean;
  /** It fits, and was hashed at another cost than it would be now. */
  readonly isOutdated: boolean;
}

/**
 * Whether a password is the one that was hashed. Without a hash it is hashed all the same, and fits nothing: how long
 * the answer takes does not say whether there is such an account.
 *
 * @throws {ProblemError} sign-in-later, when too many are being hashed
 * @throws {RangeError} of a text that {@link hashPassword} did not make
 */
export async function checkPassword(password: string, hash: string | null): Promise<PasswordCheck> {
  const { cost, salt, key } = hash === null ? DECOY : readHash(hash);
  const isSame = timingSafeEqual(await keyOf(password, salt, cost), key);
  const fits = isSame && hash !== null;
  return { fits, isOutdated: fits && (cost.ln !== COST.ln || cost.r !== COST.r || cost.p !== COST.p) };
}

interface ReadHash {
  readonly cost: HashCost;
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** Of a password that nobody has: a key of chance is that of none. */
const DECOY: ReadHash = { cost: COST, salt: randomBytes(SALT_BYTES), key: randomBytes(KEY_BYTES) };

function readHash(hash: string): ReadHash {
  const [, ln, r, p, salt = '', key = ''] = FORM.exec(hash) ?? [];
  if (ln === undefined) throw new RangeError('checkPassword requires a hash that hashPassword made');
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
}

async function keyOf(password: string, salt: Buffer, { ln, r, p }: HashCost): Promise<Buffer> {
  const N = 2 ** ln;
  // Node refuses to take more memory than it is told; scrypt takes this, and a little more.
  const options = { N, r, p, maxmem: 2 * 128 * N * r };
  const key = places.take(() => derive(password.normalize('NFC'), salt, KEY_BYTES, options));
  if (key === null) throw new ProblemError('sign-in-later', { seconds: BUSY_SECONDS });
  return key;
}

function toBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
