import { OTHER_TEMPLATES } from './other-templates.js';
import { SIGN_IN_TEMPLATES } from './sign-in-templates.js';
import type { Template } from './template.js';
import { TRIGGER_TEMPLATES } from './trigger-templates.js';

/** What a new connector can begin with, from the simplest on. */
export const TEMPLATES: readonly Template[] = [...SIGN_IN_TEMPLATES, ...TRIGGER_TEMPLATES, ...OTHER_TEMPLATES];

export function templateById(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}
