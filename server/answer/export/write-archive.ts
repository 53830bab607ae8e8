import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file for an archive, that lies on the disk until it is in it. */
export interface ArchivedFile {
  readonly name: string;
  readonly path: string;
  /** It is packed already, so that packing it again would cost time and save nothing. */
  readonly isPacked: boolean;
}

/**
 * Writes files into a zip archive, one after the other as they come; in the memory of a piece of one.
 *
 * @param most bytes of the archive, below the 4 GB that its form allows
 * @param beyond what is said of more
 */
export async function writeArchive(
  path: string,
  files: AsyncIterable<ArchivedFile>,
  { most, beyond }: { readonly most: number; readonly beyond: () => Error },
): Promise<void> {
  let taken: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    taken.push(data);
  });
  const take = (): Uint8Array[] => {
    const chunks = taken;
    taken = [];
    return chunks;
  };
  let length = 0;
  let read = 0;
  await pipeline(
    async function* () {
      for await (const { name, path: from, isPacked } of files) {
        const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
        zip.add(entry);
        for await (const chunk of createReadStream(from) as AsyncIterable<Buffer>) {
          read += chunk.length;
          entry.push(chunk);
          for (const data of take()) {
            length += data.length;
            yield data;
          }
          // What a file unpacks to is counted in four bytes, too.
          if (length > most || read > most) throw beyond();
        }
        entry.push(new Uint8Array(), true);
        yield* take();
      }
      zip.end();
      yield* take();
    },
    createWriteStream(path, { mode: 0o600 }),
  );
}
