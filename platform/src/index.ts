/** The services behind contracts: clouds, sign-in, environments, connectors, deployment. Nothing here prompts, signs in or knows an editor. */
export type { Cloud, CloudEndpoints, CloudScopes } from './clouds/cloud.js';
export { CUSTOM_CLOUD_ID, readCustomCloud, type CustomCloudReading } from './clouds/custom-cloud.js';
export { CLOUDS, cloudById } from './clouds/presets.js';
export { SANDBOX_AUTH_PROVIDER_ID, SANDBOX_CLOUD_ID, sandboxCloud, type SandboxEndpoints } from './clouds/sandbox-cloud.js';
export { isLoopback } from './clouds/token-policy.js';

export { allErrorTexts } from './errors/error-texts.js';
export { isPlatformError, NotSignedInError, PlatformError, type PlatformErrorFacts, type PlatformErrorKind } from './errors/platform-error.js';
export { redact } from './errors/redact.js';
export type { ServiceMessage } from './errors/service-message.js';

export { accountOf, type TokenAccount } from './auth/account-of.js';
export { refreshSignIn, signInWithDeviceCode, type Authority, type AuthorityVersion, type DeviceCodeRequest, type SignedInTokens, type UserCode } from './auth/device-code.js';
export { staticTokens } from './auth/static-tokens.js';
export type { TokenProvider } from './auth/token-provider.js';

export { createPlatform, type Platform, type PlatformOptions } from './create-platform.js';
export { HttpTransport, type HttpTransportOptions } from './http/http-transport.js';
export { assertUsableProxy } from './http/proxy-variable.js';
export { createRequestGate, type RequestGate } from './http/request-gate.js';
export { isJsonObject, type JsonObject } from './http/json.js';
export type { Clock } from './time/clock.js';
export { systemClock } from './time/system-clock.js';

export { isProduction, type Environment, type EnvironmentReference } from './environments/environment.js';
export type { EnvironmentsClient } from './environments/environments-client.js';

export type { Connector, ConnectorSummary, Principal } from './connectors/connector.js';
export { joinConnectors, type KnownConnector } from './connectors/known-connector.js';
export type { ConnectorUpload } from './connectors/connector-upload.js';
export { countOperations, readOperations, type OperationCounts, type OperationsRequest } from './connectors/read-operations.js';
export { needsClientSecret, refusedMembersOf } from './connectors/upload-body.js';
export type { ConnectorsClient, UploadPlace, ValidationResult } from './connectors/connectors-client.js';

export type { Connection } from './connections/connection.js';
export { healthByConnector, isFailing, type ConnectionHealth } from './connections/connection-health.js';
export type { ConnectionsClient } from './connections/connections-client.js';
export { GRANTABLE_ROLES, type GrantableRole, type Permission, type SharedWith } from './permissions/permission.js';
export { resolvePrincipal, type PrincipalSource } from './permissions/resolve-principal.js';
export type { DirectoryClient, DirectoryUser } from './directory/directory-client.js';
export type { PermissionsClient } from './permissions/permissions-client.js';
export type { ConnectorRow, ConnectorRowChange, ConnectorRowSummary, NewConnectorRow } from './dataverse/connector-row.js';
export type { ComponentParameter, DataverseClient, ImportMode, StartImport } from './dataverse/dataverse-client.js';
export { dataverseScopes } from './dataverse/dataverse-host.js';
export type { AsyncOperation, ImportJob, ImportResult, MissingDependency, StageResult } from './dataverse/import-answers.js';
export type { ConnectorPlace, InstalledSolution, Publisher } from './dataverse/solution-row.js';
export { newDeploymentSettings, parametersOf, readDeploymentSettings, type DeploymentSettings, type SettingsNeeds } from './solutions/deployment-settings.js';
export { type PackPlace, type PackSources, type PackTree, readPackSources } from './solutions/disk/pack-sources.js';
export { type RefusedPlace, refusedPlaces } from './solutions/disk/refused-places.js';
export { replaceInFolder, type Replacement } from './solutions/disk/replace-folder.js';
export { FolderTakenError, unpackIntoFolder, type UnpackRequest } from './solutions/disk/unpack-into-folder.js';
export { fitIcons } from './solutions/icons/fit-icons.js';
export { sha1 } from './solutions/sha1.js';
export { applyUpgrade, type ApplyUpgradeRequest, HELD_SUFFIX } from './solutions/apply-upgrade.js';
export { exportSolution, type ExportRequest } from './solutions/export-solution.js';
export { type ImportMemory, type PendingImport, pendingImportOf } from './solutions/import-memory.js';
export { importSolution, stageSolution, type SolutionImportOutcome, type SolutionImportRequest } from './solutions/import-solution.js';
export { connectionsFor, referenceTo } from './solutions/connections-for.js';
export { valueFault } from './solutions/value-fault.js';
export { openValues, type OpenValues, type OpenValuesRequest } from './solutions/open-values.js';
export { type SolutionProgress, type SolutionStep } from './solutions/solution-progress.js';

export { compareWithPlan, snapshotOfPlan, type PlannedChanges } from './comparison/compare-with-plan.js';
export { readSnapshot } from './comparison/read-snapshot.js';
export { snapshotOfFiles } from './comparison/snapshot-of-files.js';

export type { Disk, EntryKind, FolderEntry } from './files/disk.js';
export { FileError, FileTooLargeError } from './files/file-error.js';
export { sentFileLeadingOut } from './files/leads-out.js';
export { nodeDisk } from './files/node-disk.js';
export { nodeFileSystem } from './files/node-file-system.js';
export type { ProjectFileSystem } from './files/project-file-system.js';

export { FILE_KINDS, type ConnectorFiles, type FileContent, type FileKind } from './deployment/connector-files.js';
export { accountStateFolder, accountStatesIn, type AccountStates } from './deployment/account-states.js';
export { type ByteKind, deployedFilesIn, type DeployedFiles, type FileHistory } from './deployment/deployed-files.js';
export { deployConnector, driftError, type DeployRequest } from './deployment/deploy-connector.js';
export { findUpdateRoute, type UpdateRoute } from './deployment/deploy-to-dataverse.js';
export type { DeploymentChange, DeploymentMemory } from './deployment/deployment-memory.js';
export type { DeploymentNote, DeploymentOutcome, DeploymentRequest } from './deployment/deployment-request.js';
export { findRoute, type DeploymentRoute } from './deployment/deployment-route.js';
export { rememberUnchanged } from './deployment/remember-unchanged.js';
export { localOfFiles } from './deployment/local-of-files.js';
export { keptPlaceOf, PreviousStates, type KeptPlace, type KeptState } from './deployment/previous-states.js';
export { clientIdsOf } from './connectors/client-ids.js';
export { placeholderClientIds, placeholderWarnings } from './connectors/placeholder-client-ids.js';
export { type ContentHash, type DeploymentRecord, type DeploymentsFile, type FileHashes, type PendingCreate } from './deployment/deployments-file.js';
export { downloadConnector, type DownloadedConnector, type DownloadRequest } from './deployment/download-connector.js';
export type { FileState } from './deployment/file-state.js';
export { importConnector, type ImportRequest } from './deployment/import-connector.js';
export { localNamesOf, type LocalNames } from './deployment/local-names.js';
export type { LocalConnector } from './deployment/local-connector.js';
export { localInEnvironment, type LocalInEnvironment } from './deployment/local-in-environment.js';
export { configOf, localConnectorOf, projectInEnvironment } from './deployment/project-in-environment.js';
export { hasNoRecord, planDeployment, type DeploymentPlan, type FileEffect, type PlannedFile, type PlanRequest } from './deployment/plan-deployment.js';
export { DEPLOYMENT_STEPS, type DeploymentProgress, type DeploymentStep } from './deployment/progress.js';
export { fileMemory, memoryOfProject, projectMemory } from './deployment/project-memory.js';
export { readLocalConnector } from './deployment/read-local-connector.js';
export { differingFiles, saveDownload, type DifferingFile, type SavedDownload, type SaveRequest } from './deployment/save-download.js';
export { namedIn } from './deployment/settings-memory.js';
export { readSettings, SETTINGS_FILE_NAME, type ConnectorSettings, type SettingsFileContent } from './deployment/settings-file.js';

export type { AzureLocation, CustomApiPlace, CustomApiResource, ResourceGroup, Subscription, WsdlImportMethod, WsdlInterface, WsdlSource } from './logic-apps/custom-api-resource.js';
export type { LogicAppsClient, WriteCondition } from './logic-apps/logic-apps-client.js';
export type { CustomApiPart } from './logic-apps/custom-api-state.js';
export { type CustomApiMemory, type CustomApiPlan, planCustomApi, rememberCustomApi } from './logic-apps/plan-custom-api.js';
export { importWsdl, type ImportWsdlRequest } from './logic-apps/import-wsdl.js';
export { saveCustomApi, type SaveCustomApiRequest } from './logic-apps/save-custom-api.js';

export { chooseRoute, type ChosenRoute, type RouteReason } from './promotion/choose-route.js';
export { askForSecrets, type NeededSecret } from './promotion/needed-secrets.js';
export { planPromotion } from './promotion/plan-promotion.js';
export { readVariables } from './promotion/read-variables.js';
export type { PromotedConnector } from './promotion/promoted-connector.js';
export type { ConnectorPlan, ConnectorSecrets, PlannedConnector, PlannedLoss, PromotionOutcome, PromotionPlan, PromotionReport, PromotionResult, SolutionPlan } from './promotion/promotion-plan.js';
export type { PromotionAllowances, PromotionProgressStep, PromotionRequest, PromotionServices, PromotionTarget } from './promotion/promotion-request.js';
export { findWay, type PromotionStep, type PromotionWay } from './promotion/promotion-step.js';
