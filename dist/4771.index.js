export const id = 4771;
export const ids = [4771];
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

/***/ 34771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPostStep: () => (/* binding */ runPostStep)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/action/commands/cache/cache.js + 7 modules
var cache = __webpack_require__(2506);
// EXTERNAL MODULE: ../build/js/action/commands/cache/state.js
var cache_state = __webpack_require__(72802);
// EXTERNAL MODULE: ../build/js/action/commands/shared/kept-inputs.js
var kept_inputs = __webpack_require__(88964);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/open/open.js
var open_open = __webpack_require__(56790);
// EXTERNAL MODULE: ../build/js/action/commands/cache/save.js + 8 modules
var save = __webpack_require__(98607);
// EXTERNAL MODULE: ../build/js/action/runner/progress.js
var runner_progress = __webpack_require__(80739);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
// EXTERNAL MODULE: ../build/js/action/inputs/machine-path.js
var machine_path = __webpack_require__(11418);
// EXTERNAL MODULE: ../build/js/action/commands/read-inputs.js + 2 modules
var read_inputs = __webpack_require__(94273);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
// EXTERNAL MODULE: ../build/js/action/reporting/add-summary.js
var add_summary = __webpack_require__(86184);
// EXTERNAL MODULE: ../build/js/action/runner/time-limit.js
var time_limit = __webpack_require__(19851);
;// CONCATENATED MODULE: ../build/js/action/commands/cache/post.js














/** For the post step: saves what command `cache` is for, as the job has left it. It fails no job. */
async function saveRememberedCache({ runtime: now, runner, stop }) {
    const { log } = runner;
    try {
        const state = runner.state && (0,cache_state/* rememberedCache */.P)(runner.state);
        if (!state)
            return;
        const runtime = (0,kept_inputs/* runtimeOf */.GV)(state, now);
        const raw = (0,kept_inputs/* inputsOf */.Vc)(state, (0,raw_inputs/* fromEnvironment */.AU)(now.env));
        const { task, ...inputs } = await (0,read_inputs/* readInputs */.K)(raw, log, (0,machine_path/* surroundingsIn */.F)(runtime));
        if (task.command !== cache.cache)
            return;
        const cached = task.inputs;
        const why = reasonNotTo(cached, { state, runtime, status: raw('job-status') });
        if (why !== undefined)
            return log.info(`Nothing is saved: ${(0,safe_text/* safeText */.H)(why, 500)}`);
        const open = (0,open_open/* createOpener */.o)((0,kept_inputs/* withKnownLogins */.I2)(inputs, state), runtime, log);
        const progress = new runner_progress/* Progress */.ke((line) => log.info(line));
        const { concurrency, timeoutMs } = inputs.connection;
        try {
            await logMissingLogins(state, open, log);
            const context = {
                open,
                runtime,
                runner,
                log,
                signal: (0,time_limit/* withTimeLimit */.B)(stop, timeoutMs),
                concurrency,
                progress,
            };
            const result = await (0,save/* saveCache */.I)(cached, context, state.restored);
            const { removed = 0, left = 0 } = result.retention ?? {};
            if (inputs.summary && (result.saved || removed + left > 0))
                await (0,add_summary/* addResult */.N)(runner, result, { command: cache.cache, plan: undefined });
        }
        finally {
            progress.stop();
            await open.close();
        }
    }
    catch (error) {
        log.warning(`cache: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 500)}; nothing is saved`);
    }
}
function reasonNotTo({ onFailure, store, scope }, { state, runtime, status }) {
    if (!onFailure && status !== '' && status !== 'success')
        return `the job ended with ${status}`;
    if (state.silent)
        return `${(0,inputs_location/* formatLocation */.j$)(store)} did not answer when the cache was restored`;
    // Its branch is gone when the run ends.
    if (runtime.env['GITHUB_EVENT_NAME'] === 'merge_group' && scope === 'branch')
        return 'no other run reads entries of a merge queue branch; set cache-scope: repo, or use cache-save';
    return undefined;
}
async function logMissingLogins({ logins }, open, log) {
    if (logins.length === 0)
        return;
    const known = await (0,kept_inputs/* loginNames */.CL)(open);
    const missing = logins.filter((name) => !known.includes(name));
    if (missing.length > 0)
        log.info(`The post step was not given the login of ${(0,safe_text/* safeText */.H)(missing.join(', '), 300)}`);
}

// EXTERNAL MODULE: ../build/js/action/commands/login/undo.js
var undo = __webpack_require__(72360);
// EXTERNAL MODULE: ../build/js/action/commands/referrers/settle.js
var settle = __webpack_require__(69306);
// EXTERNAL MODULE: ../build/js/action/commands/referrers/state.js
var referrers_state = __webpack_require__(88208);
;// CONCATENATED MODULE: ../build/js/action/commands/referrers/post.js







/** Milliseconds after a write: writers that had read the list before are done by then, or have failed. */
const AFTER_MS = 500;
/** A registry that does not answer must not hold the job. */
const LIMIT_MS = 60_000;
/** For the post step: looks once more at the referrers indexes that the step wrote, and repairs them. It fails no job. */
async function settleRemembered({ runtime, runner, stop }) {
    try {
        const state = runner.state && (0,referrers_state/* rememberedReferrers */.Ln)(runner.state);
        if (state && state.indexes.length > 0)
            await settleAll(state, { runtime, runner, stop });
    }
    catch (error) {
        (0,settle/* warnOf */.c)([error], runner.log);
    }
}
async function settleAll(state, { runtime, runner, stop }) {
    const { log } = runner;
    const raw = (0,kept_inputs/* inputsOf */.Vc)(state, (0,raw_inputs/* fromEnvironment */.AU)(runtime.env));
    const connection = await (0,read_inputs/* readConnection */.d)(raw, log);
    const options = {
        connection,
        dryRun: false,
        ifUnauthorized: 'fail',
        blobCache: { kind: 'none', folder: undefined, maxBytes: 0 },
    };
    const open = (0,open_open/* createOpener */.o)((0,kept_inputs/* withKnownLogins */.I2)(options, state), (0,kept_inputs/* runtimeOf */.GV)(state, runtime), log);
    const limit = new AbortController();
    const over = new errors/* OrasError */.aP('ABORTED', `not finished after ${LIMIT_MS / 1000} s`);
    const timer = setTimeout(() => limit.abort(over), LIMIT_MS);
    try {
        const signal = AbortSignal.any([stop, limit.signal]);
        (0,settle/* warnOf */.c)(await (0,settle/* settleEach */.B)(state.indexes, { open, log }, { signal, afterMs: AFTER_MS }), log);
    }
    finally {
        clearTimeout(timer);
        await open.close();
    }
}

// EXTERNAL MODULE: ../build/js/action/open/blob-cache.js + 1 modules
var blob_cache = __webpack_require__(86308);
;// CONCATENATED MODULE: ../build/js/action/post-step.js




/** What a step leaves for the end of its job: saving a cache, settling referrers, undoing a login, saving the blob cache. */
async function runPostStep({ runtime, runner, stop }) {
    await saveRememberedCache({ runtime, runner, stop });
    await settleRemembered({ runtime, runner, stop });
    await (0,undo/* undoLogin */.M)(process.env, runner);
    await (0,blob_cache/* saveBlobCache */.z)({ runtime, log: runner.log });
}


/***/ })

};
