export const id = 9361;
export const ids = [9361];
export const modules = {

/***/ 19361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sigstoreVerifier: () => (/* binding */ sigstoreVerifier)
});

// EXTERNAL MODULE: ../node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(83178);
// EXTERNAL MODULE: ../node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(56736);
// EXTERNAL MODULE: ../node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(43665);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/trust/misses.js
var misses = __webpack_require__(62277);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ../build/js/trust/sigstore/certificate.js


const SUBJECT_ALT_NAME = '2.5.29.17';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
/** Of Fulcio (sigstore/fulcio, docs/oid-info.md). */
const FULCIO = '1.3.6.1.4.1.57264.1.';
const ISSUER = 8;
/** Deprecated, and the only one whose value is the text itself and not in DER. */
const OLD_ISSUER = 1;
const UTF8_STRING = 12;
/**
 * Reads the certificate of a signer. The library looks at neither what a certificate is for, nor at names beyond the
 * first.
 *
 * @throws {OrasError} `INVALID_CONTENT` for one that cannot be a signer's.
 */
function readCertificate(leaf) {
    refuseLax(leaf);
    const extensions = extensionsOf(leaf);
    const usages = only(sequence(extensions, EXTENDED_KEY_USAGE), 'an extended key usage').subs;
    if (!usages.some((usage) => usage.toOID() === CODE_SIGNING))
        throw invalid('is not made for signing code');
    if (leaf.isCA)
        throw invalid('is that of an authority');
    const identity = identityIn(only(sequence(extensions, SUBJECT_ALT_NAME), 'a name').subs);
    const text = (number) => fulcioText(extensions.get(`${FULCIO}${number}`));
    return { identity, issuer: text(ISSUER) ?? oldIssuer(extensions), text };
}
/** The library passes over what no one signed: the outer tag and name of the algorithm (RFC 5280 4.1.1.2), unused bits. */
function refuseLax({ root, tbsCertificate }) {
    const [, outer, signature] = root.subs;
    if (signature?.value[0] !== 0)
        throw invalid('has a signature that is not in whole bytes');
    const inner = tbsCertificate.subs[2];
    if (!outer || inner?.toDER().equals(outer.toDER()) !== true)
        throw invalid('names two signature algorithms');
    try {
        // oxlint-disable-next-line no-new
        new external_node_crypto_.X509Certificate(root.toDER());
    }
    catch {
        throw invalid('is not in DER');
    }
}
function extensionsOf(leaf) {
    const extensions = new Map();
    for (const { subs } of leaf.extensions) {
        const [oid, value] = [subs[0]?.toOID(), subs.at(-1)];
        if (oid === undefined || !value)
            throw invalid('has an extension that cannot be read');
        if (extensions.has(oid))
            throw invalid(`has the extension ${oid} twice`);
        extensions.set(oid, value);
    }
    return extensions;
}
function sequence(extensions, oid) {
    return extensions.get(oid)?.subs ?? [];
}
function only(list, what) {
    const [one, second] = list;
    if (one === undefined || second !== undefined)
        throw invalid(`does not have exactly ${what}`);
    return one;
}
/** One name alone: with more, it would be open which of them signed (RFC 5280 4.2.1.6). */
function identityIn(names) {
    const { tag, value } = only(names, 'one subject alternative name');
    const kind = tag.isContextSpecific(6) ? 'uri' : tag.isContextSpecific(1) ? 'email' : undefined;
    if (!kind || tag.constructed)
        throw invalid('names neither a URI nor an e-mail address');
    const text = value.toString('latin1');
    if (!/^[\x21-\x7e]+$/.test(text))
        throw invalid('has a name that is not printable ASCII');
    return { kind, text };
}
function fulcioText(extension) {
    const [text, second] = extension?.subs ?? [];
    if (!text || second || !text.tag.isUniversal() || text.tag.number !== UTF8_STRING)
        return undefined;
    return decode(text.value);
}
function oldIssuer(extensions) {
    const value = extensions.get(`${FULCIO}${OLD_ISSUER}`)?.value;
    return value && decode(value);
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function invalid(why) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `its certificate ${why}`);
}

;// CONCATENATED MODULE: ../build/js/trust/sigstore/verifier.js






/**
 * Each root stays its own, with the demands that follow from what it has: merged, a signature that one of them would
 * refuse could hold by parts of another. The library gets no policy: its identities are patterns without anchors.
 */
function sigstoreVerifier(roots) {
    const opened = roots.map((root, at) => openRoot(root, `trusted root ${at + 1}`));
    if (opened.length === 0)
        throw new errors/* OrasError */.aP('INVALID_INPUT', 'there is no trusted root of Sigstore');
    return { verify: (bundle) => verifyBundle(opened, bundle) };
}
function openRoot(json, what) {
    try {
        const material = (0,verify_dist/* toTrustMaterial */.jO)(protobuf_specs_dist.TrustedRoot.fromJSON(json));
        const verifier = new verify_dist/* Verifier */.BL(material, {
            tlogThreshold: Math.min(material.tlogs.length, 1),
            ctlogThreshold: Math.min(material.ctlogs.length, 1),
            // A certificate must hold at a time that is proven; the clock of the machine proves nothing.
            timestampThreshold: 1,
        });
        return { material, verifier };
    }
    catch (error) {
        throw new errors/* OrasError */.aP('INVALID_INPUT', `${what} cannot be used: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
function verifyBundle(roots, bundle) {
    let entity;
    try {
        entity = entityOf(bundle);
    }
    catch (error) {
        return refused('unreadable-signature', `cannot be read: ${(0,misses/* shown */.S)((0,errors/* messageOf */.bD)(error))}`);
    }
    const claimed = orUndefined(() => certificateOf(entity));
    const refusals = [];
    for (const root of roots) {
        try {
            root.verifier.verify(entity);
            return { certificate: certificateOf(entity), time: provenTime(entity) };
        }
        catch (error) {
            refusals.push({ ...refusalOf(error, isIssuedBy(root, entity)), claimed });
        }
    }
    // Roots that do not know the authority have nothing to say about the rest.
    const known = refusals.find(({ reason }) => reason !== 'unknown-authority');
    return known ?? refusals[0] ?? refused('unknown-authority', 'no root is given');
}
/** Only what is made in these two steps has been checked for what the verifier relies on (GHSA-xgjw-pm74-86q4). */
function entityOf({ json, artifact }) {
    return (0,verify_dist/* toSignedEntity */.DC)((0,dist/* bundleFromJSON */.vw)(json), artifact && Buffer.from(artifact));
}
function certificateOf({ key }) {
    if (key.$case === 'certificate')
        return readCertificate(key.certificate);
    throw new errors/* OrasError */.aP('INVALID_CONTENT', 'it comes without a certificate');
}
/** The verifier has checked each of them, save times of log entries without a promise, which nobody signed. */
function provenTime({ timestamps }) {
    const times = timestamps.flatMap((one) => {
        if (one.$case === 'timestamp-authority')
            return [one.timestamp.signingTime.getTime()];
        const { inclusionPromise, integratedTime } = one.tlogEntry;
        return inclusionPromise ? [Number(integratedTime) * 1000] : [];
    });
    const time = Math.min(...times);
    if (Number.isFinite(time))
        return new Date(time);
    throw new errors/* OrasError */.aP('INVALID_CONTENT', 'no time is proven');
}
function isIssuedBy({ material }, { key }) {
    if (key.$case !== 'certificate')
        return false;
    const { issuer } = key.certificate;
    return material.certificateAuthorities.some(({ certChain }) => certChain.some(({ subject }) => subject.equals(issuer)));
}
function refusalOf(error, isIssued) {
    if (!isIssued)
        return { reason: 'unknown-authority', text: 'no trusted root has the authority of its certificate' };
    const said = (0,misses/* shown */.S)((0,errors/* messageOf */.bD)(error));
    const code = error instanceof verify_dist/* VerificationError */.mk ? error.code : undefined;
    if (code === 'TIMESTAMP_ERROR')
        return { reason: 'no-proven-time', text: `its time is not proven: ${said}` };
    if (code === 'CERTIFICATE_ERROR')
        return { reason: 'unknown-authority', text: `its certificate does not hold: ${said}` };
    if (code?.startsWith('TLOG_') === true && code !== 'TLOG_BODY_ERROR')
        return { reason: 'not-logged', text: `the log does not have it: ${said}` };
    return { reason: 'bad-signature', text: `it does not hold: ${said}` };
}
function refused(reason, text) {
    return { reason, text, claimed: undefined };
}
function orUndefined(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}


/***/ })

};
