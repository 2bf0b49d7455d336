/** The Open XML SDK's validator, which is WebAssembly, behind messages: a document's bytes in, its findings out. */
import validate from '@ooxml-tools/validate';

process.on('message', async ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  try {
    const findings = await validate(bytes, 'docx', 'Microsoft365');
    const words = findings.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
    process.send?.({ id, findings: words });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
});
