import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { generateDefinition } from './generated-definition.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A large definition, with its name. */
export interface Subject {
  readonly name: string;
  readonly text: string;
}

/** The folder of connectors to measure on, or undefined where this machine has none. */
export function findCorpus(): string | undefined {
  const folder = process.env.CONNECTOR_CORPUS ?? path.resolve(ROOT, '..', 'shared', 'corpus');
  return existsSync(folder) ? folder : undefined;
}

/** The JSON files below a folder that belong to connectors by their names. */
export function jsonFilesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:\.swagger|apiProperties)\.json$/i.test(name))
    .map((name) => path.join(folder, name));
}

/** A definition of the size of the largest published one, the same on every machine. */
export function generatedSubject(): Subject {
  return { name: 'a generated definition', text: generateDefinition() };
}

/** The largest definition of the corpus, else a generated one of the same size. */
export function findSubject(corpus: string | undefined): Subject {
  const files = corpus === undefined ? [] : jsonFilesBelow(corpus).map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size);
  const [largest] = files;
  if (largest === undefined) return generatedSubject();
  return { name: path.basename(path.dirname(largest.file)), text: readFileSync(largest.file, 'utf8') };
}
