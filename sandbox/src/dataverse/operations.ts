import { randomUUID } from 'node:crypto';
import { findUser } from '../identity/users.js';
import type { DataverseCaller, DataverseParts } from './dataverse-parts.js';
import type { OperationOutcome, OperationRecord, OperationWork } from './dataverse-record.js';
import { failureText, importSolution, promoteSolution } from './import-solution.js';
import { SolutionTable } from './solution-table.js';

/** How long an operation shows that it is under way, however fast it was: a client has to wait for it, as on the platform. */
const LEAST_MS = 100;
/** Older ones are forgotten. */
const MAX_OPERATIONS = 50;

/** Starts asynchronous operations, and does their work when the environment's turn comes. What was started is on disk first. */
export class Operations {
  readonly #parts: DataverseParts;

  constructor(parts: DataverseParts) {
    this.#parts = parts;
  }

  /** For callers that hold the environment's turn. */
  async start(caller: DataverseCaller, work: OperationWork, jobId: string): Promise<OperationRecord> {
    const table = new SolutionTable(this.#parts, caller);
    const operation: OperationRecord = { id: randomUUID(), jobId, work, userId: caller.user.id, createdOn: table.now() };
    await table.change({ operations: [...table.record.operations.slice(1 - MAX_OPERATIONS), operation] });
    this.#run(caller, operation);
    return operation;
  }

  /** Takes up what the last run of the sandbox left. */
  resume(): void {
    for (const environment of this.#parts.store.environments()) {
      for (const operation of this.#parts.store.dataverse(environment.name).operations) {
        const user = findUser(operation.userId);
        if (operation.outcome === undefined && user !== undefined) this.#run({ environment, user }, operation);
      }
    }
  }

  /** Whether the client may see the end of it. */
  isDone({ outcome, createdOn }: OperationRecord): boolean {
    return outcome !== undefined && this.#parts.now() - Date.parse(createdOn) >= LEAST_MS;
  }

  #run(caller: DataverseCaller, operation: OperationRecord): void {
    const { queue, reportDefect } = this.#parts;
    void queue.run(caller.environment.name, () => this.#finish(caller, operation)).catch(reportDefect);
  }

  async #finish(caller: DataverseCaller, operation: OperationRecord): Promise<void> {
    const table = new SolutionTable(this.#parts, caller);
    // A reset may have come first.
    if (!table.record.operations.some(({ id }) => id === operation.id)) return;
    const outcome = await this.#outcome(table, operation.work);
    await table.change({ operations: table.record.operations.map((each) => (each.id === operation.id ? { ...each, outcome } : each)) });
  }

  async #outcome(table: SolutionTable, work: OperationWork): Promise<OperationOutcome> {
    const { store } = this.#parts;
    try {
      if (work.kind === 'import') return { kind: 'succeeded', warnings: await importSolution(table, store, work) };
      if (work.kind === 'promote') {
        await promoteSolution(table, store, work.solution);
        return { kind: 'succeeded', warnings: [] };
      }
      return { kind: 'succeeded', warnings: [], archive: await store.content.put(await table.exportArchive(table.require(work.solution), work.isManaged)) };
    } catch (error) {
      return { kind: 'failed', message: failureText(error, work.kind) };
    }
  }
}
