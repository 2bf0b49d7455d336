/** Pictures on their way from a file into the library. */
import { StandpointError } from '../../shared/errors.ts';
import { isTurned } from '../../shared/jpeg-turn.ts';
import type { KeptPicture } from '../../shared/pictures.ts';
import { call, uploadFile } from '../transport.ts';

/** Enough for the width of a page at 300 dots an inch. */
const DRAWN_WIDTH = 1950;
/** More than anything that was drawn and not computed. */
const LARGEST_SVG_BYTES = 5 * 1024 * 1024;
const JPEG_QUALITY = 0.92;

/** Lets the person choose a picture; nothing happens when they change their mind. */
export function choosePicture(onChosen: (file: File) => Promise<void>): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void onChosen(file);
  });
  input.click();
}

/** An SVG becomes a PNG, and a photo that lies on its side is turned: Word would show neither as it is meant. */
export async function keepPicture(file: File): Promise<KeptPicture> {
  const upload = await uploadFile(await prepared(file));
  return call('pictures.add', { upload });
}

async function prepared(file: File): Promise<File> {
  if (/\.svg$/i.test(file.name) || file.type === 'image/svg+xml') return drawnSvg(file);
  const start = new Uint8Array(await file.slice(0, 256 * 1024).arrayBuffer());
  return isTurned(start) ? turnedUpright(file) : file;
}

async function drawnSvg(file: File): Promise<File> {
  if (file.size > LARGEST_SVG_BYTES) {
    throw refusal(file, 'file-too-large', 'has more than 5 MB. Save it as PNG and add that.');
  }
  const { documentElement } = new DOMParser().parseFromString(await file.text(), 'image/svg+xml');
  if (documentElement.localName !== 'svg' || documentElement.querySelector('parsererror')) {
    throw refusal(
      file,
      'file-damaged',
      'can’t be read as an SVG picture. Save it again, or as PNG, and add that.',
    );
  }
  const { width, height } = sizeOf(documentElement);
  documentElement.setAttribute('width', String(width));
  documentElement.setAttribute('height', String(height));
  const text = new XMLSerializer().serializeToString(documentElement);
  // As a picture nothing in it runs, and nothing is fetched.
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode().catch(() => {
    throw refusal(file, 'file-damaged', 'can’t be drawn. Save it as PNG and add that.');
  });
  const blob = await drawn(image, width, height, 'image/png', file);
  return new File([blob], `${file.name.replace(/\.svg$/i, '')}.png`);
}

/** As large as a page can show it, in the proportions that it says. */
function sizeOf(svg: Element): { width: number; height: number } {
  const box = (svg.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const said = ['width', 'height'].map((name, index) => {
    const value = svg.getAttribute(name) ?? '';
    const length = /^[\d.]+(px|pt|mm|cm|in)?$/.test(value.trim()) ? Number.parseFloat(value) : Number.NaN;
    return length > 0 ? length : (box[index + 2] ?? Number.NaN);
  });
  const [width = Number.NaN, height = Number.NaN] = said;
  const ratio = width > 0 && height > 0 ? Math.min(4, Math.max(0.25, height / width)) : 0.75;
  return { width: DRAWN_WIDTH, height: Math.round(DRAWN_WIDTH * ratio) };
}

async function turnedUpright(file: File): Promise<File> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  // What can't be drawn is for the library to refuse, in its words.
  if (!bitmap) return file;
  const blob = await drawn(bitmap, bitmap.width, bitmap.height, 'image/jpeg', file);
  return new File([blob], file.name);
}

async function drawn(
  image: CanvasImageSource,
  width: number,
  height: number,
  type: string,
  file: File,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, JPEG_QUALITY));
  if (!blob)
    throw refusal(file, 'file-too-large', 'is too large to be drawn. Make it smaller and add it then.');
  return blob;
}

function refusal(file: File, code: 'file-damaged' | 'file-too-large', what: string): StandpointError {
  return new StandpointError(code, `“${file.name}” ${what} Nothing was added.`, {
    details: { file: file.name },
  });
}
