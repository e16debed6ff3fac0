/**
 * Variables that helpers need: paths, proxies, certificates, desktop keyrings, and cloud accounts. The step's inputs and
 * the runner's own tokens (ACTIONS_*, OIDC) are withheld.
 */
const NAMES =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TMP|TEMP|DISPLAY|WAYLAND_DISPLAY|XDG_\w+|DBUS_SESSION_BUS_ADDRESS|GNUPGHOME|GPG_\w+|PASSWORD_STORE_\w+|SSL_CERT_\w+|(?:HTTPS?|NO|ALL)_PROXY|DOCKER_\w+|REGISTRY_AUTH_FILE|AWS_\w+|AZURE_\w+|GOOGLE_\w+|CLOUDSDK_\w+|GCE_\w+|VAULT_\w+)$/i;
const WINDOWS =
  /^(?:SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|USERNAME|USERDOMAIN|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|ALLUSERSPROFILE|PROGRAMFILES(?:\(X86\))?|PROGRAMW6432|COMMONPROGRAM\S*|PROCESSOR_\w+|NUMBER_OF_PROCESSORS|OS)$/i;

export function helperEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => NAMES.test(name) || WINDOWS.test(name)));
}
