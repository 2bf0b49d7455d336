/** PDF files put together from their objects as they stand, for what no ordinary writer would write. */

/** A file of these objects, without a table of where they are: readers then look for them. */
export function fileOf(objects: (string | Buffer)[]): Uint8Array {
  const parts = objects.flatMap((object, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(object as string, 'latin1'),
    Buffer.from('\nendobj\n'),
  ]);
  return new Uint8Array(
    Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n')]),
  );
}

export const stream = (dictionary: string, bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
/** For a file whose objects are these: the catalog, the pages, the page, its content in object 4, its font in 5. */
export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
export const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>';
export const pageWith = (extra: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 5 0 R >> ${extra} >> /Contents 4 0 R >>`;
