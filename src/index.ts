export { bytesOf, lazy, readAll, verified, type Bytes } from './core/bytes.ts';
export { anonymous, firstOf, type Credential, type CredentialProvider } from './core/credential.ts';
export { parseDescriptor, type Annotations, type Descriptor, type Platform } from './core/descriptor.ts';
export { digestOf, isDigest, parseDigest, type Digest } from './core/digest.ts';
export { CopyError, hasCode, OrasError, RegistryError, type ErrorCode } from './core/errors.ts';
export {
  artifactTypeOf,
  describeManifest,
  encodeManifest,
  parseManifest,
  successors,
  type Manifest,
} from './core/manifest.ts';
export * as mediaTypes from './core/media-types.ts';
export { formatReference, parseReference, type Reference } from './core/reference.ts';
export {
  canVerify,
  canCheckDeletion,
  canCommit,
  canDelete,
  canFindPredecessors,
  canFindTags,
  canMaintainIndex,
  canListTags,
  canMount,
  canReadManifest,
  canReadReferrersIndex,
  canTellWhole,
  canUntag,
  type CallOptions,
  type Verifier,
  type Committer,
  type Content,
  type Deleter,
  type DeletionChecker,
  type DeletionOptions,
  type IndexEntry,
  type Graph,
  type GraphTarget,
  type KnownManifest,
  type IndexMaintainer,
  type ReferrersIndexReader,
  type ManifestReader,
  type Mounter,
  type PredecessorOptions,
  type PushOptions,
  type Source,
  type Storage,
  type TagFinder,
  type TagLister,
  type Target,
  type Untagger,
  type WholeTeller,
} from './core/target.ts';
export { type PredecessorWalkOptions } from './copy/predecessors/predecessor-walk.ts';
export { copy, copyNode } from './copy/copy.ts';
export { type DescentLimits } from './copy/graph/successor-limits.ts';
export {
  extendedCopy,
  extendedCopyNode,
  findPredecessors,
  type ExtendedCopyOptions,
} from './copy/extended-copy.ts';
export {
  allOf,
  anyOf,
  byAnnotation,
  byArtifactType,
  byMediaType,
  byPlatform,
  not,
} from './copy/rewrite/filter.ts';
export { type IndexChange } from './copy/index-change.ts';
export { updateIndex, type IndexUpdateOptions, type IndexUpdateResult } from './copy/index-update.ts';
export { annotate, chain, keepPlatforms, onlyFor, toOci } from './copy/rewrite/modifiers.ts';
export {
  type ChooseTags,
  type CopyEvent,
  type CopyOptions,
  type CopyResult,
  type DigestTag,
  type Predecessor,
  type From,
  type NodeFilter,
  type NodeModifier,
  type To,
} from './copy/options.ts';
export { EMPTY, pack, type PackOptions } from './copy/pack.ts';
export { formatPlatform, parsePlatform, selectPlatform } from './copy/platform.ts';
export { cachingSource } from './copy/caching-source.ts';
export { Transfers } from './copy/transfers.ts';
export { cosignTags, isSignature } from './copy/rewrite/signatures.ts';
export { configFiles, forRegistry, githubToken } from './credentials/providers.ts';
export { createTransport, type Transport, type TransportOptions } from './http/transport.ts';
export { type ReferrersMode } from './registry/referrers/api.ts';
export { openRepository, type RepositoryOptions } from './registry/open-repository.ts';
export { RegistryTarget } from './registry/registry-target.ts';
export { FolderTarget, type FolderOptions, type PlacedFile } from './targets/folder/folder.ts';
export type { AddOptions } from './targets/folder/added-files.ts';
export { MemoryTarget } from './targets/memory/memory.ts';
export { OciArchive, openArchive } from './targets/layout/oci-archive.ts';
export { OciLayout } from './targets/layout/oci-layout.ts';
