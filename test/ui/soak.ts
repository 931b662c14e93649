import { download, roundTrip } from './round-trip.js';
import { SandboxReader } from './sandbox-reader.js';
import { withSession } from './session.js';
import { signIn } from './sign-in.js';

export interface SoakOptions {
  readonly runs: number;
  /** Added to each of the sandbox's answers, in milliseconds. */
  readonly latency: number;
  readonly onRun: (run: number, milliseconds: number) => void;
  /** Stops before the next run. */
  readonly signal?: AbortSignal;
}

/** Makes the round trip many times in one workbench, while the sandbox is slow and refuses one update of each run with 429. Throws at the first failure. */
export async function soak({ runs, latency, onRun, signal }: SoakOptions): Promise<void> {
  await withSession({ name: 'soak', faults: [`latency=${latency}`] }, async (session) => {
    await session.workbench.openOurViews();
    await signIn(session, 'Maya Maker');
    const connector = await download(session);
    const sandbox = new SandboxReader(session.sandbox);
    for (let run = 1; run <= runs; run += 1) {
      signal?.throwIfAborted();
      const started = Date.now();
      await sandbox.addFaults(['match=PATCH .*/apis/;status=429;retryAfter=1;times=1']);
      await roundTrip(session, connector, `Finds contacts, run ${run}.`);
      await sandbox.requireRefusals(run);
      onRun(run, Date.now() - started);
    }
  });
}
