import { afterAll, beforeAll } from 'vitest';
import { partnerPath } from '../../scripts/partners/places.ts';
import type { PartnerName } from '../../scripts/partners/table.ts';

/** What the suites around the running code have declared; undefined outside tests: scripts and the bench take what is there. */
let declared: (readonly PartnerName[])[] | undefined;

/** From here on, a partner is only to be had in a suite that declares it. The setup file of all tests calls it. */
export function requireDeclarations(): void {
  declared ??= [];
}

/** Throws where no suite around declares the partner: such a test would fail only on machines without it. */
export function mustDeclare(name: PartnerName): void {
  if (declared !== undefined && !declared.flat().includes(name))
    throw new Error(`a test uses ${name}: its describeWith does not declare it`);
}

/** Where a partner's executable is. */
export function declaredPartner(name: PartnerName): string {
  mustDeclare(name);
  const path = partnerPath(name);
  if (path === undefined) throw new Error(`${name} is not there: npm run partners`);
  return path;
}

/** Runs the body of a suite: its partners are declared while it is collected, and while its hooks and tests run. */
export function declaring(names: readonly PartnerName[], body: () => void): void {
  const enter = (): void => void declared?.push(names);
  const leave = (): void => void declared?.splice(declared.lastIndexOf(names), 1);
  beforeAll(enter);
  afterAll(leave);
  enter();
  body();
  leave();
}
