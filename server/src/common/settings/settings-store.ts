import type { Uri } from '@connector-workbench/core';
import { type CancellationToken, Emitter, type Event } from 'vscode-languageserver';
import { isInside } from '../host/uri.js';
import { untilCancelled } from '../requests/cancellation.js';
import type { Logger } from '../requests/logger.js';
import { DEFAULT_FEATURE_SETTINGS, type FeatureSettings, readFeatureSettings } from './feature-settings.js';
import { DEFAULT_SETTINGS, type LintSettings, readLintSettings } from './lint-settings.js';

/** Asks the editor for the `connectorWorkbench` section: one answer per scope, in the same order. Undefined is the scope of the window. */
export type SectionReader = (scopes: readonly (Uri | undefined)[]) => Promise<readonly unknown[]>;

interface FolderSettings {
  readonly lint: LintSettings;
  readonly features: FeatureSettings;
}

/** The settings of each workspace folder. They are read again on each change; until the first answer the defaults count. */
export class SettingsStore {
  readonly #logger: Logger;
  readonly #changed = new Emitter<void>();
  #byFolder: ReadonlyMap<Uri | undefined, FolderSettings> = new Map();
  #texts = '';
  #lastReading = 0;
  #firstReading: Promise<unknown> = Promise.resolve();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Waits until the editor has answered for the first time, so that a file is not shown by the defaults first. */
  whenKnown(token: CancellationToken): Promise<void> {
    return untilCancelled(this.#firstReading, token);
  }

  /** The first reading, and how long results wait for it: an editor that never answers gets them by the defaults. */
  startReading(reading: Promise<void>, patience: Promise<void>): void {
    this.#firstReading = Promise.race([reading, patience]);
  }

  /** Fires after a reading that differs from the one before. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  settingsFor(uri: Uri): LintSettings {
    return this.#innermost(uri)?.lint ?? DEFAULT_SETTINGS;
  }

  featuresFor(uri: Uri): FeatureSettings {
    return this.#innermost(uri)?.features ?? DEFAULT_FEATURE_SETTINGS;
  }

  async read(folders: readonly Uri[], readSections: SectionReader): Promise<void> {
    const reading = ++this.#lastReading;
    const scopes = [undefined, ...folders];
    const sections = await readSections(scopes);
    // A later reading has started, and knows better.
    if (reading === this.#lastReading) this.#accept(scopes, sections);
  }

  /** For editors that push their settings instead of being asked. */
  accept(section: unknown): void {
    this.#lastReading++;
    this.#accept([undefined], [section]);
  }

  #innermost(uri: Uri): FolderSettings | undefined {
    const folders = [...this.#byFolder.keys()].filter((folder) => folder !== undefined);
    return this.#byFolder.get(folders.filter((folder) => folder === uri || isInside(folder, uri)).sort((a, b) => b.length - a.length)[0]);
  }

  #accept(scopes: readonly (Uri | undefined)[], sections: readonly unknown[]): void {
    const texts = JSON.stringify([scopes, sections]);
    if (texts === this.#texts) return;
    this.#texts = texts;
    this.#byFolder = new Map(scopes.map((scope, at) => [scope, this.#validated(sections[at])]));
    this.#changed.fire();
  }

  #validated(section: unknown): FolderSettings {
    const { settings, complaints } = readLintSettings(section);
    for (const complaint of complaints) this.#logger.warn(complaint);
    return { lint: settings, features: readFeatureSettings(section) };
  }
}
