import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { askAtTerminal } from './ask-at-terminal.js';

/** Asks somebody who presses these keys. */
async function ask(keys: string, isSecret: boolean): Promise<{ readonly answer: string | undefined; readonly shown: string; readonly ended: readonly number[] }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ended: number[] = [];
  const asked = askAtTerminal('Title: ', { input, output, end: (code) => { ended.push(code); } }, { isSecret });
  input.write(keys);
  const answer = await asked.catch(() => undefined);
  return { answer, shown: String(output.read() ?? ''), ended };
}

describe('a question at the terminal', () => {
  for (const isSecret of [false, true]) {
    it(`${isSecret ? 'does not show' : 'shows'} what is typed`, async () => {
      const { answer, shown, ended } = await ask('Contoso\r', isSecret);
      assert.deepEqual([answer, ended, shown.includes('Title: '), shown.includes('Contoso')], ['Contoso', [], true, !isSecret]);
    });

    for (const [name, key] of [['Ctrl+C', '\u0003'], ['Ctrl+D', '\u0004']] as const) {
      it(`ends the process at ${name}, as shells know it, ${isSecret ? 'hidden' : 'shown'}`, async () => {
        const { answer, ended } = await ask(key, isSecret);
        assert.deepEqual([answer, ended], [undefined, [130]]);
      });
    }
  }
});
