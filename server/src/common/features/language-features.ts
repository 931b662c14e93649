import { completionFeature } from './completion.js';
import { hoverFeature } from './hover.js';
import type { LanguageFeature } from './language-feature.js';

/** Everything that the server offers beside diagnostics and fixes. */
export const LANGUAGE_FEATURES: readonly LanguageFeature[] = [completionFeature, hoverFeature];
