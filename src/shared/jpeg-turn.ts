/** Whether a JPEG file says (in Exif) that it is to be turned or mirrored when it is shown. */
export function isTurned(start: Uint8Array): boolean {
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return false;
  let at = 2;
  while (at + 10 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return false;
    const isExif = marker === 0xe1 && view.getUint32(at + 4) === 0x45786966;
    if (isExif) return orientationIn(view, at + 10) > 1;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}

/** From the first directory of the TIFF data that begins there; 1 where nothing is said. */
function orientationIn(view: DataView, tiff: number): number {
  if (tiff + 8 > view.byteLength) return 1;
  const littleEndian = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, littleEndian);
  if (directory + 2 > view.byteLength) return 1;
  const entries = view.getUint16(directory, littleEndian);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > view.byteLength) return 1;
    if (view.getUint16(entry, littleEndian) === 0x0112) return view.getUint16(entry + 8, littleEndian);
  }
  return 1;
}
