export const id = 600;
export const ids = [600];
export const modules = {

/***/ 600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   saveRememberedCache: () => (/* binding */ saveRememberedCache)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1963);
/* harmony import */ var _cache_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8997);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3774);
/* harmony import */ var _operations_cache_save_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6566);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5852);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(343);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9129);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8280);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6417);
/* harmony import */ var _time_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(448);










/** For the post step: saves what command `cache` is for, as the job has left it. It fails no job. */
async function saveRememberedCache({ runtime, log, stop }) {
    try {
        const state = (0,_cache_state_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberedCache */ .P)();
        if (!state)
            return;
        const raw = (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .fromEnvironment */ .AU)(runtime.env);
        const { command, ...inputs } = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .K)((name) => (name === 'key' ? state.key : raw(name)), log);
        if (command.command !== 'cache')
            return;
        const status = raw('job-status');
        if (!command.onFailure && status !== '' && status !== 'success')
            return log.info(`Nothing is saved: the job ended with ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .H)(status, 50)}`);
        const open = (0,_open_js__WEBPACK_IMPORTED_MODULE_2__/* .createOpener */ .o)(inputs, runtime, log);
        const progress = new _progress_js__WEBPACK_IMPORTED_MODULE_9__/* .Progress */ .ke((line) => log.info(line));
        const { concurrency, timeoutMs } = inputs.connection;
        try {
            const context = { open, runtime, log, signal: (0,_time_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .limited */ .T)(stop, timeoutMs), concurrency, progress };
            const result = await (0,_operations_cache_save_js__WEBPACK_IMPORTED_MODULE_3__/* .saveCache */ .I)(command, context, state.restored);
            if (inputs.summary && result.saved)
                await (0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .addSummary */ .S)((0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .summaryOf */ .Y)(result, undefined), runtime, log);
        }
        finally {
            progress.stop();
            await open.close();
        }
    }
    catch (error) {
        log.warning(`cache: ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), 500)}; nothing is saved`);
    }
}


/***/ })

};
