import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp.ts';

/** What a recipe uses of others and a test without network cannot have: it does the part that can be seen. */
export interface StandIn {
  /** As a workflow writes it. */
  readonly uses: string;
  readonly reason: string;
  /** JSON is YAML too. */
  readonly action: object;
}

const metadata: StandIn = {
  uses: 'docker/metadata-action@v6',
  reason:
    "the real one asks GitHub's API about the repository; this gives outputs of the same form for a tag vX.Y.Z",
  action: {
    name: 'metadata',
    description: 'Tags and annotations for a version tag.',
    inputs: { images: { required: true }, tags: { required: true } },
    outputs: Object.fromEntries(
      ['version', 'tags', 'tag-names', 'labels', 'annotations'].map((name) => [
        name,
        { value: `\${{ steps.meta.outputs.${name} }}` },
      ]),
    ),
    runs: {
      using: 'composite',
      steps: [
        {
          shell: 'bash',
          id: 'meta',
          env: { IMAGE: '${{ inputs.images }}' },
          run: `version=\${GITHUB_REF#refs/tags/v}
            list() { echo "$1<<END"; cat; echo END; }
            about() { for line in "title=app" "description=It's an app, with \\"quotes\\" = and more" \\
              "url=https://github.com/acme/app" "source=https://github.com/acme/app" "version=$version" \\
              "created=2026-01-31T12:00:00.000Z" "revision=$GITHUB_SHA" "licenses="
              do echo "$1org.opencontainers.image.$line"; done; }
            {
              echo "version=$version"
              printf '%s\\n' "$version" "\${version%.*}" latest | list tag-names
              printf "$IMAGE:%s\\n" "$version" "\${version%.*}" latest | list tags
              about '' | list labels
              about manifest: | list annotations
            } >> "$GITHUB_OUTPUT"`.replaceAll(/^ +/gm, ''),
        },
      ],
    },
  },
};

const installer: StandIn = {
  uses: 'sigstore/cosign-installer@v4',
  reason: 'the real one downloads cosign; the test has put it on PATH',
  action: {
    name: 'cosign-installer',
    description: 'Finds cosign on PATH.',
    runs: { using: 'composite', steps: [{ shell: 'bash', run: 'cosign version > /dev/null' }] },
  },
};

const attest: StandIn = {
  uses: 'actions/attest@v4',
  reason:
    'the real one signs with a certificate of Sigstore; this says what it was given, and whose logins it finds',
  action: {
    name: 'attest',
    description: 'Says what is to be attested.',
    inputs: Object.fromEntries(
      ['subject-name', 'subject-digest', 'push-to-registry'].map((name) => [name, { required: false }]),
    ),
    runs: {
      using: 'composite',
      steps: [
        {
          shell: 'bash',
          env: { NAME: '${{ inputs.subject-name }}', DIGEST: '${{ inputs.subject-digest }}' },
          run: 'echo "attest: ${NAME:-what is declared}@$DIGEST"',
        },
        {
          if: "inputs.push-to-registry == 'true'",
          shell: 'bash',
          run: `jq -r '.auths | keys[] | "login: " + .' ~/.docker/config.json`,
        },
      ],
    },
  },
};

export const standIns: readonly StandIn[] = [metadata, installer, attest];

const folders = new Map<string, string>();

/** The folder that `--local-repository` names. */
export function standInFolder({ uses, action }: StandIn): string {
  const known = folders.get(uses);
  if (known !== undefined) return known;
  const folder = tempFolder('stand-in-');
  writeFileSync(join(folder, 'action.yml'), JSON.stringify(action));
  folders.set(uses, folder);
  return folder;
}
