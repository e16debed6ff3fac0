import type { Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import type {
  CallOptions,
  DeletionChecker,
  DeletionOptions,
  PushOptions,
  TagFinder,
} from '../../core/target.ts';
import type { RegistryClient } from '../client.ts';
import { RegistryTarget, type RegistryTargetOptions } from '../registry-target.ts';
import type { PackageVersions } from './package-versions.ts';

/** A repository of ghcr.io, or of a GitHub Enterprise server: a registry that deletes by GitHub's API for packages. */
export class GithubTarget extends RegistryTarget implements TagFinder, DeletionChecker {
  readonly #versions: PackageVersions;

  constructor(
    client: RegistryClient,
    versions: PackageVersions,
    options: Pick<RegistryTargetOptions, 'referrersMode' | 'settle' | 'close'>,
  ) {
    super(client, { ...options, deleteManifest: (digest, call) => versions.delete(digest, call) });
    this.#versions = versions;
  }

  override async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    await super.push(node, bytes, options);
    this.#versions.forget();
  }

  override async tag(node: Descriptor, reference: string, options: CallOptions = {}): Promise<void> {
    await super.tag(node, reference, options);
    this.#versions.forget();
  }

  override async untag(): Promise<void> {
    throw new OrasError(
      'UNSUPPORTED',
      'GitHub deletes a version of a package with all its tags, or not at all',
      {
        details: { host: this.#versions.registry, reason: 'packages-api' },
      },
    );
  }

  tagsOf(digest: Digest, options: CallOptions = {}): Promise<readonly string[]> {
    return this.#versions.tagsOf(digest, options);
  }

  async checkDeletion(digest: Digest, { tags, signal }: DeletionOptions): Promise<void> {
    const kept = (await this.tagsOf(digest, { signal })).filter((tag) => !tags.includes(tag));
    if (kept.length === 0) return;
    const { name, registry } = this.#versions;
    const others = kept.length === 1 ? `the tag ${kept[0]} stands` : `the tags ${kept.join(', ')} stand`;
    throw new OrasError(
      'CONFLICT',
      `${name}@${digest} is not deleted: ${others} for it, too, and ${registry} cannot remove a single tag`,
      { details: { host: registry, reason: 'kept-tag', tags: kept } },
    );
  }
}
