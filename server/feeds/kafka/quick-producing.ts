import produce from 'kafkajs/src/protocol/requests/produce/index.js';
import { encodeProduce } from './encode-produce.ts';

/** The versions of the request that {@link encodeProduce} writes. */
const VERSIONS = { first: 3, last: 7 };

let isQuick = false;

/** Has kafkajs write what it appends by {@link encodeProduce}, in this process. Done once. */
export function produceQuickly(): void {
  if (isQuick) return;
  isQuick = true;
  const own = produce.protocol;
  produce.protocol = ({ version }) => {
    const make = own({ version });
    if (version < VERSIONS.first || version > VERSIONS.last) return make;
    return (asked) => {
      const { request, response } = make(asked);
      const encode = async () => {
        const buffer = await encodeProduce(asked);
        return { buf: buffer, buffer };
      };
      return { request: { ...request, encode }, response };
    };
  };
}
