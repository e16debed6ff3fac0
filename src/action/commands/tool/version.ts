import { createHash } from 'node:crypto';
import type { Platform } from '../../../core/descriptor.ts';
import { algorithmOf, hexOf, type Digest } from '../../../core/digest.ts';
import { formatLocation, type Location } from '../../inputs/location.ts';

/** semver.org, without build metadata: the runner's tool cache leaves that out. */
const SEMVER =
  /^v?((?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?)$/;

/** `v1.7.1` is 1.7.1; undefined for a tag that is no whole version, such as `1.7` or `latest`: those move. */
export function versionOf(tag: string): string | undefined {
  return SEMVER.exec(tag)?.[1];
}

/** A version of its own for each content. One identifier: twelve digits that begin with 0 would be no version. */
export function digestVersion(digest: Digest): string {
  return `0.0.0-${algorithmOf(digest)}-${hexOf(digest).slice(0, 12)}`;
}

/**
 * The versions under which a tool may stand in the tool cache, the best first. The second is for a tag whose content
 * is another one meanwhile: what a running job may use is never replaced.
 */
export function toolVersions(tag: string | undefined, digest: Digest): readonly string[] {
  const version = tag === undefined ? undefined : versionOf(tag);
  return version === undefined ? [digestVersion(digest)] : [version, digestVersion(digest)];
}

/** The last part of the repository, and what keeps it apart from others of that name, such as the runner's own `node`. */
export function toolName(from: Location): string {
  const place = formatLocation(from);
  const last = place.split(/[/\\:]/).findLast((part) => /[A-Za-z0-9]/.test(part)) ?? 'tool';
  const name = last.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 60);
  return `${name}-oras-${createHash('sha256').update(place).digest('hex').slice(0, 8)}`;
}

const SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows' };
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly littleEndian: boolean;
}

/** In Go's words, as platforms of images have them. */
export function runnerPlatform({ platform, arch, littleEndian }: Machine): Platform {
  const endian = ['ppc64', 'mips', 'mips64'].includes(arch) && littleEndian ? 'le' : '';
  return { os: SYSTEMS[platform] ?? platform, architecture: `${ARCHITECTURES[arch] ?? arch}${endian}` };
}

/** The folder below a version: the runner's own architecture has the name that the toolkit gives it. */
export function toolArchitecture(wanted: Platform | undefined, machine: Machine): string {
  if (!wanted) return machine.arch;
  const own = runnerPlatform(machine);
  const same = wanted.os === own.os && wanted.architecture === own.architecture;
  if (same && wanted.variant === undefined && wanted['os.version'] === undefined) return machine.arch;
  const parts = [wanted.os, wanted.architecture, wanted.variant, wanted['os.version']];
  return parts.filter((part) => part !== undefined).join('-');
}
