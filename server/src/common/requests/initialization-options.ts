import type { WorkbenchInitializationOptions } from '@connector-workbench/core';

const FORMATTED = ['json', 'yaml'] as const;

/** Reads what a client passed; a member of a wrong type counts as left out, since any editor may pass anything. */
export function readInitializationOptions(value: unknown): WorkbenchInitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const options: Partial<Record<string, unknown>> = { ...value };
  const { builtInJsonDiagnostics, builtInJsonLanguage, otherYamlLanguage, otherYamlDiagnostics, otherFormatters, showReferences, ruleDocsBase, rulePagesFolder } = options;
  return {
    ...(typeof builtInJsonDiagnostics === 'boolean' ? { builtInJsonDiagnostics } : {}),
    ...(typeof builtInJsonLanguage === 'boolean' ? { builtInJsonLanguage } : {}),
    ...(typeof otherYamlLanguage === 'boolean' ? { otherYamlLanguage } : {}),
    ...(typeof otherYamlDiagnostics === 'boolean' ? { otherYamlDiagnostics } : {}),
    ...(Array.isArray(otherFormatters) ? { otherFormatters: FORMATTED.filter((language) => otherFormatters.includes(language)) } : {}),
    ...(typeof showReferences === 'boolean' ? { showReferences } : {}),
    ...(typeof ruleDocsBase === 'string' && ruleDocsBase !== '' ? { ruleDocsBase } : {}),
    ...(typeof rulePagesFolder === 'string' && rulePagesFolder.startsWith('file:') ? { rulePagesFolder } : {}),
  };
}
