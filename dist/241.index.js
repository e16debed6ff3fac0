export const id = 241;
export const ids = [241];
export const modules = {

/***/ 49241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   saveRememberedCache: () => (/* binding */ saveRememberedCache)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2506);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72802);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3306);
/* harmony import */ var _open_open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80460);
/* harmony import */ var _save_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98588);
/* harmony import */ var _runner_progress_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(80739);
/* harmony import */ var _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93313);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27650);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45229);
/* harmony import */ var _reporting_add_summary_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86184);
/* harmony import */ var _runner_time_limit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19851);












/** For the post step: saves what command `cache` is for, as the job has left it. It fails no job. */
async function saveRememberedCache({ runtime: now, runner, stop }) {
    const { log } = runner;
    try {
        const state = runner.state && (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberedCache */ .PY)(runner.state);
        if (!state)
            return;
        const runtime = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .GV)(state, now);
        const raw = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .inputsOf */ .Vc)(state, (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .fromEnvironment */ .AU)(now.env));
        const { task, ...inputs } = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .K)(raw, log, runtime.workflow?.repository);
        if (task.command !== _cache_js__WEBPACK_IMPORTED_MODULE_1__.cache)
            return;
        const cached = task.inputs;
        const why = reasonNotTo(cached, { state, runtime, status: raw('job-status') });
        if (why !== undefined)
            return log.info(`Nothing is saved: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)(why, 500)}`);
        const open = (0,_open_open_js__WEBPACK_IMPORTED_MODULE_4__/* .createOpener */ .o)(withKnownLogins(inputs, state), runtime, log);
        const progress = new _runner_progress_js__WEBPACK_IMPORTED_MODULE_10__/* .Progress */ .ke((line) => log.info(line));
        const { concurrency, timeoutMs } = inputs.connection;
        try {
            await tellMissing(state, open, log);
            const context = {
                open,
                runtime,
                runner,
                log,
                signal: (0,_runner_time_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .limited */ .T)(stop, timeoutMs),
                concurrency,
                progress,
            };
            const result = await (0,_save_js__WEBPACK_IMPORTED_MODULE_5__/* .saveCache */ .I)(cached, context, state.restored);
            if (inputs.summary && result.saved)
                await (0,_reporting_add_summary_js__WEBPACK_IMPORTED_MODULE_11__/* .addResult */ .N)(runner, result, { command: _cache_js__WEBPACK_IMPORTED_MODULE_1__.cache, plan: undefined });
        }
        finally {
            progress.stop();
            await open.close();
        }
    }
    catch (error) {
        log.warning(`cache: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), 500)}; nothing is saved`);
    }
}
function reasonNotTo({ onFailure, store, scope }, { state, runtime, status }) {
    if (!onFailure && status !== '' && status !== 'success')
        return `the job ended with ${status}`;
    if (state.silent)
        return `${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j$)(store)} gave no answer when the entry was looked for`;
    // Its branch is gone when the run ends.
    if (runtime.env['GITHUB_EVENT_NAME'] === 'merge_group' && scope === 'branch')
        return 'no other run reads what is saved for the branch of a merge queue; cache-scope repo and command cache-save keep it';
    return undefined;
}
/** A login of another step, which the runner may show this one, is not for the registry of this one. */
function withKnownLogins(inputs, { logins }) {
    const known = inputs.connection.logins.filter((login) => logins.includes((0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .loginName */ .FI)(login)));
    return { ...inputs, connection: { ...inputs.connection, logins: known } };
}
async function tellMissing({ logins }, open, log) {
    if (logins.length === 0)
        return;
    const known = (await open.logins()).map(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .loginName */ .FI);
    const missing = logins.filter((name) => !known.includes(name));
    if (missing.length > 0)
        log.info(`The post step was not given the login of ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)(missing.join(', '), 300)} again`);
}


/***/ })

};
