import type { Prompts } from '../../infrastructure/prompts.js';
import type { ProjectPicker } from '../../projects/project-picker.js';
import type { ProjectSummary } from '@connector-workbench/core';
import type { PlatformConnection } from '../../services/connection.js';
import type { EnvironmentPicker } from '../../services/environment-picker.js';
import type { Comparison } from '../../services/comparison.js';

/** What the commands of this feature need. */
export interface CompareParts {
  readonly prompts: Prompts;
  readonly projects: ProjectPicker;
  readonly environments: EnvironmentPicker;
  loadProjects(): Promise<readonly ProjectSummary[]>;
  /** The services as somebody signed in; asks for a sign-in where nobody is. */
  signedIn(): Promise<PlatformConnection>;
  /** Shows what was found, in the view and in the editor. */
  show(comparison: Comparison): Promise<void>;
  /** Opens the editor of the comparison that the view shows anew. */
  openAgain(): Promise<void>;
  close(): void;
}
