/** The public surface of core. Anything not listed here is private to it. */
export type * from './documents/connector-document.js';
export type { DocumentInput } from './documents/document-input.js';
export type { Fix } from './fixes/fix.js';
export type { NewFile } from './fixes/new-file.js';
export type { Corrector } from './fixes/corrector.js';
export type * from './index/connector-index.js';
export type * from './lint/problem.js';
export { type ConnectorProject, type ProjectFiles, type ProjectFile, type ProjectLayout, documentAt, documentOf, withDocument } from './project/connector-project.js';
export type { Rule, RuleMeta } from './rules/rule.js';
export { describeOption, isOptionValue, type OptionValue, type RuleOption, type RuleOptions } from './rules/rule-options.js';
export * from './pointer.js';
export { LineIndex, type TextPosition } from './text/line-index.js';
export { PieceText } from './text/piece-text.js';
export type { CharSequence } from './text/char-sequence.js';
export { lineIndexOf } from './documents/line-index-of.js';
export type { OffsetRange } from './text/offset-range.js';
export { applyOverlay, type OverlayResult, type WithText } from './config/apply-overlay.js';
export { type EnvironmentConfig, NO_OVERLAY, type Overlay, type OverlayChange } from './config/environment-config.js';
export { type LogicAppStage, STAGE_ROUTES, type SolutionStage, type StageRoute, type StageRouteKind } from './config/stage-route.js';
export { readEnvironments, type EnvironmentsReading } from './config/read-environments.js';
export { applyEdits, type OffsetEdit } from './text/text-edit.js';
export * from './workbench-protocol.js';

// Documents: text in, values and positions out.
export { canonicalJson } from './json/canonical-json.js';
export { createDocument, createYamlInSteps } from './documents/create-document.js';
export { prepareForEdits } from './documents/prepare-for-edits.js';
export type { Steps } from './documents/steps.js';
export { decodeText, MAX_FILE_BYTES, type DecodedText } from './documents/decode-text.js';
export type { SyntaxMessageId } from './documents/syntax-messages.js';
export { syntaxOf } from './documents/syntax-of.js';
export type { YamlSupport } from './documents/yaml-support.js';
export { detectProjects, detectProjectsInSteps, type PeekText } from './project/detect-projects.js';
export {
  DEFINITION_CANDIDATE_GLOBS, isDefinitionCandidate, isProjectFile, isSearchedFolder, PROJECT_FILE_GLOBS, PROJECT_MARKER_GLOBS,
} from './project/file-names.js';
export { fileNameOf, folderOf } from './project/uri-path.js';
export { suppressInNewFile, suppressProblem } from './config/suppress-problem.js';
export { applyFix } from './fixes/apply-fix.js';
export { fixAll, type FixAllSteps, type FixedAll } from './fixes/fix-all.js';
export { createCorrector } from './fixes/create-corrector.js';

// Language features: a place in a snapshot in, what an editor shows out.
export type { FeaturePlace } from './features/feature-place.js';
export { brandColors, writeColor, type ColorInText, type RgbColor } from './features/colors/brand-colors.js';
export { formatDocument } from './features/formatting/format-document.js';
export type { FormatStyle } from './documents/format-style.js';
export { semanticTokens } from './features/semantic-tokens/semantic-tokens.js';
export { SEMANTIC_TOKEN_MODIFIERS, SEMANTIC_TOKEN_TYPES, type SemanticToken } from './features/semantic-tokens/semantic-token.js';
export { signatureHelp, type SignatureHelp, type SignatureParameter } from './features/signature-help/signature-help.js';
export { POLICY_TEMPLATES, type PolicyParameter, type PolicySection, type PolicyTemplate } from './policies/policy-templates.js';
export { complete } from './features/completion/complete.js';
export { describeCompletion } from './features/completion/describe-completion.js';
export type { CompletionItem, CompletionKind, CompletionSubject } from './features/completion/completion-item.js';
export { hover, type Hover } from './features/hover/hover.js';
export { rulePageExcerpt } from './features/hover/rule-page-excerpt.js';
export { addPart, type AddedPart } from './features/add-part/add-part.js';
export { REFACTORING_KINDS, type DocumentEdits, type Refactoring, type RefactoringChange, type RefactoringKind } from './features/refactor/refactoring.js';
export { refactoringsAt } from './features/refactor/refactorings-at.js';

// Templates: what somebody says of a new connector in, its files out.
export { completeDetails, type ConnectorDetails } from './templates/connector-details.js';
export { createConnectorFiles, type NewConnectorFile } from './templates/create-connector-files.js';
export { detailFault } from './templates/detail-fault.js';
export type { Template } from './templates/template.js';
export { templateById, TEMPLATES } from './templates/templates.js';

// Comparison: two snapshots in, what changed and whom it breaks out.
export { CHANGE_RULES, type ChangeRule, type ChangeRuleId } from './compare/change-rules.js';
export { consequenceOfChange, messageOfChange, serviceTextOfChange, textsOfChanges, type TranslateChange } from './compare/change-text.js';
export { compareConnectors, countChanges } from './compare/compare-connectors.js';
export { CHANGE_AREAS, type ChangeArea, type ChangeKind, type ChangePlace, type Classification, type ConnectorChange, type Lowered, type OperationLabel } from './compare/connector-change.js';
export { inStyleOf } from './compare/in-style-of.js';
export { isSameValue } from './compare/same-value.js';
export { definitionsAt, type DeclarationTarget } from './features/navigation/definition.js';
export { highlightsAt, implementationsAt, type NamedPlace, referencesAt } from './features/navigation/references.js';
export { inlayHintsOf, type NameHint } from './features/lens/inlay-hints.js';
export { type LensDetails, type OperationLens, operationLensesOf } from './features/lens/operation-lenses.js';
export { outlineOfDocument } from './features/outline/outline.js';
export type { OutlineKind, OutlineSource, OutlineSymbol } from './features/outline/outline-symbol.js';
export { type DeclaredSymbol, declaredSymbols, searchSymbols } from './features/outline/workspace-symbols.js';
export { type FoldingRange, foldingRangesOf } from './features/structure/folding.js';
export { type DocumentLink, documentLinksOf, placeOfReference } from './features/structure/links.js';
export { selectionRangesAt } from './features/structure/selection.js';
export { prepareRename, renameAt, type RenameChange, type RenameEdits, type RenameRefusal, type RenameTarget } from './features/rename/rename.js';
export { symbolsOf } from './features/symbols/symbols-of.js';
export { typeDefinitionsAt } from './features/navigation/type-definition.js';

// Rules: a project in, problems and fixes out.
export { HTTP_METHODS } from './index/connector-index.js';
export { isPlaceholderClientId, PLACEHOLDER_CLIENT_ID } from './connections/placeholder-client-id.js';
export { createIndex } from './index/create-index.js';
export { indexOf } from './index/index-of.js';
export { operationHashes, type OperationHashes, type Sha256 } from './index/operation-hashes.js';
export { identityOf } from './index/effective-parameters.js';
export { isInternal } from './index/visibility.js';
export { blocksSave } from './lint/blocks-save.js';
export { lintProject, lintProjectInSteps, type LintOptions } from './lint/lint-project.js';
export { LintMemory } from './lint/incremental/lint-memory.js';
export { Location } from './lint/location.js';
export type { Translate } from './lint/format-message.js';
export { messageOf } from './lint/message-of.js';
export { DEFAULT_PROFILES, PROFILES, type SeveritySetting } from './lint/profiles.js';
export { rangeOfProblem } from './lint/range-of-problem.js';
export { ruleById } from './rules/rule-by-id.js';
export { rules } from './rules/registry.js';
export { refusesSave } from './rules/refuses-save.js';
export { solutionCheckerIdOf } from './rules/solution-checker.js';
export { withoutTrailingSlashes } from './text/trailing-slashes.js';

// What rooms need that may not open each other's doors.
export { processExists } from './process-exists.js';
