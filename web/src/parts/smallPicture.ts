const sideMax = 320;
const quality = 0.85;

/**
 * A picture as small as lists need it: at most 320 pixels a side, upright, without the place and camera a photograph tells of.
 * Null when the browser cannot read it as a picture.
 */
export async function smallPicture(file: Blob): Promise<Blob | null> {
  const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (drawn === null) {
    return null;
  }

  const share = Math.min(1, sideMax / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * share));
  canvas.height = Math.max(1, Math.round(drawn.height * share));
  const brush = canvas.getContext('2d');
  if (brush !== null) {
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  }

  drawn.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', quality));
}
