import { gunzipSync, gzipSync } from 'node:zlib';
import snappy from 'snappyjs';
import lz4 from 'lz4js';
import {
  gzipCodec,
  lz4Codec,
  MAX_UNPACKED,
  snappyCodec,
  zstdCodec,
} from '../../../../server/feeds/kafka/compression-codecs.ts';

// What brokers and other clients write is read in open-kafka-source.part.ts.
describe('compressed records', () => {
  const bytes = Buffer.from('where is my bag '.repeat(1_000));

  it('are read as snappy-java writes them, and bare', async () => {
    const blocks = [bytes.subarray(0, 9_000), bytes.subarray(9_000)].map((block) => snappy.compress(block));
    const length = (block: Uint8Array) => {
      const written = Buffer.alloc(4);
      written.writeUInt32BE(block.length);
      return written;
    };
    const header = Buffer.from('82534e41505059000000000100000001', 'hex');
    const framed = Buffer.concat([header, ...blocks.flatMap((block) => [length(block), block])]);
    expect(await snappyCodec.decompress(framed)).toEqual(bytes);
    expect(await snappyCodec.decompress(snappy.compress(bytes))).toEqual(bytes);
  });

  it('are not unpacked beyond a bound: a megabyte could hold thousands of them', async () => {
    const large = Buffer.alloc(MAX_UNPACKED + 1);
    await expect(gzipCodec.decompress(gzipSync(large))).rejects.toThrow('larger than');
    await expect(snappyCodec.decompress(snappy.compress(large))).rejects.toThrow('too big');
    await expect(lz4Codec.decompress(Buffer.from(lz4.compress(large)))).rejects.toThrow('unsupported');
    // Made by zstd 1.5.4 of as many zeroes, and by gzip of that.
    const zstd = gunzipSync(
      Buffer.from(
        'H4sIAAAAAAACA9PYqv+XJcOHgYGDgZHhz39LASYmBgGGUTyKR/HIwy4MDMBi4O//M9wCo8ExikfxyMScwGJg79OJMwCmjQUqHQgAAA==',
        'base64',
      ),
    );
    await expect(zstdCodec.decompress(zstd)).rejects.toThrow('unsupported');
  });

  it('are written by gzip, as it reads them, and by no other', async () => {
    const written = await gzipCodec.compress({ buffer: bytes });
    expect(written.length).toBeLessThan(bytes.length / 10);
    expect(await gzipCodec.decompress(written)).toEqual(bytes);
    for (const codec of [snappyCodec, lz4Codec, zstdCodec])
      await expect(codec.compress({ buffer: bytes })).rejects.toMatchObject({ fault: { reason: 'unsupported' } });
  });
});
