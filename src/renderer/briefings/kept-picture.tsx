import { ImageOff } from 'lucide-react';
import type { PictureBlock } from '../../shared/own-blocks.ts';
import { PICTURE_SHARES } from '../../shared/pictures.ts';
import { useLibrary } from '../loading.ts';
import styles from './kept-picture.module.css';

/** A picture of the library as it stands in a document, or why it can't be shown. */
export function KeptPicture({ picture }: { picture: PictureBlock }) {
  const { file, format, width, height, size, alt } = picture;
  const { value, error } = useLibrary('pictures.read', { file, format });
  if (error) {
    return (
      <p className={styles.lost}>
        <ImageOff />
        {error.message}
      </p>
    );
  }
  return (
    <img
      className={styles.picture}
      src={value?.address}
      alt={alt}
      width={width}
      height={height}
      style={{ width: `${PICTURE_SHARES[size] * 100}%` }}
    />
  );
}
