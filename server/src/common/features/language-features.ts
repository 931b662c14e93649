import { addPartFeature } from './add-part.js';
import type { LanguageFeature } from './language-feature.js';
import { newConnectorFeature } from './new-connector.js';

/** Everything that the server offers beside diagnostics and code actions. */
export const LANGUAGE_FEATURES: readonly LanguageFeature[] = [addPartFeature, newConnectorFeature];
