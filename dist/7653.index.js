export const id = 7653;
export const ids = [7653];
export const modules = {

/***/ 57653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unpackFolder: () => (/* binding */ unpackFolder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/files/byte-stream.js
var byte_stream = __webpack_require__(51837);
// EXTERNAL MODULE: ../build/js/files/decompress.js + 1 modules
var decompress = __webpack_require__(81460);
// EXTERNAL MODULE: ../build/js/files/link-target.js
var link_target = __webpack_require__(75490);
// EXTERNAL MODULE: ../build/js/files/tar/block.js
var block = __webpack_require__(89813);
// EXTERNAL MODULE: ../build/js/files/tar/entries.js + 2 modules
var entries = __webpack_require__(25736);
// EXTERNAL MODULE: ../build/js/files/git-name.js
var git_name = __webpack_require__(33534);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
;// CONCATENATED MODULE: ../build/js/targets/folder/unpack-plan.js





/** The free disk space is checked each time this many bytes are announced. */
const MAX_UNMEASURED = 64 * 1024 * 1024;
const MAX_ENTRIES = 1_000_000;
/** The tree that the entries read so far make. */
class UnpackPlan {
    modes = new Map();
    title;
    /** Bytes of content that the headers announce. */
    declared = 0;
    isEmpty = true;
    #root;
    #top;
    #entries = new Map();
    #links = new Map();
    #made = new Set();
    #unmeasured = 0;
    constructor(title, root) {
        this.title = title;
        this.#root = root;
        this.#top = (0,safe_path/* safeSegments */.Kb)(`${title}/x`).slice(0, -1);
    }
    /** Registers the entry and returns what to do. Links are written last. */
    take(entry) {
        this.isEmpty = false;
        const segments = segmentsOf(entry, entry.name);
        (0,git_name/* refuseGitName */.iC)(segments, this.#root);
        if (!this.#top.every((segment, at) => segments[at] === segment))
            throw refused(entry, `it is not below the layer's title ${JSON.stringify(this.title)}`);
        if (entry.type === 'other')
            throw refused(entry, `entries of type ${JSON.stringify(entry.flag)} are not supported`);
        const source = entry.type === 'hard link' ? this.#hardLinkSource(entry, segments) : undefined;
        const size = source?.size ?? entry.size;
        const replaces = this.#reserve(entry, segments, size);
        if (entry.type === 'folder') {
            this.modes.set(segments.join('/'), entry.mode & 0o777);
            return { segments, folder: segments, isFile: false, replaces };
        }
        const isFile = entry.type !== 'symbolic link';
        if (isFile)
            this.#measure(entry, size);
        else
            this.#links.set(segments.join('/'), { entry, segments });
        return { segments, folder: segments.slice(0, -1), isFile, replaces, copyOf: source?.segments };
    }
    isFolder(segments) {
        return segments.length === 0 || this.#entries.get((0,safe_path/* collisionKey */.EE)(segments)) === 'folder';
    }
    links() {
        return this.#links.values();
    }
    /** With those above it. No link is there yet, so that none is followed. */
    makeFolder(segments) {
        const path = (0,external_node_path_.join)(this.#root, ...segments);
        if (this.#made.has(path))
            return;
        (0,external_node_fs_.mkdirSync)(path, { recursive: true });
        this.#made.add(path);
    }
    /** The file that a hard link names, by its whole name in the tar. */
    #hardLinkSource(entry, from) {
        const segments = segmentsOf(entry, entry.link);
        const held = this.#entries.get((0,safe_path/* collisionKey */.EE)(segments));
        const name = segments.join('/');
        if (held === undefined || held === 'folder' || held.size === undefined || held.name !== name)
            throw refused(entry, `it is a hard link to ${shown(entry.link)}, which is not an earlier file`);
        if (name === from.join('/'))
            throw refused(entry, 'it is a hard link to itself');
        return { segments, size: held.size };
    }
    #measure(entry, size) {
        this.declared += entry.stored;
        this.#unmeasured += size;
        if (this.#unmeasured <= MAX_UNMEASURED)
            return;
        this.#unmeasured = 0;
        const { bavail, bsize } = (0,external_node_fs_.statfsSync)(this.#root);
        const free = bavail * bsize;
        if (size <= free)
            return;
        const message = `will not unpack ${shown(entry.name)}: it is ${size} bytes, and the disk has ${free} free`;
        throw new errors/* OrasError */.aP('TOO_LARGE', message, { details: { limit: free, code: 'ENOSPC' } });
    }
    /** Whether a file of this very name is there. */
    #reserve(entry, segments, size) {
        for (let depth = 1; depth < segments.length; depth += 1) {
            const parent = (0,safe_path/* collisionKey */.EE)(segments.slice(0, depth));
            if ((this.#entries.get(parent) ?? 'folder') !== 'folder')
                throw refused(entry, 'another entry has the name of its folder');
            this.#entries.set(parent, 'folder');
        }
        const key = (0,safe_path/* collisionKey */.EE)(segments);
        const other = this.#entries.get(key);
        const taken = planned(entry, segments.join('/'), size);
        if (other !== undefined && !isSame(other, taken))
            throw refused(entry, 'another entry has the same name');
        this.#entries.set(key, taken);
        if (this.#entries.size > MAX_ENTRIES)
            throw refused(entry, `there are more than ${MAX_ENTRIES} entries`);
        return other !== undefined && taken !== 'folder';
    }
}
function planned({ type }, name, size) {
    if (type === 'folder')
        return type;
    return type === 'symbolic link' ? { name } : { name, size };
}
/** A folder may be there, and an archive that was added to has a file twice: under one name, not two that a file system takes for one. */
function isSame(one, other) {
    if (one === 'folder' || other === 'folder')
        return one === other;
    return one.name === other.name && one.size !== undefined && other.size !== undefined;
}
function segmentsOf(entry, name) {
    if (name === '.' || name === './')
        return [];
    const fault = (0,safe_path/* tarNameFault */.VM)(name);
    if (fault !== undefined)
        throw refused(entry, fault);
    return (0,safe_path/* safeSegments */.Kb)(name);
}
function refused(entry, reason) {
    return new errors/* OrasError */.aP('UNSAFE_PATH', `will not unpack ${shown(entry.name)}: ${reason}`, {
        details: { entry: entry.name.slice(0, 200) },
    });
}
function shown(name) {
    return JSON.stringify(name.slice(0, 200));
}

;// CONCATENATED MODULE: ../build/js/targets/folder/write-entry.js


/** Writes the file of an entry, which must not be there, in a folder that has no links: by calls that block, they cost least. */
async function writeEntry(path, entry, tar) {
    const flags = external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_WRONLY;
    const file = (0,external_node_fs_.openSync)(path, flags, entry.mode & 0o777);
    try {
        const runs = entry.runs ?? [{ offset: 0, length: entry.stored }];
        for (const { offset, length } of runs) {
            let at = offset;
            for await (const chunk of tar.take(length))
                at += writeWhole(file, chunk, at);
            if (at < offset + length)
                throw cutOff(entry, tar);
        }
        if (entry.runs)
            (0,external_node_fs_.ftruncateSync)(file, entry.size);
        // 0: the writer stores no times.
        if (entry.mtime > 0)
            (0,external_node_fs_.futimesSync)(file, entry.mtime, entry.mtime);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function writeWhole(file, chunk, position) {
    let written = 0;
    while (written < chunk.length)
        written += (0,external_node_fs_.writeSync)(file, chunk, written, chunk.length - written, position + written);
    return written;
}
/** A hard link becomes a separate file, so that later changes to one do not affect the other. */
function copyEntry(from, path, { mtime }) {
    (0,external_node_fs_.copyFileSync)(from, path, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
    if (mtime > 0)
        (0,external_node_fs_.utimesSync)(path, mtime, mtime);
}
function cutOff({ name }, { where }) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `${where} ends in the middle of ${JSON.stringify(name)}`);
}

;// CONCATENATED MODULE: ../build/js/targets/folder/unpack-folder.js














/** Bounds of what a layer may become besides the content of files, in bytes (decompression bombs, CVE-2026-59873). */
const MAX_RATIO = 200;
const MAX_ALWAYS = 256 * 1024 * 1024;
const READ_SIZE = 64 * 1024;
/**
 * Unpacks a directory layer. `bytes` must already be checked against the layer's descriptor as they flow; the digest of
 * the uncompressed tar is checked here where the layer tells one. Nothing but files, folders, and links that stay inside
 * is taken, and every name must lie under the title.
 */
async function unpackFolder(bytes, options) {
    const { node, title, root, name = `layer ${title}`, compression = 'gzip' } = options;
    await (0,promises_.mkdir)(root, { recursive: true });
    const plan = new UnpackPlan(title, root);
    const meter = new Meter(node, name, plan);
    await extract(new byte_stream/* ByteStream */.x(name, meter.read((0,decompress/* decompressed */.j)(bytes, compression, name))), plan, root);
    meter.finish();
    await makeLinks(plan, root);
    return plan.modes;
}
/** Counts and digests the uncompressed tar. */
class Meter {
    #node;
    #name;
    #plan;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #size = 0;
    constructor(node, name, plan) {
        this.#node = node;
        this.#name = name;
        this.#plan = plan;
    }
    async *read(tar) {
        const others = MAX_ALWAYS + MAX_RATIO * this.#node.size;
        for await (const chunk of tar) {
            this.#size += chunk.byteLength;
            const limit = others + this.#plan.declared;
            if (this.#size > limit) {
                throw new errors/* OrasError */.aP('TOO_LARGE', `${this.#name} unpacks to more than ${limit} bytes`, {
                    details: { limit },
                });
            }
            this.#hash.update(chunk);
            yield chunk;
        }
    }
    finish() {
        if (this.#size % block/* BLOCK */.IE !== 0) {
            throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#name} cannot be unpacked: the tar is truncated`);
        }
        const expected = this.#node.annotations?.[descriptor/* CONTENT_DIGEST */.xL];
        const digest = (0,core_digest/* finishDigest */.g4)(this.#hash);
        if (expected !== undefined && expected !== digest) {
            throw new errors/* OrasError */.aP('DIGEST_MISMATCH', `the tar of ${this.#name} has digest ${digest}, its annotation says ${expected}`);
        }
    }
}
async function extract(tar, plan, root) {
    for await (const entry of (0,entries/* tarEntries */.O)(tar)) {
        const place = plan.take(entry);
        // A link's folder is made with the link: many deep names cost nothing before all is known to be right.
        if (entry.type === 'symbolic link')
            continue;
        plan.makeFolder(place.folder);
        if (!place.isFile)
            continue;
        const path = (0,external_node_path_.join)(root, ...place.segments);
        if (place.replaces)
            (0,external_node_fs_.rmSync)(path);
        if (place.copyOf)
            copyEntry((0,external_node_path_.join)(root, ...place.copyOf), path, entry);
        else
            await writeEntry(path, entry, tar);
    }
    if (plan.isEmpty)
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${tar.where} cannot be unpacked: the tar is empty`);
    await readZeros(tar);
}
/** Reads on for the digest. Other readers would not see data after the end. */
async function readZeros(tar) {
    const zeros = Buffer.alloc(READ_SIZE);
    for (;;) {
        const chunk = await tar.read(READ_SIZE);
        if (chunk.length === 0)
            return;
        if (chunk.compare(zeros, 0, chunk.length) !== 0)
            throw new errors/* OrasError */.aP('INVALID_CONTENT', `${tar.where} cannot be unpacked: the tar has data after its end`);
    }
}
/** Last, so that no entry can be written through a link. */
async function makeLinks(plan, root) {
    for (const { entry, segments } of plan.links()) {
        const fault = (0,link_target/* linkFault */.$)(entry.link, { segments, isFolder: (way) => plan.isFolder(way) });
        if (fault !== undefined)
            throw refused(entry, `its link to ${JSON.stringify(entry.link)} ${fault}`);
        await (0,promises_.mkdir)((0,external_node_path_.join)(root, ...segments.slice(0, -1)), { recursive: true });
        await (0,promises_.symlink)(entry.link, (0,external_node_path_.join)(root, ...segments));
    }
}


/***/ })

};
