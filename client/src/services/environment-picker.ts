import * as vscode from 'vscode';
import { type Environment, isProduction } from '@connector-workbench/platform';
import type { PickItem, Prompts } from '../infrastructure/prompts.js';
import type { ChosenEnvironments } from './chosen-environment.js';
import type { PlatformConnection } from './connection.js';
import { NoEnvironmentError } from './no-environment-error.js';
import { environmentIdOf } from './tree-targets.js';

export interface EnvironmentPickerParts {
  readonly prompts: Prompts;
  readonly chosen: ChosenEnvironments;
}

export interface EnvironmentQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** Ask even where an environment was chosen. */
  readonly always?: boolean;
}

/** Finds the environment that a command is about. */
export class EnvironmentPicker {
  readonly #parts: EnvironmentPickerParts;

  constructor(parts: EnvironmentPickerParts) {
    this.#parts = parts;
  }

  /**
   * The environment of the tree item; else the chosen one, or the only one there is; else the one that is picked. Read from the service, so that it
   * is as it is now. Throws NoEnvironmentError, UserCancelledError, and what the service throws.
   */
  async pick(connection: PlatformConnection, target: unknown, question: EnvironmentQuestion): Promise<Environment> {
    const list = connection.environments.list();
    const wanted = environmentIdOf(target) ?? (question.always === true ? undefined : this.#parts.chosen.of(connection.cloud.id)?.id);
    const known = wanted === undefined ? undefined : (await list).find((environment) => environment.id === wanted);
    return known ?? await this.#parts.prompts.pick({ title: question.title, placeholder: question.placeholder, items: list.then(environmentItems) });
  }
}

function environmentItems(environments: readonly Environment[]): readonly PickItem<Environment>[] {
  if (environments.length === 0) throw new NoEnvironmentError();
  return environments.map((environment) => ({
    label: environment.displayName,
    icon: isProduction(environment) ? 'server-environment' : 'beaker',
    description: [environment.type, environment.region, environment.hasDataverse ? vscode.l10n.t('Dataverse') : vscode.l10n.t('no Dataverse')].filter((fact) => fact !== undefined).join(' · '),
    value: environment,
  }));
}
