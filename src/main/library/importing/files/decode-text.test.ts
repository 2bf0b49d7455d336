import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const words = 'Victims’ Rights—“quoted” résumé\r\nA statement.\r\nContinue Reading\r\n';
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** Of the characters used here; Node has no encoder for it. */
const windows1252 = (text: string) =>
  Buffer.from(
    text.replaceAll('’', '\x92').replaceAll('—', '\x97').replaceAll('“', '\x93').replaceAll('”', '\x94'),
    'latin1',
  );

describe('a text is read to the letter in', () => {
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16 little-endian with a mark', utf16le(`\uFEFF${words}`)],
    ['UTF-16 big-endian with a mark', utf16be(`\uFEFF${words}`)],
    ['UTF-16 little-endian', utf16le(words)],
    ['UTF-16 big-endian', utf16be(words)],
    ['Windows-1252', windows1252(words)],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes, 'page.txt')).toBe(words);
  });

  it('the encoding that the page names, where it is no UTF-8', () => {
    const head = '<html><head><meta charset="iso-8859-7"></head>';
    expect(decodeText(Buffer.concat([Buffer.from(head), Buffer.from([0xc1, 0xe2])]), 'page.html')).toBe(
      `${head}Αβ`,
    );
    const older = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
    expect(decodeText(Buffer.concat([Buffer.from(older), Buffer.from([0xcf, 0xee])]), 'page.html')).toBe(
      `${older}По`,
    );
  });

  it('UTF-8, where the page names another encoding wrongly', () => {
    expect(decodeText(Buffer.from('<meta charset="iso-8859-1">“é”'), 'page.html')).toContain('“é”');
    expect(decodeText(Buffer.from('<meta charset="nonsense">caf\xe9', 'latin1'), 'page.html')).toContain(
      'café',
    );
  });

  it('UTF-16 of scripts with few zero bytes', () => {
    const chinese = `${'一个很长的声明。'.repeat(20)}\nContinue Reading\n`;
    expect(decodeText(utf16le(chinese), 'page.txt')).toBe(chinese);
    expect(decodeText(utf16be(chinese), 'page.txt')).toBe(chinese);
  });
});

describe('what can’t be read', () => {
  it('is shown as such, with the words around it', () => {
    expect(
      decodeText(
        Buffer.concat([Buffer.from('“Words” — é '), Buffer.from([0xff]), Buffer.from(' more.')]),
        'a',
      ),
    ).toBe('“Words” — é \uFFFD more.');
    expect(decodeText(utf16le('\uFEFFTitle \uD800 more\nStatement'), 'a')).toBe(
      'Title \uFFFD more\nStatement',
    );
    expect(
      decodeText(
        Buffer.from(
          'Title with a \u0000 in it, and enough words around it to be a text of some length, so that it is no data.\n',
        ),
        'a',
      ),
    ).toContain('a \uFFFD in');
  });

  it('stays where it is text', () => {
    const odd =
      'Title \u0007 with \uFFFE and \u202Eright-to-left\u202C, 漢字 and 😀 in a line that is long enough to be a text.\n';
    expect(decodeText(Buffer.from(odd), 'a')).toBe(odd);
  });
});

describe('files that are no text are refused by name', () => {
  it.each([
    [
      'report.docx',
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }),
      '“report.docx” is a Word document, not a saved page.',
    ],
    ['sheet.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'an Excel workbook'],
    [
      'letter.odt',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
      'a LibreOffice document',
    ],
    [
      'things.zip',
      zipSync({ 'a.txt': strToU8('a') }),
      'a zip file, not a saved page. Unpack it and import the files in it.',
    ],
    ['scan.pdf', Buffer.from('%PDF-1.7\n…'), '“scan.pdf” is a PDF document'],
    [
      'logo.html',
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      '“logo.html” is a picture (PNG). Import a Word document, a PDF, a saved web page or plain text.',
    ],
    ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'a picture (JPEG)'],
    ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'an older Office document'],
    ['note.rtf', Buffer.from('{\\rtf1 text}'), 'a rich text document'],
    [
      'page.mht',
      Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
      'a web archive (MHTML)',
    ],
    [
      'random.bin',
      Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919 + (n >> 3)) & 0xff)),
      'is not a text',
    ],
    ['zeros.txt', Buffer.alloc(5000), 'is not a text'],
  ])('%s', (name, bytes, message) => {
    expect(() => decodeText(bytes, name)).toThrow(
      expect.objectContaining({ code: 'file-binary', message: expect.stringContaining(message) }),
    );
    expect(() => decodeText(bytes, name)).toThrow(name);
  });

  it('but a page that only begins like one is read', () => {
    expect(decodeText(Buffer.from('MZ Sample\nA statement.\n'), 'a.txt')).toContain('MZ Sample');
  });

  it.each([
    ['no bytes', ''],
    ['a mark', '\uFEFF'],
    ['white space', ' \r\n\t\n'],
  ])('empty ones too: %s', (_, text) => {
    expect(() => decodeText(Buffer.from(text), 'page.txt')).toThrow(
      expect.objectContaining({ code: 'file-empty', message: expect.stringContaining('“page.txt”') }),
    );
  });
});

it('any bytes at all are text or refused, and text can be stored', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        const text = decodeText(bytes, 'any');
        expect(text.isWellFormed() && !text.includes('\0')).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ name: 'StandpointError' });
      }
    }),
    { numRuns: 2000 },
  );
});
