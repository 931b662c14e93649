// Where real connectors are: a folder beside the repository, or any that `CONNECTOR_CORPUS` names. It may be missing.
import path from 'node:path';
import process from 'node:process';
import { ROOT } from './root.mjs';

/** @returns {string} */
export const corpusFolder = () => process.env['CONNECTOR_CORPUS'] ?? path.resolve(ROOT, '..', 'shared', 'corpus');
