/** The standard security handler of PDF 1.7 (ISO 32000-1, 7.6.3), revisions 3 (RC4) and 4 (AES), as far as tests need. */
import { createCipheriv, createHash } from 'node:crypto';

export interface PdfEncryption {
  kind: 'rc4' | 'aes';
  /** Empty for a file that opens without a password and only restricts what may be done with it. */
  userPassword: string;
}

export interface PdfCipher {
  dictionary: string;
  encrypt(bytes: Buffer, objectNumber: number): Buffer;
}

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
/** May not be changed, copied or printed. */
const PERMISSIONS = -3904;

export function encryptFor(
  { kind, userPassword }: PdfEncryption,
  id: Buffer,
  randomBytes: (size: number) => Buffer,
): PdfCipher {
  const owner = ownerEntry('sample owner', userPassword);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  let key = md5(Buffer.concat([padded(userPassword), owner, permissions, id]));
  for (let round = 0; round < 50; round++) key = md5(key);
  const user = Buffer.concat([rounds(key, md5(Buffer.concat([PADDING, id]))), Buffer.alloc(16)]);
  const shared = `/Filter /Standard /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${PERMISSIONS} /Length 128`;
  const dictionary =
    kind === 'rc4'
      ? `<< ${shared} /V 2 /R 3 >>`
      : `<< ${shared} /V 4 /R 4 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF >>`;
  return {
    dictionary,
    encrypt(bytes, objectNumber) {
      const number = Buffer.from([
        objectNumber & 255,
        (objectNumber >> 8) & 255,
        (objectNumber >> 16) & 255,
        0,
        0,
      ]);
      const salt = kind === 'aes' ? Buffer.from('sAlT') : Buffer.alloc(0);
      const objectKey = md5(Buffer.concat([key, number, salt]));
      if (kind === 'rc4') return rc4(objectKey, bytes);
      const start = randomBytes(16);
      const cipher = createCipheriv('aes-128-cbc', objectKey, start);
      return Buffer.concat([start, cipher.update(bytes), cipher.final()]);
    },
  };
}

function ownerEntry(ownerPassword: string, userPassword: string): Buffer {
  let key = md5(padded(ownerPassword));
  for (let round = 0; round < 50; round++) key = md5(key);
  return rounds(key, padded(userPassword));
}

/** Twenty times over, each with a key a bit different. */
function rounds(key: Buffer, bytes: Buffer): Buffer {
  let result = bytes;
  for (let round = 0; round < 20; round++) result = rc4(key.map((byte) => byte ^ round) as Buffer, result);
  return result;
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

/** By hand: the libraries of today no longer have it. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0;
    state[one] = state[other] ?? 0;
    state[other] = kept;
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  const result = Buffer.alloc(bytes.length);
  for (let index = 0, at = 0, other = 0; index < bytes.length; index++) {
    at = (at + 1) & 255;
    other = (other + (state[at] ?? 0)) & 255;
    swap(at, other);
    const mask = state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0;
    result[index] = (bytes[index] ?? 0) ^ mask;
  }
  return result;
}
