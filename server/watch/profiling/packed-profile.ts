import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { profileFromJson, profileToJson } from '../../../ml/sketches/profile-json.ts';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { PackedSegment } from './profiler.ts';
import type { SegmentProfile } from './segment-profiles.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A profile as it is kept: its JSON, gzipped. */
export function packProfile(profile: TableProfile): Promise<Buffer> {
  return pack(JSON.stringify(profileToJson(profile)));
}

/** The profile that {@link packProfile} packed. */
export async function unpackProfile(packed: Uint8Array): Promise<TableProfile> {
  return profileFromJson(JSON.parse((await unpack(packed)).toString('utf8')));
}

/** Packs segments, one after the other: the answers to requests go between. */
export async function packSegments(segments: readonly SegmentProfile[]): Promise<PackedSegment[]> {
  const packed: PackedSegment[] = [];
  for (const { value, profile } of segments)
    packed.push({ value, rows: profile.rows, profile: await packProfile(profile) });
  return packed;
}

/** The same bytes, as the database's client takes them: from a thread they come as plain ones. */
export function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
