import { addPartFeature } from './add-part.js';
import { colorsFeature } from './colors.js';
import { completionFeature } from './completion.js';
import { formattingFeature } from './formatting.js';
import { hoverFeature } from './hover.js';
import type { LanguageFeature } from './language-feature.js';
import { lens } from './lens.js';
import { navigation } from './navigation.js';
import { newConnectorFeature } from './new-connector.js';
import { outline } from './outline.js';
import { rename } from './rename.js';
import { semanticTokensFeature } from './semantic-tokens.js';
import { signatureHelpFeature } from './signature-help.js';
import { structure } from './structure.js';

/** Everything that the server offers beside diagnostics and code actions. */
export const LANGUAGE_FEATURES: readonly LanguageFeature[] = [
  completionFeature,
  hoverFeature,
  navigation,
  rename,
  outline,
  structure,
  lens,
  semanticTokensFeature,
  signatureHelpFeature,
  colorsFeature,
  formattingFeature,
  addPartFeature,
  newConnectorFeature,
];
