/**
 * A signal for one request that follows that of a command. Whatever listens to it goes with the request: many requests at once do not pile up listeners on
 * the one signal that they share, of which Node warns beyond ten.
 */
export function ownSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  return signal === undefined ? undefined : AbortSignal.any([signal]);
}
