export const id = 9306;
export const ids = [9306];
export const modules = {

/***/ 69306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ settleEach),
/* harmony export */   c: () => (/* binding */ warnOf),
/* harmony export */   settleReferrers: () => (/* binding */ settleReferrers)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17145);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45229);
/* harmony import */ var _shared_kept_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88964);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);






const AT_ONCE = 8;
/**
 * For the end of a step: leaves the referrers indexes that it wrote to the post step. In a terminal, where there is none,
 * and where the state holds no more of them, they are settled now. Fails only where an entry is known to be lost.
 */
async function settleReferrers({ open, runner, runtime, signal }) {
    const all = [...open.unsettled()].flatMap(([repository, indexes]) => indexes.map((written) => ({ repository, written })));
    const { state, log } = runner;
    const { kept, rest } = state ? (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .fitting */ ._Q)(all) : { kept: [], rest: all };
    if (state)
        (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberReferrers */ .Cf)(state, kept, { runtime, logins: await (0,_shared_kept_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .loginNames */ .CL)(open) });
    if (signal.aborted)
        return;
    const failures = await settleEach(rest, { open, log }, { signal });
    const lost = failures.find(isLoss);
    if (lost)
        throw lost;
    warnOf(failures, log);
}
/** Returns why some could not be settled. */
async function settleEach(indexes, { open, log }, options) {
    const failures = [];
    await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(indexes, AT_ONCE, async ({ repository, written }) => {
        try {
            const count = await open.settle(repository, written, options);
            if (count > 0)
                log.info(`Others had overwritten the referrers of ${repository}@${written.subject}: ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(count, 'entry', 'entries')} written again`);
        }
        catch (error) {
            failures.push(error);
        }
    });
    return failures;
}
function warnOf(failures, log) {
    if (failures.length === 0)
        return;
    const which = failures.length === 1 ? 'a list' : `${failures.length} lists`;
    log.warning(`referrers: ${which} could not be read once more: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(failures[0]), 500)}; where others attached to the same artifact at the same moment, an entry may be missing: run the step again`);
}
function isLoss(error) {
    return error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && error.details.reason === 'referrers-index-overwritten';
}


/***/ }),

/***/ 88208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ rememberReferrers),
/* harmony export */   Ln: () => (/* binding */ rememberedReferrers),
/* harmony export */   _Q: () => (/* binding */ fitting)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _shared_kept_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88964);



const REFERRERS = 'referrers';
/** Bytes of JSON. The post step is given it as a variable, which on Windows has at most 32,767 characters. */
const MAX_INDEXES = 20 * 1024;
/** What a registry is reached with. */
const CONNECTION = new Set([
    'registry',
    'username',
    'password',
    'registry-auth',
    'github-token',
    'if-unauthorized',
    'plain-http',
    'ca-file',
    'client-cert',
    'client-key',
    'headers',
    'referrers-mode',
    'retries',
]);
/** The newest, as many as fit into the state; and the others, whose writers have had the most time. */
function fitting(all) {
    const newest = all.toSorted((one, other) => other.written.writtenAt - one.written.writtenAt);
    let size = 0;
    const end = newest.findIndex((one) => (size += JSON.stringify(one).length + 1) > MAX_INDEXES);
    return end < 0 ? { kept: newest, rest: [] } : { kept: newest.slice(0, end), rest: newest.slice(end) };
}
function rememberReferrers(step, indexes, { runtime, logins }) {
    const state = { ...(0,_shared_kept_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .keepInputs */ .jf)(runtime, logins, (name) => CONNECTION.has(name)), indexes };
    step.save(REFERRERS, state);
}
/** Undefined where the step wrote no referrers index. */
function rememberedReferrers(step) {
    const state = step.read(REFERRERS);
    const json = state === '' ? undefined : JSON.parse(state);
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json) || !(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json['inputs']) || !Array.isArray(json['indexes']))
        return undefined;
    const known = json;
    return { ...known, indexes: json['indexes'].flatMap((one) => indexIn(one) ?? []) };
}
function indexIn(json) {
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json) || !(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json['written']))
        return undefined;
    const { subject, digest, writtenAt, tookMs, added, removed } = json['written'];
    if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(String(subject)) || !(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(String(digest)))
        return undefined;
    const written = {
        subject: subject,
        digest: digest,
        added: digestsIn(added),
        removed: digestsIn(removed),
        writtenAt: Number(writtenAt),
        tookMs: Number(tookMs),
    };
    return { repository: String(json['repository']), written };
}
function digestsIn(json) {
    return Array.isArray(json) ? json.map(String).filter(_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc) : [];
}


/***/ }),

/***/ 88964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ loginNames),
/* harmony export */   GV: () => (/* binding */ runtimeOf),
/* harmony export */   I2: () => (/* binding */ withKnownLogins),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   jf: () => (/* binding */ keepInputs)
/* harmony export */ });
/* harmony import */ var _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93313);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90094);


/** Inputs that hold secrets, which no state may have: the post step is given them anew. */
const SECRETS = ['password', 'registry-auth', 'github-token', 'headers'];
/** What the run is, and where credentials are: a later step may have changed it. */
const KEPT = [
    'GITHUB_REPOSITORY',
    'GITHUB_REF',
    'GITHUB_BASE_REF',
    'GITHUB_EVENT_NAME',
    'GITHUB_EVENT_PATH',
    'GITHUB_SHA',
    'GITHUB_WORKFLOW',
    'GITHUB_SERVER_URL',
    'GITHUB_ACTOR',
    'RUNNER_TEMP',
    'DOCKER_CONFIG',
    'REGISTRY_AUTH_FILE',
    'XDG_RUNTIME_DIR',
    'XDG_CONFIG_HOME',
];
/** Those of the step that were given. `wanted`: which of them the post step has a use for. Default: all. */
function keepInputs(runtime, logins, wanted = () => true) {
    const raw = (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .fromEnvironment */ .AU)(runtime.env);
    const names = Object.keys(_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc).filter((name) => wanted(name) && raw(name) !== _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc[name]);
    return {
        inputs: Object.fromEntries(names.filter((name) => !isSecret(name)).map((name) => [name, raw(name)])),
        secrets: names.filter(isSecret),
        headers: headerNames(raw('headers')),
        workspace: runtime.workspace,
        home: runtime.home,
        env: Object.fromEntries(KEPT.map((name) => [name, runtime.env[name] ?? ''])),
        logins,
    };
}
/** The inputs of the step. A secret of now counts where it is the one that the step had, as far as names can tell. */
function inputsOf(state, now) {
    const isOwnLogin = now('password') !== '' &&
        ['registry', 'username'].every((name) => now(name) === (state.inputs[name] ?? ''));
    return (name) => {
        if (['registry', 'username', 'password'].includes(name) && !isOwnLogin)
            return '';
        if (name === 'job-status')
            return now(name);
        if (!isSecret(name))
            return state.inputs[name] ?? _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc[name];
        const isOwn = name !== 'headers' || headerNames(now(name)) === state.headers;
        return state.secrets.includes(name) && isOwn ? now(name) : '';
    };
}
/** The runtime of the step. */
function runtimeOf({ env, workspace, home }, now) {
    return { ...(0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .readRuntime */ .Ft)({ ...now.env, ...env }, true), workspace, home };
}
/** A login of another step, which the runner may show this one, is not for the registry of this one. */
function withKnownLogins(inputs, { logins }) {
    const known = inputs.connection.logins.filter((login) => logins.includes(loginName(login)));
    const entries = inputs.connection.entries.map((entry) => {
        const { oidc, ...others } = entry;
        return oidc && !logins.includes(oidcName(entry.registry)) ? others : entry;
    });
    return { ...inputs, connection: { ...inputs.connection, logins: known, entries } };
}
/** Of all logins of the step, also those that ID tokens give. */
async function loginNames(open) {
    return [...(await open.logins()).map(loginName), ...(await open.oidcRegistries()).map(oidcName)];
}
function oidcName(registry) {
    return `an ID token at ${registry}`;
}
function loginName(login) {
    return `${'username' in login ? login.username : 'a token'} at ${login.registry}`;
}
function isSecret(name) {
    return SECRETS.includes(name);
}
function headerNames(text) {
    const lines = text.split('\n').map((line) => line.slice(0, Math.max(0, line.indexOf(':'))).trim());
    return lines
        .map((name) => name.toLowerCase())
        .toSorted()
        .join(' ')
        .trim();
}


/***/ })

};
