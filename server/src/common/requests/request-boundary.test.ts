import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { RecordingLogger } from '../../testing/silent-logger.js';
import { CancelledError } from './cancellation.js';
import { RequestBoundary } from './request-boundary.js';

interface Outcome {
  readonly result: unknown;
  readonly log: string;
}

async function outcomeOf(handle: () => unknown, { cancelled = false, stopped = false } = {}): Promise<Outcome> {
  const logger = new RecordingLogger();
  const source = new CancellationTokenSource();
  if (cancelled) source.cancel();
  const request = new RequestBoundary(logger, () => stopped).request('some/request', () => handle());
  const result: unknown = await request(undefined, source.token).catch((error: unknown) => error);
  return { result, log: logger.lines.join('\n') };
}

function codeOf({ result }: Outcome): number | undefined {
  return result instanceof ResponseError ? result.code : undefined;
}

describe('RequestBoundary', () => {
  it('passes a result on', async () => {
    assert.deepEqual(await outcomeOf(() => 7), { result: 7, log: '' });
  });

  it('answers a defect with a number under which the log has the reason', async () => {
    const outcome = await outcomeOf(() => { throw new Error('boom'); });
    assert.equal(codeOf(outcome), ErrorCodes.InternalError);
    assert.match(String(outcome.result), /some\/request.*request 1\.$/);
    assert.match(outcome.log, /^error: Request 1 \(some\/request\) failed: Error: boom/);
  });

  it('passes an answer that is an error on, without a log', async () => {
    const outcome = await outcomeOf(() => { throw new ResponseError(LSPErrorCodes.ContentModified, 'changed'); });
    assert.deepEqual([codeOf(outcome), outcome.log], [LSPErrorCodes.ContentModified, '']);
  });

  it('answers cancelled work as cancelled, without a log', async () => {
    const outcome = await outcomeOf(() => { throw new CancelledError(); }, { cancelled: true });
    assert.deepEqual([codeOf(outcome), outcome.log], [LSPErrorCodes.RequestCancelled, '']);
  });

  it('answers nothing after the shutdown', async () => {
    assert.equal(codeOf(await outcomeOf(() => 7, { stopped: true })), ErrorCodes.InvalidRequest);
  });

  it('logs a failing job and lets it end', async () => {
    const logger = new RecordingLogger();
    const boundary = new RequestBoundary(logger, () => false);
    await boundary.run('job', () => Promise.reject(new Error('boom')));
    await boundary.run('job', () => { throw new CancelledError(); });
    assert.equal(logger.lines.length, 1);
    assert.match(logger.lines[0]!, /^error: Request 1 \(job\) failed: Error: boom/);
  });
});
