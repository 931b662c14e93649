import { colorsFeature } from './colors.js';
import { formattingFeature } from './formatting.js';
import type { LanguageFeature } from './language-feature.js';
import { semanticTokensFeature } from './semantic-tokens.js';
import { signatureHelpFeature } from './signature-help.js';

/** Everything that the server offers beside diagnostics and fixes. */
export const LANGUAGE_FEATURES: readonly LanguageFeature[] = [colorsFeature, formattingFeature, semanticTokensFeature, signatureHelpFeature];
