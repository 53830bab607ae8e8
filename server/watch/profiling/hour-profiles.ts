import { LIVE_VOCABULARY } from '../../../ml/sketches/column-profile.ts';
import { mergeProfiles, profileTable, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { packProfile, packSegments } from './packed-profile.ts';
import type { PackedHour, ProfiledRows, ProfilingOrder } from './profiler.ts';
import { SegmentProfiles } from './segment-profiles.ts';

/** Profiles of blocks are merged so many at a time, because a merge costs about the same for two as for twenty. */
const PARTS_PER_MERGE = 16;
/** Rows are profiled so many at a time: of four blocks together it takes three quarters of what it takes of each. */
const ROWS_PER_PART = 4_000;

interface GrowingProfile {
  profile: TableProfile;
  /** Rows that were taken and wait for others, all of one version, with the same columns and classes. */
  waiting: Waiting | null;
  parts: TableProfile[];
  segments: SegmentProfiles | null;
}

interface Waiting {
  readonly version: string;
  readonly rows: ProfiledRows[];
}

/** The profiles of hours while they grow, and what they are asked against for what is new: all a profiler knows. */
export class HourProfiles {
  private readonly known = new Map<string, TableProfile | null>();
  private readonly hours = new Map<string, GrowingProfile>();

  /**
   * Does what is ordered, see {@link ProfilingOrder}.
   *
   * @throws {RangeError} HourProfiles requires that a version is known before its rows are taken; or one answer for
   *   each row
   */
  async carryOut(order: ProfilingOrder): Promise<PackedHour | null> {
    switch (order.do) {
      case 'know':
        this.known.set(order.version, order.known);
        return null;
      case 'keep-segments':
        this.profileWaiting(this.hourOf(order.hour));
        this.hourOf(order.hour).segments = new SegmentProfiles(order.segments);
        return null;
      case 'take':
        this.take(this.hourOf(order.hour), order.version, order.rows);
        return null;
      case 'pack':
        this.profileWaiting(this.hourOf(order.hour));
        return pack(this.hourOf(order.hour), order.isLastKept);
      case 'forget':
        // What waits is asked what is new to its version as long as that is known.
        for (const hour of this.hours.values()) if (hour.waiting?.version === order.name) this.profileWaiting(hour);
        this.known.delete(order.name);
        this.hours.delete(order.name);
        return null;
    }
  }

  private take(hour: GrowingProfile, version: string, rows: ProfiledRows): void {
    if (!this.known.has(version))
      throw new RangeError('HourProfiles requires that a version is known before its rows are taken');
    const { cells, predicted, confidence, classes } = rows;
    const isOfClass = predicted.every((at) => classes[at] !== undefined);
    if (predicted.length !== cells.length || confidence.length !== cells.length || !isOfClass)
      throw new RangeError('HourProfiles requires one answer for each row');
    if (hour.waiting !== null && !isAlike(hour.waiting, version, rows)) this.profileWaiting(hour);
    hour.waiting ??= { version, rows: [] };
    hour.waiting.rows.push(rows);
    if (hour.waiting.rows.reduce((sum, each) => sum + each.cells.length, 0) >= ROWS_PER_PART) this.profileWaiting(hour);
  }

  private profileWaiting(hour: GrowingProfile): void {
    if (hour.waiting === null) return;
    const rows = together(hour.waiting.rows);
    const known = this.known.get(hour.waiting.version) ?? null;
    hour.waiting = null;
    const options = { vocabulary: LIVE_VOCABULARY, ...(known === null ? {} : { known }) };
    hour.parts.push(profileTable(tableOfRows(rows.columns, rows.cells), rows, options));
    hour.segments?.take(rows);
    if (hour.parts.length >= PARTS_PER_MERGE) mergeParts(hour);
  }

  private hourOf(name: string): GrowingProfile {
    const present = this.hours.get(name);
    if (present !== undefined) return present;
    const begun = { profile: mergeProfiles([]), waiting: null, parts: [], segments: null };
    this.hours.set(name, begun);
    return begun;
  }
}

/** Whether rows can be profiled together with those that wait. */
function isAlike({ version, rows: [first] }: Waiting, ofVersion: string, rows: ProfiledRows): boolean {
  const told = ({ columns, classes, segmentColumn, unknown }: ProfiledRows) =>
    JSON.stringify([columns, classes, segmentColumn, unknown === undefined]);
  return version === ofVersion && told(first!) === told(rows);
}

/** Blocks of rows as one. */
function together(blocks: readonly ProfiledRows[]): ProfiledRows {
  const [first] = blocks;
  if (blocks.length === 1) return first!;
  return {
    ...first!,
    cells: blocks.flatMap(({ cells }) => cells),
    predicted: blocks.flatMap(({ predicted }) => predicted),
    confidence: blocks.flatMap(({ confidence }) => confidence),
    unknown: first!.unknown && blocks.flatMap(({ unknown }) => unknown!),
  };
}

/** Merges what has come since into the profile of the hour. */
function mergeParts(hour: GrowingProfile): void {
  if (hour.parts.length === 0) return;
  hour.profile = mergeProfiles(hour.profile.rows === 0 ? hour.parts : [hour.profile, ...hour.parts]);
  hour.parts = [];
}

async function pack(hour: GrowingProfile, isLastKept: boolean): Promise<PackedHour> {
  mergeParts(hour);
  const { profile } = hour;
  const grown = hour.segments?.grow(isLastKept) ?? null;
  return {
    rows: profile.rows,
    profile: await packProfile(profile),
    segments: grown && { grown: await packSegments(grown.profiles), otherRows: grown.otherRows },
  };
}
