declare module 'lz4js' {
  const lz4: {
    /** A frame. */
    compress(bytes: Uint8Array): Uint8Array;
    decompress(frame: Uint8Array, mostBytes?: number): Uint8Array;
    /** How many bytes a frame may unpack to. */
    decompressBound(frame: Uint8Array): number;
  };
  export default lz4;
}

declare module 'snappyjs' {
  const snappy: {
    compress<Bytes extends Uint8Array>(bytes: Bytes): Bytes;
    /** @throws {Error} when it is longer, or no Snappy */
    uncompress<Bytes extends Uint8Array>(bytes: Bytes, mostBytes?: number): Bytes;
  };
  export default snappy;
}
