import { is, type HintRule } from './rule.ts';

/** Of OCI image layouts and their archives. They know their failures by `details.reason`. */
export const LAYOUT_RULES: readonly HintRule[] = [
  {
    id: 'ambiguous-name',
    group: 'content',
    title: 'Several manifests, and no telling which is meant',
    seen: '`has several manifests`, `stands for several manifests`',
    matches: (trouble) => is('INVALID_INPUT')(trouble) && trouble.details['reason'] === 'ambiguous-name',
    likely: () => 'the layout lists several manifests, and what was asked for fits more than one of them',
    fix: () =>
      'name the manifest by a name of its own or its digest; where they are for several platforms, set platform',
    snippet: () => 'with:\n  from: oci-layout:PATH@sha256:…',
  },
];
