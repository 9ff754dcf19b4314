export const signingErrors = {
  "pdf-refused": {
    "not-a-pdf": "This file is not a PDF. Choose a PDF document.",
    damaged: "The PDF is damaged, so it was not signed. Ask for the document again.",
    encrypted: "The PDF is locked with a password and cannot be signed. Ask for a copy without one.",
    "too-large": "The PDF is too large to be signed here.",
    "check-failed":
      "This document could not be checked in the time and memory there is, so it was not signed. Close other programs and try again.",
    locked:
      "The document was certified without permission for further signatures, so it cannot be signed any more.",
    complete: "Everybody this document asks for has signed it already. Nothing was added.",
    "signed-by-you": "You have signed this document already with this certificate.",
    "signatures-invalid":
      "The signatures in this document do not hold, or it was changed after them. It was not signed; check it first.",
    "certify-not-first":
      "Only a document without a signature can be certified. Sign it without certification.",
    "field-unknown": "The document has no empty signature field of that name.",
    "no-room": "The block does not fit on the last page of this document. Sign it without a printed block.",
    "place-taken":
      "Another signature stands where the block would go. Sign without a printed block, or in an empty field.",
    "signature-too-big":
      "The certificates and the time stamp are too large for the room kept for them. Sign without a time stamp.",
    "self-check-failed":
      "The signature did not pass Pleno’s own check, so nothing was written. Report this fault.",
    "nothing-to-add":
      "There is nothing to add: no revocation list is known for the certificates in this document.",
  },
  "characters-missing":
    "The fonts of the document have no glyph for {{characters}} in “{{text}}”. Write it otherwise.",
  "certificate-refused": {
    unreadable: "The certificate cannot be read. Choose a certificate in PEM or DER.",
    expired: "The certificate has expired. Renew it or choose another.",
    "not-yet-valid": "The certificate is not valid yet. Check the clock of this computer.",
    unsuitable: "The certificate is not meant for signing documents.",
    "key-mismatch": "The certificate belongs to a key that is not on this computer.",
    revoked: "The certificate has been revoked. Choose another.",
    unknown: "This certificate is no longer on this computer. Choose another.",
  },
  "pkcs12-refused": {
    "not-pkcs12": "This file is not a PKCS#12 file (.p12 or .pfx).",
    "wrong-passphrase": "The passphrase of the PKCS#12 file is wrong.",
    "no-integrity":
      "The PKCS#12 file has no integrity check, so nobody can say whether it was changed. Export it again with a passphrase.",
    "no-key": "The PKCS#12 file holds no private key.",
    "no-certificate": "The PKCS#12 file holds no certificate for its key.",
    unsupported: "The PKCS#12 file holds a kind of key or encryption that Pleno cannot use.",
    "too-large": "The file is too large for a PKCS#12 file.",
    "timed-out":
      "This PKCS#12 file did not open within a minute. Export it again with fewer passphrase rounds.",
    failed: "Opening this PKCS#12 file failed. Close other programs and try again, or export it again.",
  },
  "timestamp-failed": {
    unreachable: "The time-stamp server cannot be reached. Sign without a time stamp, or try again later.",
    timeout: "The time-stamp server did not answer in time. Sign without a time stamp, or try again later.",
    refused: "The time-stamp server refused the request. Sign without a time stamp.",
    invalid: "The answer of the time-stamp server does not fit the request, so it was not used.",
    "too-large":
      "The time stamp of that server is too large for the place kept for it. Use another server, or sign without a time stamp.",
    address: "The address of the time-stamp server has to begin with http:// or https://.",
  },
  "authority-missing": "There is no panel authority on this computer yet. Make one first.",
  "authority-exists": "There is a panel authority on this computer already.",
  "request-invalid": "“{{name}}” is no certificate request, or its signature does not hold.",
  "logo-refused": {
    "not-an-image": "The logo has to be a PNG or JPEG picture.",
    transparent: "This logo is transparent, which a PDF/A must not be. Save it on white, or as a JPEG.",
    "too-large": "The logo is too large. Choose a picture below 1.5 MB.",
  },
};
