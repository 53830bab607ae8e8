import { promisify } from 'node:util';
import { gzip, unzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import lz4 from 'lz4js';
import snappy from 'snappyjs';
import { FeedError } from '../ports/source.ts';

/** How kafkajs has codecs. */
export interface CompressionCodec {
  compress(encoder: { readonly buffer: Buffer }): Promise<Buffer>;
  decompress(compressed: Buffer): Promise<Buffer>;
}

/**
 * The most bytes that one batch of a producer may unpack to. A fetch is a megabyte of a partition, and text seldom
 * shrinks to less than a tenth.
 */
export const MAX_UNPACKED = 64 * 1024 * 1024;

/** As snappy-java writes it, and with it most clients: blocks, each with its length before it. */
const XERIAL = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const XERIAL_HEADER = 16;

/**
 * Gzip alone is written: of these packages brokers do not take what lz4js writes, fzstd writes nothing, and snappy
 * shrinks text by less.
 */
const compress = () => Promise.reject(new FeedError({ reason: 'unsupported', what: 'writing records so compressed' }));

export const gzipCodec: CompressionCodec = {
  compress: ({ buffer }) => promisify(gzip)(buffer),
  decompress: (compressed) => promisify(unzip)(compressed, { maxOutputLength: MAX_UNPACKED }),
};

/** Both forms that clients write: bare, and in the blocks of snappy-java. */
export const snappyCodec: CompressionCodec = {
  compress,
  decompress: async (compressed) => {
    if (!compressed.subarray(0, XERIAL.length).equals(XERIAL)) return snappy.uncompress(compressed, MAX_UNPACKED);
    const blocks: Buffer[] = [];
    let unpacked = 0;
    for (let at = XERIAL_HEADER; at < compressed.length;) {
      const length = compressed.readUInt32BE(at);
      const block = snappy.uncompress(compressed.subarray(at + 4, at + 4 + length), MAX_UNPACKED - unpacked);
      unpacked += block.length;
      blocks.push(block);
      at += 4 + length;
    }
    return Buffer.concat(blocks);
  },
};

/** Frames, as Kafka has had them since 0.10. */
export const lz4Codec: CompressionCodec = {
  compress,
  decompress: async (compressed) => {
    const most = lz4.decompressBound(compressed);
    if (most > MAX_UNPACKED) throw tooLarge();
    return Buffer.from(lz4.decompress(compressed, most));
  },
};

export const zstdCodec: CompressionCodec = {
  compress,
  decompress: async (compressed) => {
    const pieces: Uint8Array[] = [];
    let unpacked = 0;
    const stream = new Decompress((piece) => {
      unpacked += piece.length;
      if (unpacked > MAX_UNPACKED) throw tooLarge();
      pieces.push(piece);
    });
    stream.push(compressed, true);
    return Buffer.concat(pieces);
  },
};

function tooLarge(): FeedError {
  return new FeedError({ reason: 'unsupported', what: `compressed records of more than ${MAX_UNPACKED} bytes` });
}
