/** Parts of kafkajs that it does not export: how its requests become bytes. */
declare module 'kafkajs/src/protocol/requests/produce/index.js' {
  import type { ProduceRequest } from './encode-produce.ts';

  interface MadeRequest {
    readonly request: { readonly encode: () => Promise<{ readonly buf: Buffer; readonly buffer: Buffer }> };
    readonly response: unknown;
  }
  const definition: { protocol: (of: { readonly version: number }) => (asked: ProduceRequest) => MadeRequest };
  export default definition;
}

declare module 'kafkajs/src/protocol/recordBatch/crc32C/index.js' {
  const crc32C: (bytes: Uint8Array) => number;
  export default crc32C;
}

declare module 'kafkajs/src/protocol/message/compression/index.js' {
  const compression: {
    lookupCodec(type: number): { compress(encoder: { readonly buffer: Buffer }): Promise<Buffer> } | null;
  };
  export default compression;
}
