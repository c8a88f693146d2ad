import { fittedSize, PHOTO_BYTES } from '#domain/kernel/attachment.ts';

/** A photograph as it is kept: JPEG, of these pixels. */
export interface Shrunk {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Tried in turn until the photograph is light enough; the last one stands in any case. */
const QUALITIES = [0.82, 0.7, 0.58, 0.46];

/** Whether this browser can do it away from the page. */
export const canShrinkApart = (): boolean =>
  typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined';

/**
 * A photograph upright, at most 1600 pixels on its longer side and about 500 kB. It is painted anew,
 * so that nothing else of the file goes along: no place, no time, no device. Rejects where the
 * browser can't read the picture.
 */
export async function shrinkPhoto(photo: Blob): Promise<Shrunk> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const { width, height } = fittedSize(picture.width, picture.height);
  const { canvas, encode } = surface(width, height);
  const paint = canvas.getContext('2d') as Pick<
    CanvasRenderingContext2D,
    'fillStyle' | 'fillRect' | 'drawImage' | 'imageSmoothingQuality'
  > | null;
  if (!paint) throw new Error('This browser paints no pictures');
  // JPEG knows no transparency: what shines through is paper.
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, width, height);
  paint.imageSmoothingQuality = 'high';
  paint.drawImage(picture, 0, 0, width, height);
  picture.close();
  let made: Blob | null = null;
  for (const quality of QUALITIES) {
    made = await encode(quality);
    if (made.size <= PHOTO_BYTES) break;
  }
  if (!made) throw new Error('No picture came of it');
  return { bytes: new Uint8Array(await made.arrayBuffer()), width, height };
}

function surface(width: number, height: number) {
  const type = 'image/jpeg';
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, encode: (quality: number) => canvas.convertToBlob({ type, quality }) };
  }
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const encode = (quality: number) =>
    new Promise<Blob>((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('No picture'))), type, quality),
    );
  return { canvas, encode };
}
