import { z } from 'zod';

export const pictureFormat = z.enum(['png', 'jpeg']);
export type PictureFormat = z.infer<typeof pictureFormat>;

/** A picture as the library keeps it, under its SHA-256. */
export const keptPicture = z.object({
  file: z.string().regex(/^[\da-f]{64}$/, 'a file is named by its SHA-256'),
  format: pictureFormat,
  /** In pixels. */
  width: z.number().int().min(1),
  height: z.number().int().min(1),
});
export type KeptPicture = z.infer<typeof keptPicture>;

/** How wide a picture stands, as a part of the text's width. */
export const pictureSize = z.enum(['small', 'medium', 'full']);
export type PictureSize = z.infer<typeof pictureSize>;

export const PICTURE_SHARES: Record<PictureSize, number> = { small: 1 / 3, medium: 2 / 3, full: 1 };
