import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { profileFromJson, profileToJson } from '../../../ml/sketches/profile-json.ts';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A profile as it is kept: its JSON, gzipped. */
export function packProfile(profile: TableProfile): Promise<Buffer> {
  return pack(JSON.stringify(profileToJson(profile)));
}

/** The profile that {@link packProfile} packed. */
export async function unpackProfile(packed: Buffer): Promise<TableProfile> {
  return profileFromJson(JSON.parse((await unpack(packed)).toString('utf8')));
}
