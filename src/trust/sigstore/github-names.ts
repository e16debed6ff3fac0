import { text, wrong, type Fields } from '../fields.ts';
import { parsePattern } from './pattern.ts';

interface GithubServer {
  readonly url: string;
  /** Of the tokens of its workflow runs. */
  readonly issuer: string;
}

const NAME = /^[A-Za-z0-9_.-]{1,100}$/;
const PUBLIC = 'github.com';

/** Never from the environment: a runner of another server would then trust its own. */
export function parseGithubServer(fields: Fields, where: string): GithubServer {
  const { server = PUBLIC, enterprise } = fields;
  const host = text(server, `${where}: server`).toLowerCase();
  if (host !== PUBLIC && !/^[a-z0-9-]+\.ghe\.com$/.test(host))
    throw wrong(`${where}: server`, 'it must be github.com or a subdomain of ghe.com');
  const url = `https://${host}`;
  if (host !== PUBLIC) {
    if (enterprise !== undefined)
      throw wrong(`${where}: enterprise`, 'only github.com has issuers of enterprises');
    return { url, issuer: `https://token.actions.${host}` };
  }
  const issuer = 'https://token.actions.githubusercontent.com';
  if (enterprise === undefined) return { url, issuer };
  const slug = text(enterprise, `${where}: enterprise`);
  if (!NAME.test(slug)) throw wrong(`${where}: enterprise`, 'it must be the slug of an enterprise');
  return { url, issuer: `${issuer}/${slug}` };
}

/** `OWNER` or `OWNER/REPOSITORY`. */
export function parseRepository(
  value: string,
  where: string,
): { readonly owner: string; readonly repository: string | undefined } {
  const [owner = '', repository, ...more] = value.split('/');
  if (more.length > 0 || !NAME.test(owner) || (repository !== undefined && !NAME.test(repository)))
    throw wrong(where, 'it must be OWNER or OWNER/REPOSITORY; * is not allowed here');
  return { owner, repository };
}

interface WorkflowRun {
  /** Of the server. */
  readonly server: string;
  /** Of the owner or repository that a rule names. */
  readonly github: string;
  /** Of the repository that it ran for. */
  readonly repository: string;
}

interface Workflow {
  readonly text: string | undefined;
  /** Takes `https://HOST/OWNER/REPOSITORY/PATH`. */
  fits(url: string, of: WorkflowRun): boolean;
}

/** `FILE` is one of the repository that ran it, `OWNER/REPOSITORY/PATH` any; without a value, one below `github`. */
export function parseWorkflow(value: unknown, where: string): Workflow {
  if (value === undefined)
    return { text: undefined, fits: (url, { github }) => below(github, url) !== undefined };
  const name = text(value, where);
  const [owner = '', repository = '', ...path] = name.split('/');
  const file = parsePattern(path.length === 0 ? `.github/workflows/${name}` : path.join('/'));
  if (name.includes('**')) throw wrong(where, '** is not allowed here');
  if (!name.includes('/'))
    return { text: name, fits: (url, of) => file.fits(below(of.repository, url) ?? '') };
  if (!NAME.test(owner) || !NAME.test(repository) || path.length === 0 || name.includes('@'))
    throw wrong(where, 'it must be FILE, or OWNER/REPOSITORY/.github/workflows/FILE without a ref');
  return {
    text: name,
    fits: (url, { server }) => file.fits(below(`${server}/${owner}/${repository}`, url) ?? ''),
  };
}

/** What comes after the start and a slash; the start counts without case, as names of GitHub do. */
function below(start: string, url: string): string | undefined {
  const prefix = `${start}/`;
  if (url.slice(0, prefix.length).toLowerCase() !== prefix.toLowerCase()) return undefined;
  return url.slice(prefix.length);
}
