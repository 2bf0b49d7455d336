import type { DragEvent } from 'react';
import { carriesPictures } from './carried-pictures.ts';

/**
 * For the part of the screen that takes pictures dropped from outside: told of where one would come (undefined once it is
 * elsewhere), and what was dropped. Other files are left to whoever imports them, and these are kept from them.
 */
export function usePictureDrop({
  placeAt,
  onPlace,
  onPictures,
}: {
  /** The place at a height of the window. */
  placeAt: (clientY: number) => string | null;
  onPlace: (before: string | null | undefined) => void;
  onPictures: (files: File[], before: string | null) => void;
}) {
  return {
    onDragOver: (event: DragEvent) => {
      if (!carriesPictures(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      onPlace(placeAt(event.clientY));
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) onPlace(undefined);
    },
    onDrop: (event: DragEvent) => {
      if (!carriesPictures(event.dataTransfer)) return;
      event.preventDefault();
      onPlace(undefined);
      onPictures([...event.dataTransfer.files], placeAt(event.clientY));
    },
  };
}
