/** Names the record within a Word file, and its edition. */
export const RECORD_NAMESPACE = 'urn:standpoint:record:1';
