export const id = 4681;
export const ids = [4681];
export const modules = {

/***/ 64681:
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
        const state = runner.state && (0,cache_state/* rememberedCache */.PY)(runner.state);
        if (!state)
            return;
        const runtime = (0,cache_state/* runtimeOf */.GV)(state, now);
        const raw = (0,cache_state/* inputsOf */.Vc)(state, (0,raw_inputs/* fromEnvironment */.AU)(now.env));
        const { task, ...inputs } = await (0,read_inputs/* readInputs */.K)(raw, log, (0,machine_path/* surroundingsIn */.F)(runtime));
        if (task.command !== cache.cache)
            return;
        const cached = task.inputs;
        const why = reasonNotTo(cached, { state, runtime, status: raw('job-status') });
        if (why !== undefined)
            return log.info(`Nothing is saved: ${(0,safe_text/* safeText */.H)(why, 500)}`);
        const open = (0,open_open/* createOpener */.o)(withKnownLogins(inputs, state), runtime, log);
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
/** A login of another step, which the runner may show this one, is not for the registry of this one. */
function withKnownLogins(inputs, { logins }) {
    const known = inputs.connection.logins.filter((login) => logins.includes((0,cache_state/* loginName */.FI)(login)));
    const entries = inputs.connection.entries.map((entry) => {
        const { oidc, ...others } = entry;
        return oidc && !logins.includes((0,cache_state/* oidcName */.X0)(entry.registry)) ? others : entry;
    });
    return { ...inputs, connection: { ...inputs.connection, logins: known, entries } };
}
async function logMissingLogins({ logins }, open, log) {
    if (logins.length === 0)
        return;
    const known = await (0,cache_state/* loginNames */.CL)(open);
    const missing = logins.filter((name) => !known.includes(name));
    if (missing.length > 0)
        log.info(`The post step was not given the login of ${(0,safe_text/* safeText */.H)(missing.join(', '), 300)}`);
}

// EXTERNAL MODULE: ../build/js/action/commands/login/undo.js
var undo = __webpack_require__(72360);
// EXTERNAL MODULE: ../build/js/action/open/blob-cache.js + 1 modules
var blob_cache = __webpack_require__(86308);
;// CONCATENATED MODULE: ../build/js/action/post-step.js



/** What a step leaves for the end of its job: saving a cache, undoing a login, saving the blob cache. */
async function runPostStep({ runtime, runner, stop }) {
    await saveRememberedCache({ runtime, runner, stop });
    await (0,undo/* undoLogin */.M)(process.env, runner);
    await (0,blob_cache/* saveBlobCache */.z)({ runtime, log: runner.log });
}


/***/ })

};
