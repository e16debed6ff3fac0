import { readAll } from '../../../core/bytes.ts';
import { TITLE, titleOf, type Descriptor } from '../../../core/descriptor.ts';
import { OrasError } from '../../../core/errors.ts';
import { parseJsonObject } from '../../../core/json.ts';
import type { Manifest } from '../../../core/manifest.ts';
import type { CallOptions, Content } from '../../../core/target.ts';

/** https://helm.sh/docs/topics/registries, "Helm chart manifest" */
const CONFIG = 'application/vnd.cncf.helm.config.v1+json';
const ENDINGS: Readonly<Record<string, string>> = {
  'application/vnd.cncf.helm.chart.content.v1.tar+gzip': '.tgz',
  'application/vnd.cncf.helm.chart.provenance.v1.prov': '.tgz.prov',
};

export function isChart({ config }: Manifest): boolean {
  return config?.mediaType === CONFIG;
}

/** The archive of a chart and its provenance, as `helm package` names them; none for other artifacts. */
export async function chartFiles(
  source: Content,
  manifest: Manifest,
  call: CallOptions,
): Promise<readonly Descriptor[]> {
  const { config, layers = [] } = manifest;
  if (!config || !isChart(manifest)) return [];
  const unnamed = layers.filter(
    (layer) => titleOf(layer) === undefined && Object.hasOwn(ENDINGS, layer.mediaType),
  );
  if (unnamed.length === 0) return [];
  const name = await chartName(source, config, call);
  return unnamed.map((layer) => ({
    ...layer,
    annotations: { ...layer.annotations, [TITLE]: `${name}${ENDINGS[layer.mediaType] ?? ''}` },
  }));
}

async function chartName(source: Content, config: Descriptor, call: CallOptions): Promise<string> {
  const { name, version } = parseJsonObject(await readAll(source.fetch(config, call), config), config.digest);
  if (isPart(name) && isPart(version)) return `${name}-${version}`;
  const said = JSON.stringify({ name, version }).slice(0, 200);
  throw new OrasError('INVALID_CONTENT', `the chart's config has no name and version for a file: ${said}`, {
    details: { digest: config.digest },
  });
}

function isPart(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/.test(value);
}
