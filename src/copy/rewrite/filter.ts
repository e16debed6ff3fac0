import type { Annotations, Platform } from '../../core/descriptor.ts';
import { artifactTypeOf } from '../../core/manifest.ts';
import type { NodeFilter } from '../options.ts';
import { matchesPlatform } from '../../core/platform.ts';

/** Includes nodes of these media types. */
export function byMediaType(...types: readonly string[]): NodeFilter {
  return (node) => types.includes(node.mediaType);
}

/**
 * Includes manifests of these artifact types, by the descriptor or else by the manifest.
 *
 * @example
 * const options: CopyOptions = { filter: not(byArtifactType('application/vnd.acme.debug')) };
 */
export function byArtifactType(...types: readonly string[]): NodeFilter {
  return async (node, _parent, manifest) => {
    const type = node.artifactType ?? (await typeIn(manifest));
    return type !== undefined && types.includes(type);
  };
}

async function typeIn(read: Parameters<NodeFilter>[2]): Promise<string | undefined> {
  const manifest = await read();
  return manifest && artifactTypeOf(manifest);
}

/** Includes nodes with the annotation, on the descriptor or in the manifest; with any value if none is given. */
export function byAnnotation(key: string, value?: string): NodeFilter {
  const has = (annotations: Annotations | undefined): boolean =>
    annotations !== undefined &&
    Object.hasOwn(annotations, key) &&
    (value === undefined || annotations[key] === value);
  return async (node, _parent, manifest) => has(node.annotations) || has((await manifest())?.annotations);
}

/** Includes nodes for these platforms, and nodes without a platform. */
export function byPlatform(...platforms: readonly Platform[]): NodeFilter {
  return ({ platform }) => !platform || platforms.some((wanted) => matchesPlatform(platform, wanted));
}

/** Includes the nodes that the filter excludes. */
export function not(filter: NodeFilter): NodeFilter {
  return async (node, parent, manifest) => !(await filter(node, parent, manifest));
}

/** Includes nodes that pass every filter; stops at the first that excludes the node. */
export function allOf(...filters: readonly NodeFilter[]): NodeFilter {
  return async (node, parent, manifest) => {
    for (const filter of filters) if (!(await filter(node, parent, manifest))) return false;
    return true;
  };
}

/** Includes nodes that pass any filter; stops at the first that includes the node. */
export function anyOf(...filters: readonly NodeFilter[]): NodeFilter {
  return not(allOf(...filters.map(not)));
}
