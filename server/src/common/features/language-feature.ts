import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from '../requests/client-features.js';
import type { FeatureServices } from './feature-services.js';

/** One thing an editor can ask for beside diagnostics and fixes: a pure function of core, and the conversion of its question and answer. */
export interface LanguageFeature {
  /** What it adds to the answer to `initialize`. */
  capabilities(features: ClientFeatures): Partial<ServerCapabilities>;
  /** Registers its requests, each through `services.boundary`. */
  register(connection: Connection, services: FeatureServices, features: ClientFeatures): void;
  /** After the handshake: what the editor is asked to send, where that is more than `capabilities` can say. */
  begin?(connection: Connection, services: FeatureServices, features: ClientFeatures): Promise<void>;
}
