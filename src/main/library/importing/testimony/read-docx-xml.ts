/** The parts of a Word file as XML, with one name for each element whichever edition of the standard wrote it. */
import { StandpointError } from '../../../../shared/errors.ts';
import type { Zip } from '../files/open-zip.ts';
import { parseXml, XmlFault, type XmlHandlers } from '../files/parse-xml.ts';
import { IMPORTING, type Purpose } from '../files/purpose.ts';

/** ECMA-376, transitional and strict. */
const namespaces = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

export interface Package {
  zip: Zip;
  /** What the person calls the file. */
  file: string;
  /** Importing where left out. */
  purpose?: Purpose;
}

/** Reads one part. Throws `file-damaged` and `file-hostile`, naming the file and the part. */
export function readPart(
  { zip, file, purpose = IMPORTING }: Package,
  part: string,
  handlers: XmlHandlers,
): void {
  const bytes = zip.read(part);
  try {
    parseXml(bytes, namespaces, handlers);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const message =
      error.kind === 'hostile'
        ? `“${file}” ${purpose.refused}. Its part “${part}” may have been built to harm whoever opens it: ${error.message}. Ask its sender for the document anew.`
        : `“${file}” ${purpose.refused}. It is damaged: its part “${part}” can't be read, because ${error.message}. Copy or download it again; if Word can open it, save it there under a new name and ${purpose.retry}.`;
    throw new StandpointError(error.kind === 'hostile' ? 'file-hostile' : 'file-damaged', message, {
      details: { file },
      cause: error,
    });
  }
}

/** Whether a property such as `<w:vanish/>` or `<w:vanish w:val="0"/>` is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}
