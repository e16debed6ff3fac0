import { because, type HintRule } from './rule.ts';

function firstOf(platforms: unknown): string {
  const [first = ''] = (typeof platforms === 'string' ? platforms : '').split(', ');
  return /^[\w./:-]+$/.test(first) ? first : 'linux/amd64';
}

/** Of OCI image layouts and their archives. They know their failures by `details.reason`. */
export const LAYOUT_RULES: readonly HintRule[] = [
  {
    id: 'ambiguous-name',
    group: 'content',
    title: 'Several manifests, and no telling which is meant',
    seen: '`several manifests`, `names several manifests`',
    matches: because('ambiguous-name'),
    likely: () => 'the layout lists several manifests, and what was asked for fits more than one of them',
    fix: () =>
      'name the manifest by a name of its own or its digest; where they are for several platforms, set platform',
    snippet: () => 'with:\n  from: oci-layout:PATH:NAME',
  },
  {
    id: 'partial-index',
    group: 'content',
    title: 'An index without some of its platforms',
    seen: '`lists … manifests and lacks`',
    matches: because('partial-index'),
    likely: () =>
      'the tool that wrote it fetched some of the platforms only, as docker pull and docker save do',
    fix: () => 'name a platform that is there, or write it again with all of them',
    snippet: ({ details }) => `with:\n  platform: ${firstOf(details['platform'])}`,
  },
  {
    id: 'link-out-of-layout',
    group: 'content',
    title: 'A layout of links',
    seen: '`is a link that does not lead to a file of the layout`',
    matches: because('link-out-of-layout'),
    likely: () => 'the tool that made the layout linked its blobs instead of copying them, as Bazel does',
    fix: () => 'make a copy that has the content itself, and use that',
    snippet: () => 'run: cp -rL bazel-bin/image layout',
  },
  {
    id: 'docker-archive',
    group: 'content',
    title: 'A docker-archive',
    seen: '`is a docker-archive`',
    matches: because('docker-archive'),
    likely: () => 'it was written in the format of docker save before Docker 25, which is no OCI layout',
    fix: () => 'write it as an OCI archive, or make one of it',
    snippet: () => 'run: skopeo copy docker-archive:image.tar oci-archive:oci.tar:v1',
  },
  {
    id: 'packed-archive',
    group: 'content',
    title: 'A packed archive',
    seen: '`is compressed with`',
    matches: because('packed-archive'),
    likely: () =>
      'the tar was packed as a whole after it was written; gzip and zstd can be read, none is written',
    fix: () => 'unpack it to a plain tar in an earlier step, and name that',
    snippet: () => 'run: xz --decompress --keep image.tar.xz',
  },
];
