import { expect, test } from 'vitest';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { client, describeWith } from '../support/partners.ts';
import { passed } from '../support/passed.ts';
import { startRegistry } from '../support/registries.ts';
import { openNewRepository } from '../support/target-kinds.ts';
import { runAction } from '../support/runner.ts';
import { expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { copySigned } from '../support/trust/copy-signed.ts';
import { cosignAll, FORMS, KEYS, tagFor } from '../support/trust/cosigned.ts';
import { publicKeys, signedArchive } from '../support/trust/golden-trust.ts';
import { expectVerdicts, verdictOf } from '../support/trust/verdicts.ts';

describeWith(
  ['oras', 'regctl', 'crane', 'docker-registry', 'olareg'],
  'signed images that others copied',
  () => {
    const [oras, regctl, crane] = [client('oras'), client('regctl'), client('crane')];
    const keys = publicKeys();

    test.each(['docker-registry', 'olareg'] as const)('are verified at %s', async (kind) => {
      await using registry = await startRegistry(kind);
      const [from, byOras, byRegctl, byCrane] = await Promise.all(
        Array.from({ length: 4 }, () => openNewRepository(registry)),
      );
      if (!from || !byOras || !byRegctl || !byCrane) throw new Error('no repositories');
      const all = [from, byOras, byRegctl, byCrane];
      const place = ({ name }: { readonly name: string }): string => `${registry.host}/${name}`;
      try {
        await copySigned(signedArchive(), from.target);
        await expectVerdicts(from.target, keys);
        passed(await regctl(['registry', 'set', '--tls', 'disabled', registry.host]));
        const tags = KEYS.flatMap((key) =>
          FORMS.flatMap((form) => (['signed', 'attested'] as const).map((what) => tagFor(key, form, what))),
        );
        for (const tag of tags) {
          const [source, target] = [`${place(from)}:${tag}`, `${place(byRegctl)}:${tag}`];
          passed(await regctl(['image', 'copy', '--referrers', '--digest-tags', source, target]));
        }
        await expectVerdicts(byRegctl.target, keys);
        // oras copies referrers, and not what cosign keeps under tags; crane copies tags, of referrers only their lists.
        for (const key of KEYS) {
          const tag = tagFor(key, 'bundle', 'signed');
          const plain = ['--from-plain-http', '--to-plain-http'];
          passed(await oras(['cp', '-r', ...plain, `${place(from)}:${tag}`, `${place(byOras)}:${tag}`]));
          expect(await verdictOf(byOras.target, tag, { key: keys[key] })).toBe('holds');
          passed(await crane(['copy', '--insecure', '--all-tags', place(from), place(byCrane)]));
          const old = tagFor(key, 'tag', 'signed');
          expect(await verdictOf(byCrane.target, old, { key: keys[key] })).toBe('holds');
        }
      } finally {
        for (const one of all) await one.close();
      }
    });

    test('are taken by the action', async () => {
      await using registry = await startRegistry('docker-registry');
      const from = await openNewRepository(registry);
      await copySigned(signedArchive(), from.target);
      await from.close();
      const cwd = workspaceWith({ 'p256.pub': keys.p256, 'rsa.pub': keys.rsa });
      for (const form of FORMS) {
        const place = `${registry.host}/${from.name}:${tagFor('p256', form, 'signed')}`;
        const inputs = { command: 'copy', from: place, to: `oci-layout:${form}` };
        const run = await expectSuccess({ cwd, inputs: { ...inputs, verify: '- key: p256.pub' } });
        expect(JSON.parse(output(run, 'verified'))).toMatchObject([
          { kind: 'key', digest: output(run, 'digest') },
        ]);
        const refused = await runAction({ cwd, inputs: { ...inputs, verify: '- key: rsa.pub' } });
        expect(refused.outcome).toBe('failure');
        expect(refused.log).toContain('is not signed with the key');
      }
    });
  },
);

describeWith(['cosign', 'docker-registry', 'olareg'], 'what cosign signs and attests today', () => {
  test.each(['docker-registry', 'olareg'] as const)('is verified at %s, and after a copy', async (kind) => {
    await using registry = await startRegistry(kind);
    const repository = await openNewRepository(registry);
    try {
      const keys = await cosignAll(repository.target, `${registry.host}/${repository.name}`);
      await expectVerdicts(repository.target, keys);
      const other = { key: publicKeys().p256 };
      expect(await verdictOf(repository.target, 'p256-bundle-signed', other)).toBe('other-signer');
      await expectVerdicts(await copySigned(repository.target, new MemoryTarget()), keys);
    } finally {
      await repository.close();
    }
  });
});
