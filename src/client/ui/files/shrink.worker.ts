import { shrinkPhoto } from './shrink-photo.ts';

/** Makes photographs smaller away from the page, which stays quick meanwhile. */
self.addEventListener('message', async ({ data }: MessageEvent<{ id: number; photo: Blob }>) => {
  const { id, photo } = data;
  try {
    self.postMessage({ id, shrunk: await shrinkPhoto(photo) });
  } catch (error) {
    self.postMessage({ id, failed: String(error) });
  }
});
