import type { ErrorCode } from '../../../core/errors.ts';
import { FOREIGN_RULES, LAST_RESPONSE_RULES, RESPONSE_RULES } from './registry-responses.ts';
import { MANIFEST_RULES, TAG_RULES } from './manifests.ts';
import { NAMED_REGISTRY_RULES } from './named-registries.ts';
import { REFERRER_CHOICE_RULES, REFERRER_RULES } from './referrers.ts';
import { ENDLESS_RULES } from './too-many-nodes.ts';
import { FILE_RULES } from './files.ts';
import { FORK_RULES, GITHUB_RULES } from './github.ts';
import { LAYOUT_RULES } from './layouts.ts';
import { HTTP_RULES } from './http.ts';
import { CONTENT_RULES, LATE_RULES } from './content-and-disk.ts';
import { NETWORK_RULES } from './network.ts';
import { OIDC_RULES } from './oidc.ts';
import { ANY_REGISTRY_RULES, CREDENTIAL_RULES } from './registries.ts';
import { TRUST_RULES } from './trust.ts';
import type { HintRule } from './rule.ts';

/** In order: the first rule that matches explains the failure. The texts are in the files above, under the ids that `docs/troubleshooting.md` has. */
export const HINT_RULES: readonly HintRule[] = [
  ...HTTP_RULES,
  ...OIDC_RULES,
  ...TRUST_RULES,
  ...FOREIGN_RULES,
  ...REFERRER_CHOICE_RULES,
  ...LAYOUT_RULES,
  ...CONTENT_RULES,
  ...FILE_RULES,
  ...TAG_RULES,
  ...FORK_RULES,
  ...CREDENTIAL_RULES,
  ...GITHUB_RULES,
  ...NAMED_REGISTRY_RULES,
  ...ANY_REGISTRY_RULES,
  ...ENDLESS_RULES,
  ...REFERRER_RULES,
  ...RESPONSE_RULES,
  ...MANIFEST_RULES,
  ...LAST_RESPONSE_RULES,
  ...NETWORK_RULES,
  ...LATE_RULES,
];

/** Codes whose failures may come without a hint, because there is nothing to add to what they say. */
export const WITHOUT_HINT: { readonly [C in ErrorCode]?: string } = {
  INVALID_INPUT: 'the message names the input, the value and what is allowed',
  NOT_FOUND: 'in a layout or an archive: the message lists the existing tags and platforms',
  UNSUPPORTED: 'the message says what is not supported, and there is no other way',
  UNAVAILABLE: 'not from a registry: an unexpected failure',
  ABORTED: 'the run was cancelled',
};
