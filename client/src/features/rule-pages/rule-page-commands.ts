import * as vscode from 'vscode';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { RULE_PAGE_SCHEME } from './rule-page-uri.js';

const PREVIEW = 'vscode.markdown.preview.editor';

export function rulePageCommands(prompts: Prompts): CommandHandlers {
  return {
    [COMMANDS.openRulePage]: async (target) => {
      const rule = typeof target === 'string' ? target : await pickRule(prompts);
      await vscode.commands.executeCommand('vscode.openWith', pageOf(rule), PREVIEW);
    },
  };
}

function pageOf(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/${rule}.md` });
}

async function pickRule(prompts: Prompts): Promise<string> {
  return await prompts.pick({
    title: vscode.l10n.t('Open rule documentation'),
    placeholder: vscode.l10n.t('Which rule?'),
    items: rulePages().then((names) => names.map((name) => ({ label: name, icon: 'book', value: name }))),
  });
}

async function rulePages(): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.from({ scheme: RULE_PAGE_SCHEME, path: '/' }));
  return entries.map(([name]) => name.slice(0, -'.md'.length)).sort();
}
