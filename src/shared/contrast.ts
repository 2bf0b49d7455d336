/** How well a colour can be read on paper, as WCAG 2.2 counts it. Colours are six hexadecimal digits. */

/** What text of normal size needs at least. */
export const LEAST_CONTRAST = 4.5;
/** The darkest paper that text stands on: behind a call-out. */
const PAPER = 'F1F3F4';

/** To one, on white, or on the light grey of a call-out, whichever is less. */
export function contrastOnPaper(colour: string): number {
  return contrastBetween(colour, PAPER);
}

/** To one. */
export function contrastBetween(one: string, other: string): number {
  const [first, second] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The colour where it can be read, or the nearest darker one of its hue that can. */
export function readableColour(colour: string): string {
  const channels = channelsOf(colour);
  for (let share = 100; share > 0; share--) {
    const darker = channels.map((channel) => toHex(Math.floor((channel * share) / 100))).join('');
    if (contrastOnPaper(darker) >= LEAST_CONTRAST) return darker;
  }
  return '000000';
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function toHex(channel: number): string {
  return channel.toString(16).padStart(2, '0').toUpperCase();
}
