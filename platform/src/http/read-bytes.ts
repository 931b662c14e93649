import { Readable } from 'node:stream';
import type { PipelineResponse } from '@azure/core-rest-pipeline';

export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * The whole body. Throws a TooLargeError beyond `limit` bytes, and the signal's reason when it fires: a stream that is being
 * decompressed does not end by itself when its connection does.
 */
export async function readBytes(response: PipelineResponse, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const { readableStreamBody: stream, bodyAsText } = response;
  if (stream === undefined) return new TextEncoder().encode(bodyAsText ?? '');
  const chunks: Uint8Array[] = [];
  let length = 0;
  const aborted = rejectionOf(signal);
  try {
    const iterator = stream[Symbol.asyncIterator]();
    for (let next = await Promise.race([iterator.next(), aborted.promise]); next.done !== true; next = await Promise.race([iterator.next(), aborted.promise])) {
      const bytes = typeof next.value === 'string' ? new TextEncoder().encode(next.value) : next.value;
      length += bytes.byteLength;
      if (length > limit) throw new TooLargeError(`More than ${limit} bytes.`);
      chunks.push(bytes);
    }
    return Buffer.concat(chunks, length);
  } finally {
    aborted.forget();
    if (stream instanceof Readable) stream.destroy();
  }
}

function rejectionOf(signal: AbortSignal): { readonly promise: Promise<never>; readonly forget: () => void } {
  let forget = (): void => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => { reject(signal.reason instanceof Error ? signal.reason : new Error('Aborted.')); };
    signal.addEventListener('abort', onAbort, { once: true });
    forget = () => { signal.removeEventListener('abort', onAbort); };
    if (signal.aborted) onAbort();
  });
  // Where nobody is waiting for the next piece, nobody has to hear of it.
  promise.catch(() => undefined);
  return { promise, forget };
}
