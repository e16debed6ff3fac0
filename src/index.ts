// Content
export { bytesOf, lazy, readAll, streamOf, verified, type Bytes, type KnownBytes } from './core/bytes.ts';
export {
  descriptorOf,
  fetchBytes,
  pushBytes,
  type FetchBytesOptions,
  type PushBytesOptions,
} from './core/content.ts';
export {
  CONTENT_DIGEST as ANNOTATION_CONTENT_DIGEST,
  CREATED as ANNOTATION_CREATED,
  parseDescriptor,
  REF_NAME as ANNOTATION_REF_NAME,
  TITLE as ANNOTATION_TITLE,
  titleOf,
  UNPACK as ANNOTATION_UNPACK,
  type Annotations,
  type Descriptor,
  type Platform,
} from './core/descriptor.ts';
export { digestOf, isDigest, parseDigest, type Algorithm, type Digest } from './core/digest.ts';
export {
  artifactTypeOf,
  describeManifest,
  encodeManifest,
  parseManifest,
  successors,
  type Manifest,
} from './core/manifest.ts';
export {
  fetchManifest,
  findManifest,
  findSuccessors,
  manifestNode,
  readManifestNode,
  type ManifestNode,
} from './core/manifest-node.ts';
/** Media types of manifests, configs and layers, and what they are. */
export * as mediaTypes from './core/media-types.ts';
export { matchesPlatform } from './core/platform.ts';
export {
  canonicalRegistry,
  checkTag,
  formatReference,
  isTag,
  parseReference,
  parseRegistry,
  type Reference,
} from './core/reference.ts';

// Errors
export {
  CopyError,
  findCause,
  hasCode,
  messageOf,
  OrasError,
  RegistryError,
  systemCode,
  type CopyErrorOptions,
  type ErrorCode,
  type ErrorDetails,
  type ErrorOptions,
  type ErrorReason,
  type RegistryErrorEntry,
  type RegistryErrorOptions,
} from './core/errors.ts';

// Targets
export type { AddOptions } from './targets/folder/added-files.ts';
export { FolderTarget, type FolderOptions, type PlacedFile } from './targets/folder/folder.ts';
export { SecretScanner } from './targets/folder/secret-scanner.ts';
export {
  OciArchive,
  openArchive,
  type OciArchiveOptions,
  type OpenArchiveOptions,
} from './targets/layout/oci-archive.ts';
export { type LayoutIndex } from './targets/layout/index-entries.ts';
export { OciLayout, type LayoutOptions } from './targets/layout/oci-layout.ts';
export { MemoryTarget, type MemoryOptions } from './targets/memory/memory.ts';
export {
  canCheckDeletion,
  canCollect,
  canCommit,
  canDelete,
  canFindPredecessors,
  canFindTags,
  canListTags,
  canMaintainIndex,
  canPrepareLink,
  canMount,
  canReadManifest,
  canReadReferrersIndex,
  canSweep,
  canTellWhole,
  canUntag,
  canVerify,
  isNamed,
  ONLY_ENTRY,
  type CallOptions,
  type Collector,
  type Committer,
  type Content,
  type Deleter,
  type DeletionChecker,
  type DeletionOptions,
  type Graph,
  type GraphTarget,
  type IndexEntry,
  type IndexMaintainer,
  type LinkPreparer,
  type KnownManifest,
  type ManifestReader,
  type Mounter,
  type Named,
  type PredecessorOptions,
  type PushOptions,
  type ReferrersIndexReader,
  type ResolveOptions,
  type Source,
  type Storage,
  type Sweeper,
  type TagFinder,
  type TagLister,
  type Target,
  type Untagger,
  type Verifier,
  type WholeTeller,
} from './core/target.ts';
export {
  readTagList,
  canReadTagList,
  type TagList,
  type TagListOptions,
  type TagListReader,
} from './core/at-most.ts';

// Wrappers of targets
export { cachingSource, type CachingSourceOptions } from './copy/caching-source.ts';
export { SingleFlight, type Asking } from './core/concurrency.ts';
export { overrideCapabilities } from './core/override-capabilities.ts';
export { withBlobCache, type BlobCacheOptions, type OpenStore } from './targets/wrappers/blob-cache.ts';
export { BlobStore, type BlobStoreOptions } from './targets/wrappers/blob-store.ts';
export { dryRun, type DryRunOptions, type WritePlan } from './targets/wrappers/dry-run.ts';

// Copy
export { copy, copyNode } from './copy/copy.ts';
export {
  extendedCopy,
  extendedCopyNode,
  findPredecessors,
  type ExtendedCopyOptions,
  type FindOptions,
  type GraphSource,
} from './copy/extended-copy.ts';
export { type DescentLimits } from './copy/graph/successor-limits.ts';
export { type IndexChange } from './copy/index-change.ts';
export { updateIndex, type IndexUpdateOptions, type IndexUpdateResult } from './copy/index-update.ts';
export {
  type Awaitable,
  type ChooseTags,
  type CopyEvent,
  type CopyOptions,
  type CopyResult,
  type DigestTag,
  type From,
  type FromNode,
  type NodeFilter,
  type NodeModifier,
  type Predecessor,
  type To,
} from './copy/options.ts';
export {
  EMPTY,
  packIndex,
  packManifest,
  type PackCallOptions,
  type PackIndexOptions,
  type PackOptions,
} from './copy/pack.ts';
export { formatPlatform, parsePlatform, platformOf, platformsIn, selectPlatform } from './copy/platform.ts';
export { type PredecessorLimits } from './copy/predecessors/predecessor-limits.ts';
export { type PredecessorWalkOptions, type TagLists } from './copy/predecessors/predecessor-walk.ts';
export {
  allOf,
  anyOf,
  byAnnotation,
  byArtifactType,
  byMediaType,
  byPlatform,
  not,
} from './copy/rewrite/filter.ts';
export { annotate, chain, keepPlatforms, onlyFor, toOci } from './copy/rewrite/modifiers.ts';
export { cosignTags, isSignature } from './copy/rewrite/signatures.ts';
export { Transfers, type BlobTransfer, type MountSources } from './copy/transfers.ts';

// Trust
export { type KeyRule } from './trust/key-rule.ts';
export { type NotationRule } from './trust/notary/notation-rule.ts';
export { type DigestRule, type HasRule } from './trust/plain-rules.ts';
export { type AnyRule, type Policy, type PolicyRule, type SingleRule } from './trust/policy.ts';
export { rootsFrom, type RootProvider, type TrustedRootJson } from './trust/roots.ts';
export { type SignedRule, type TimedRule } from './trust/signed-fields.ts';
export { type GithubRule } from './trust/sigstore/github-rule.ts';
export { type KeylessRule } from './trust/sigstore/keyless-rule.ts';
export { type SigstoreRootsOptions } from './trust/tuf/roots-by-tuf.ts';
export { sigstoreRoots } from './trust/tuf/sigstore-roots.ts';
export { type Verification, type VerifyOptions } from './trust/verification.ts';
export { PolicyVerifier, verifyAnyNode, verifyNode } from './trust/verify-node.ts';

// Registries
export {
  openRepository,
  Registry,
  type OpenRepositoryOptions,
  type RepositoryOptions,
} from './registry/registry.ts';
export { type RegistryTarget } from './registry/registry-target.ts';
export { type RegistryOptions } from './registry/senders.ts';
export { type ReferrersMode } from './registry/referrers/api.ts';
export {
  type IndexWrite,
  type SettleMode,
  type SettleOptions,
  type WrittenIndex,
} from './registry/referrers/written-indexes.ts';
export { type ConnectionOptions, type OriginTls } from './http/connections/open-connections.ts';
export {
  discard,
  HttpHeaders,
  type HttpBody,
  type HttpRequest,
  type HttpResponse,
  type Send,
} from './http/http.ts';
export { proxyFor, type Environment } from './http/proxy.ts';
export { HostGate, type RetryOptions } from './http/retry.ts';
export { isPull, type BudgetUse, type Rate } from './http/budget/host-budget.ts';
export { createTransport, type Transport, type TransportOptions } from './http/transport.ts';
export { type MinimumRate } from './http/watchdog.ts';

// Credentials
export {
  anonymous,
  firstOf,
  type Credential,
  type CredentialOptions,
  type CredentialProvider,
} from './core/credential.ts';
export { credentialOf, type Login, type LoginSecret } from './credentials/docker-login.ts';
export { loginTo, logoutFrom, type LoginOptions } from './credentials/login.ts';
export { configFiles, forRegistry, githubRegistries, githubToken, masking } from './credentials/providers.ts';
