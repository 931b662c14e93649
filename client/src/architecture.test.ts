import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { REPOSITORY } from './testing/repository.js';

const ROOT = `${REPOSITORY}client/src`;
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.ts'));

/** What a file imports from this workspace, as paths below `client/src`. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(`${ROOT}/${file}`, 'utf8');
  return [...text.matchAll(/from '(\.[^']+)'/g)].map((match) => posix.join(posix.dirname(file), match[1]!));
}

const featureOf = (file: string): string | undefined => /^features\/([^/]+)\//.exec(file)?.[1];

describe('the layers of the client', () => {
  it('keep a feature from importing another feature', () => {
    const strays = files.filter((file) => featureOf(file) !== undefined)
      .flatMap((file) => importsOf(file).filter((target) => featureOf(target) !== undefined && featureOf(target) !== featureOf(file)).map((target) => `${file} → ${target}`));
    assert.deepEqual(strays, []);
  });

  it('keep what features share from importing a feature', () => {
    const strays = files.filter((file) => /^(infrastructure|presentation|projects|services|testing|trees)\//.test(file))
      .flatMap((file) => importsOf(file).filter((target) => target.startsWith('features/')).map((target) => `${file} → ${target}`));
    assert.deepEqual(strays, []);
  });
});
