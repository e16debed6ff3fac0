export interface StoredManifest {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface Upload {
  readonly id: string;
  /** What `_state` of the Location in force is. */
  state: string;
  chunks: Buffer[];
  /** A chunk below the minimum came: it must have been the last. */
  ended: boolean;
}

export interface StoredRepository {
  readonly blobs: Map<string, Buffer>;
  readonly manifests: Map<string, StoredManifest>;
  /** Tag to digest. */
  readonly tags: Map<string, string>;
  readonly uploads: Map<string, Upload>;
}

/** By the repository's name. */
export type Store = Map<string, StoredRepository>;

export function repositoryOf(store: Store, name: string): StoredRepository {
  const found = store.get(name);
  if (found) return found;
  const made: StoredRepository = {
    blobs: new Map(),
    manifests: new Map(),
    tags: new Map(),
    uploads: new Map(),
  };
  store.set(name, made);
  return made;
}

export interface Child {
  readonly mediaType?: string;
  readonly digest: string;
  readonly size: number;
  readonly urls?: readonly string[];
}

/** What the registry looks at; everything else in a manifest is only bytes. */
export interface ManifestFields {
  readonly schemaVersion?: unknown;
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config?: Child;
  readonly layers?: readonly Child[];
  readonly manifests?: readonly Child[];
  readonly subject?: Child;
  readonly annotations?: Readonly<Record<string, string>>;
}

export function manifestFields(bytes: Buffer): ManifestFields | undefined {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields: ManifestFields = value;
  const lists = [fields.layers, fields.manifests].filter((list) => list !== undefined);
  if (!lists.every((list) => Array.isArray(list) && list.every(isChild))) return undefined;
  const single = [fields.config, fields.subject].filter((child) => child !== undefined);
  return single.every(isChild) ? fields : undefined;
}

function isChild(value: unknown): value is Child {
  if (typeof value !== 'object' || value === null) return false;
  return 'digest' in value && typeof value.digest === 'string' && 'size' in value;
}

/** Blobs that a manifest needs: foreign layers live elsewhere. */
export function blobsOf(fields: ManifestFields): Child[] {
  const layers = (fields.layers ?? []).filter((layer) => !(layer.urls && layer.urls.length > 0));
  return fields.config ? [fields.config, ...layers] : layers;
}
