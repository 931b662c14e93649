import type { Pointer } from '../pointer.js';
import type { StageRoute } from './stage-route.js';

/** One environment of the chain that connectors are carried through. */
export interface EnvironmentConfig {
  /** What the command line and reports call it, e.g. `Test`. */
  readonly name: string;
  /** The id or the display name of the environment; the name where the file says nothing else. */
  readonly environment: string;
  /** How connectors get there. */
  readonly route: StageRoute;
  readonly overlay: Overlay;
}

/** What is different there from what the files say. */
export interface Overlay {
  /** Into the definition. */
  readonly definition: readonly OverlayChange[];
  /** Into apiProperties.json, from `properties` on: `/connectionParameters/…`. */
  readonly properties: readonly OverlayChange[];
  /** Of every sign-in with OAuth. */
  readonly clientId: string | undefined;
  readonly scopes: readonly string[] | undefined;
}

export interface OverlayChange {
  readonly pointer: Pointer;
  /** Null takes away what is there. */
  readonly value: unknown;
}

export const NO_OVERLAY: Overlay = { definition: [], properties: [], clientId: undefined, scopes: undefined };
