import assert from 'node:assert/strict';
import { LazyValues, type Loaded } from './lazy-values.js';

const ALL = (): boolean => true;
const never = (): Promise<never> => new Promise(() => undefined);
const refuse = (): Promise<never> => Promise.reject(new Error('refused'));

describe('LazyValues', () => {
  it('gives the old value while a new one is under way, and the old one with the reason where that fails', async () => {
    const values = new LazyValues<number>();
    const answers: (() => Promise<number>)[] = [() => Promise.resolve(1), refuse, () => Promise.resolve(3)];
    const get = (): Promise<Loaded<number>> => values.get('a', () => (answers.shift() ?? never)());
    assert.deepEqual(await get(), { kind: 'ready', value: 1 });
    const reloaded = values.reload(ALL);
    assert.deepEqual(await get(), { kind: 'ready', value: 1 });
    assert.equal(await reloaded, true);
    assert.deepEqual(await get(), { kind: 'ready', value: 1, failedAgain: { error: new Error('refused') } });
    assert.equal(await values.reload(ALL), true);
    assert.deepEqual(await get(), { kind: 'ready', value: 3 });
  });

  it('says whether a value is another one than before', async () => {
    const values = new LazyValues<readonly string[]>();
    const answers = [['a'], ['a'], ['b']];
    await values.get('a', () => Promise.resolve(answers.shift() ?? []));
    assert.deepEqual([await values.reload(ALL), await values.reload(ALL)], [false, true]);
  });

  it('has whoever waits for a failure that is loaded again wait for what comes of it', async () => {
    const values = new LazyValues<number>();
    const answers: (() => Promise<number>)[] = [refuse, () => Promise.resolve(2)];
    const get = (): Promise<Loaded<number>> => values.get('a', () => (answers.shift() ?? never)());
    assert.equal((await get()).kind, 'failed');
    void values.reload(ALL);
    assert.deepEqual(await get(), { kind: 'ready', value: 2 });
  });

  it('gives who waits for a load that was overtaken the newer result, though the older never ends', async () => {
    const values = new LazyValues<string>();
    const starts = [never, never, () => Promise.resolve('newest')];
    const signals: AbortSignal[] = [];
    const waiting = values.get('a', (signal) => { signals.push(signal); return (starts.shift() ?? never)(); });
    void values.reload(ALL);
    void values.reload(ALL);
    assert.deepEqual(await waiting, { kind: 'ready', value: 'newest' });
    assert.deepEqual(signals.map(({ aborted }) => aborted), [true, true, false]);
  });

  it('loads what is outdated when it is asked for, and knows the old value until then', async () => {
    const values = new LazyValues<number>();
    let loads = 0;
    const get = (): Promise<Loaded<number>> => values.get('a', () => Promise.resolve(++loads));
    await get();
    values.outdate(ALL);
    assert.deepEqual([loads, values.peek('a'), values.isCurrent('a')], [1, { kind: 'ready', value: 1 }, false]);
    assert.deepEqual(await get(), { kind: 'ready', value: 2 });
    assert.ok(values.isCurrent('a'));
  });

  it('takes no answer from before for a newer one where it was outdated meanwhile', async () => {
    const values = new LazyValues<string>();
    const answers: ((text: string) => void)[] = [];
    const get = (): Promise<Loaded<string>> => values.get('a', () => new Promise((resolve) => { answers.push(resolve); }));
    const first = get();
    answers[0]?.('first');
    await first;
    const reloaded = values.reload(ALL);
    values.outdate(ALL);
    answers[1]?.('too old');
    await reloaded;
    const second = get();
    answers[2]?.('second');
    assert.deepEqual(await second, { kind: 'ready', value: 'second' });
  });

  it('tells who waits for what is forgotten that there will be nothing', async () => {
    const values = new LazyValues<number>();
    const waiting = values.get('a', never);
    values.forget(ALL);
    assert.deepEqual(await waiting, { kind: 'cancelled' });
    assert.deepEqual(await values.get('a', () => Promise.resolve(1)), { kind: 'ready', value: 1 });
  });

  it('keeps what it has where the work cancels itself', async () => {
    const values = new LazyValues<number>();
    const starts: (() => Promise<number>)[] = [() => Promise.resolve(1), () => Promise.reject(new DOMException('cancelled', 'AbortError'))];
    const get = (): Promise<Loaded<number>> => values.get('a', () => (starts.shift() ?? never)());
    await get();
    assert.equal(await values.reload(ALL), false);
    assert.deepEqual(await get(), { kind: 'ready', value: 1 });
  });
});
