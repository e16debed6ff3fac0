export { bytesOf, lazy, readAll, verified, type Bytes } from './core/bytes.ts';
export { anonymous, firstOf, type Credential, type CredentialProvider } from './core/credential.ts';
export { parseDescriptor, type Annotations, type Descriptor, type Platform } from './core/descriptor.ts';
export { digestOf, isDigest, parseDigest, type Digest } from './core/digest.ts';
export { CopyError, hasCode, OrasError, RegistryError, type ErrorCode } from './core/errors.ts';
export { artifactTypeOf, encodeManifest, parseManifest, successors, type Manifest } from './core/manifest.ts';
export * as mediaTypes from './core/media-types.ts';
export { formatReference, parseReference, type Reference } from './core/reference.ts';
export {
  canCommit,
  canDelete,
  canListTags,
  canMount,
  canUntag,
  type CallOptions,
  type Committer,
  type Content,
  type Deleter,
  type Mounter,
  type PushOptions,
  type Source,
  type Storage,
  type TagLister,
  type Target,
  type Untagger,
} from './core/target.ts';
export {
  copy,
  copyNode,
  type CopyEvent,
  type CopyOptions,
  type CopyResult,
  type From,
  type To,
} from './copy/copy.ts';
export { EMPTY, pack, type PackOptions } from './copy/pack.ts';
export { formatPlatform, parsePlatform, selectPlatform } from './copy/platform.ts';
export { configFiles, forRegistry, githubToken } from './credentials/providers.ts';
export { createTransport, type Transport, type TransportOptions } from './http/undici-send.ts';
export { openRepository, type RepositoryOptions } from './registry/open-repository.ts';
export { RegistryTarget } from './registry/registry-target.ts';
export { FolderTarget, type AddOptions, type FolderOptions, type PlacedFile } from './targets/folder.ts';
export { MemoryTarget } from './targets/memory.ts';
export { OciArchive, openArchive } from './targets/oci-archive.ts';
export { OciLayout } from './targets/oci-layout.ts';
