import type { LanguageFeature } from './language-feature.js';
import { lens } from './lens.js';
import { navigation } from './navigation.js';
import { outline } from './outline.js';
import { rename } from './rename.js';
import { structure } from './structure.js';

/** Everything that the server offers beside diagnostics and fixes. */
export const LANGUAGE_FEATURES: readonly LanguageFeature[] = [
  navigation,
  rename,
  outline,
  structure,
  lens,
];
