/** Kinds of files by how they begin: https://en.wikipedia.org/wiki/List_of_file_signatures */

/** Readers of PDF look for its mark within the first kilobyte: ISO 32000-1, implementation note 13. */
export function beginsAsPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** A zip, as Word's documents are; an empty one begins with the end of its directory. */
export function beginsAsZip(bytes: Uint8Array): boolean {
  const start = latin1(bytes.subarray(0, 4));
  return start === 'PK\x03\x04' || start === 'PK\x05\x06';
}

/** Office's older container, in which encrypted documents of today lie too. */
export function beginsAsOldOffice(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 4)) === '\xD0\xCF\x11\xE0';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
