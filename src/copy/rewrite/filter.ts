import type { Annotations, Platform } from '../../core/descriptor.ts';
import { artifactTypeOf } from '../../core/manifest.ts';
import type { NodeFilter } from '../options.ts';
import { matchesPlatform } from '../../core/platform.ts';

/** Nodes of one of these media types. */
export function byMediaType(...types: readonly string[]): NodeFilter {
  return (node) => types.includes(node.mediaType);
}

/** Manifests of one of these artifact types, whether their descriptor says so or only they themselves. */
export function byArtifactType(...types: readonly string[]): NodeFilter {
  return async (node, _parent, manifest) => {
    const held = node.artifactType ?? (await typeIn(manifest));
    return held !== undefined && types.includes(held);
  };
}

async function typeIn(manifest: Parameters<NodeFilter>[2]): Promise<string | undefined> {
  const held = await manifest();
  return held && artifactTypeOf(held);
}

/** Nodes with the annotation, on their descriptor or in the manifest; with any value where none is given. */
export function byAnnotation(key: string, value?: string): NodeFilter {
  const has = (annotations: Annotations | undefined): boolean =>
    annotations !== undefined &&
    Object.hasOwn(annotations, key) &&
    (value === undefined || annotations[key] === value);
  return async (node, _parent, manifest) => has(node.annotations) || has((await manifest())?.annotations);
}

/** Nodes for one of these platforms, and all nodes that name none. */
export function byPlatform(...platforms: readonly Platform[]): NodeFilter {
  return ({ platform }) => !platform || platforms.some((asked) => matchesPlatform(platform, asked));
}

export function not(filter: NodeFilter): NodeFilter {
  return async (node, parent, manifest) => !(await filter(node, parent, manifest));
}

/** Asked in order, up to the first that says no. */
export function allOf(...filters: readonly NodeFilter[]): NodeFilter {
  return async (node, parent, manifest) => {
    for (const filter of filters) if (!(await filter(node, parent, manifest))) return false;
    return true;
  };
}

/** Asked in order, up to the first that says yes. */
export function anyOf(...filters: readonly NodeFilter[]): NodeFilter {
  return not(allOf(...filters.map(not)));
}
