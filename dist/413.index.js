export const id = 413;
export const ids = [413];
export const modules = {

/***/ 413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attach: () => (/* binding */ attach)
/* harmony export */ });
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21574);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1701);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44745);
/* harmony import */ var _targets_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98703);
/* harmony import */ var _artifact_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75746);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53276);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44424);
/* harmony import */ var _manifest_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38745);
/* harmony import */ var _open_root_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56041);
/* harmony import */ var _pack_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74607);










/** Attach is a push of a manifest whose subject lies at the destination already. */
async function attach(inputs, context) {
    const { runtime, log, signal, open } = context;
    const files = inputs.files.length === 0 ? [] : await (0,_pack_files_js__WEBPACK_IMPORTED_MODULE_9__/* .foundFiles */ .UE)(inputs, context);
    if (inputs.files.length > 0 && files.length === 0)
        return { command: 'nothing' };
    const target = await open.target(inputs.subject);
    const place = (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(inputs.subject);
    // A registry's word for the size is not enough here: it becomes part of the manifest.
    const subject = await log.group('Resolve', async () => {
        const { platform } = inputs;
        const { root } = await (0,_open_root_js__WEBPACK_IMPORTED_MODULE_8__/* .readRoot */ .XD)(target, (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .entryOf */ .Ms)('subject', inputs.subject), { signal, platform });
        log.info(`${inputs.subject.text} is ${root.digest}`);
        (0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .checkPinned */ .N)(root, inputs.digest, inputs.subject.text);
        // As oras does: the whole entry of an index, with its platform, becomes the subject.
        return platform ? (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPlatform */ .md)(root, platform, target, { signal }) : (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(root);
    });
    const folder = new _targets_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .FolderTarget */ .M(runtime.workspace, { temp: runtime.temp });
    try {
        const root = await (0,_pack_files_js__WEBPACK_IMPORTED_MODULE_9__/* .packFiles */ .Po)(folder, { files, subject }, inputs, context);
        (0,_pack_files_js__WEBPACK_IMPORTED_MODULE_9__/* .checkManifestSize */ .vs)(root, inputs.subject);
        const text = await (0,_manifest_text_js__WEBPACK_IMPORTED_MODULE_7__/* .manifestText */ .$)(folder, root, { signal });
        await (0,_artifact_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .tellPlan */ .f)(log, [{ root, known: [(0,_manifest_text_js__WEBPACK_IMPORTED_MODULE_7__/* .knownFrom */ .Y)(root, text)] }]);
        const layers = (0,_pack_files_js__WEBPACK_IMPORTED_MODULE_9__/* .filesIn */ .nG)(text.manifest);
        // The subject is where it is to be.
        const settings = (0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .copySettings */ .h)(context, { filter: ({ digest }) => digest !== subject.digest });
        const stats = await log.group(`Attach ${root.digest} to ${place}@${subject.digest}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyNode */ .Ud)(folder, root, { target }, settings).catch((error) => {
            throw (0,_pack_files_js__WEBPACK_IMPORTED_MODULE_9__/* .namingFile */ .Bp)(error, layers);
        }));
        await open.commit(target, signal);
        return { command: 'attach', root, place, stats, ...text, files: layers };
    }
    finally {
        await folder.discard();
    }
}


/***/ })

};
