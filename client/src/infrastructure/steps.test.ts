import assert from 'node:assert/strict';
import { askInSteps, GoneBackError, type Question } from './steps.js';

type Answers = Readonly<Record<string, string>>;

/** Gives the scripted answers of one question, `<` goes back; writes down what it is asked with. */
function question(name: string, log: string[], ...script: readonly string[]): Question<Answers> {
  const left = [...script];
  return (answers, { number, total }) => {
    log.push(`${number}/${total} ${name}=${answers[name] ?? ''}`);
    const answer = left.shift();
    return answer === '<' ? Promise.reject(new GoneBackError()) : Promise.resolve({ ...answers, [name]: answer ?? '' });
  };
}

describe('askInSteps', () => {
  it('asks in order, and again with what was answered after going back', async () => {
    const log: string[] = [];
    const answers = await askInSteps<Answers>({}, [question('a', log, '1', '2'), question('b', log, '<', '3')]);
    assert.deepEqual(answers, { a: '2', b: '3' });
    assert.deepEqual(log, ['1/2 a=', '2/2 b=', '1/2 a=1', '2/2 b=']);
  });

  it('ends with any other error', async () => {
    await assert.rejects(askInSteps({}, [() => Promise.reject(new RangeError('no'))]), RangeError);
  });
});
